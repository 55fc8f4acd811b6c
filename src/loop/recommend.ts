import { worthOf } from '../domain/evaluation.js'
import { keepFront } from '../domain/front.js'
import type { LanguageName } from '../domain/language.js'
import { contentHash, sizeOf } from '../domain/program.js'
import type { Proposal, Untranslated } from '../generators/generator.js'
import type { Project } from '../project.js'
import { dataHash, type StoredExample } from '../store/examples-file.js'
import type { TaskFolder } from '../store/task-folder.js'
import { briefFor, type Candidate, lineOfProposal, type ProposeOptions } from './candidates.js'
import { type Figure, figureOf, recordEvaluation, testReaders, toRecord } from './evaluations.js'
import { score, toRows } from './score.js'
import type { SplitRows } from './split-rows.js'
import { modelsOf, prove } from './translations.js'

export interface Recommendation {
  version: string
  family: string
  language: LanguageName
  bytes: number
  lines: number
  p50Us: number
  /** The same program was a version already. */
  existed: boolean
  /** The same model in the other languages asked for: proven to answer the same. */
  translations?: { version: string; language: LanguageName; bytes: number; usd?: number }[]
  /** Languages that it was wanted in too and is not offered in. */
  untranslated?: Untranslated[]
  /** The train-only twin, whose figures on validation rows stand for it. */
  selectedAs?: string
  /** Why a simpler candidate was preferred to the best. */
  reason?: string
  validation?: Figure
  crossValidated?: Proposal['crossValidated']
  /** What people should know of it, a sentence each. */
  notes?: string[]
  /** On the sealed test; absent where the task has none yet. */
  test?: Figure & { reads: number }
  /** What it gets wrong most on validation rows: labels confused, or else single rows; raw JSON but for labels. */
  mistakes?: { expected: string; got?: string; rows?: number; line?: number; input?: string }[]
}

/** Writes the candidates to keep as versions; undefined for those that are not. */
export async function keepCandidates(
  project: Project,
  folder: TaskFolder,
  rows: SplitRows,
  candidates: Candidate[],
  chosen: number,
  keep: 'front' | 'best' | 'all'
): Promise<(string | undefined)[]> {
  const front = keepFront(
    candidates.map(({ validation, proposal, complexity, p50Us }) => ({
      accuracy: worthOf(validation?.metrics ?? proposal.crossValidated ?? { accuracy: 0 }),
      complexity,
      p50Us
    }))
  )
  const versions: (string | undefined)[] = []
  const versionOf = new Map<string, string>()
  for (const [index, candidate] of candidates.entries()) {
    const wanted = index === chosen || keep === 'all' || (keep === 'front' && front.includes(index))
    // What embeds rows stays out of git.
    const kept = wanted && candidate.memorizes === undefined
    const named = withParents(candidate, versionOf)
    const version = kept ? await keepCandidate(project, folder, rows, named, index === chosen) : undefined
    if (version) versionOf.set(contentHash(candidate.proposal.language, candidate.proposal.files), version)
    versions.push(version)
  }
  return versions
}

/** Parents by their versions, where they were kept. */
function withParents(candidate: Candidate, versionOf: ReadonlyMap<string, string>): Candidate {
  const parents = candidate.proposal.parents.map(parent => versionOf.get(parent) ?? parent)
  return { ...candidate, proposal: { ...candidate.proposal, parents } }
}

async function keepCandidate(
  project: Project,
  folder: TaskFolder,
  rows: SplitRows,
  candidate: Candidate,
  chosen: boolean
): Promise<string> {
  const final = chosen && !willRefit(candidate, rows)
  const version = await save(
    folder,
    candidate.proposal,
    rows.train,
    ['train'],
    final ? { recommended: true } : {}
  )
  if (candidate.validation) {
    const scored = { evaluation: candidate.validation, runtime: candidate.runtime }
    await recordEvaluation(
      folder,
      toRecord(version.version, 'validation', dataHash(rows.validation), scored),
      project.emit
    )
  }
  return version.version
}

function willRefit({ generator }: Candidate, rows: SplitRows): boolean {
  return generator.refit !== undefined && rows.validation.length > 0
}

/** Makes the chosen candidate anew from train and validation where its generator learns, and reads the test once. */
export async function recommend(
  project: Project,
  folder: TaskFolder,
  shared: ProposeOptions,
  chosen: Candidate,
  twin: string
): Promise<Recommendation> {
  const { task, rows, labels } = shared
  let { proposal, p50Us, translations } = chosen
  let size = { bytes: chosen.bytes, lines: chosen.lines }
  let saved = { version: twin, existed: false }
  let seen = rows.train
  let splits: SeenSplits = ['train']
  if (willRefit(chosen, rows)) {
    seen = [...rows.train, ...rows.validation]
    splits = ['train', 'validation']
    const again = await madeAnew(project, shared, chosen, seen)
    proposal = again.lead
    translations = again.translations
    size = sizeOf(proposal.files[proposal.entry])
    saved = await save(folder, proposal, seen, splits, { recommended: true, selectedAs: twin })
    if (chosen.validation) {
      const stand = { evaluation: chosen.validation, runtime: chosen.runtime }
      const record = toRecord(saved.version, 'validation', dataHash(rows.validation), stand)
      await recordEvaluation(folder, record, project.emit)
    }
  } else if (chosen.generator.refit && shared.translate.length > 0) {
    translations = (await madeAnew(project, shared, chosen, seen)).translations
  }
  const others: NonNullable<Recommendation['translations']> = []
  for (const other of translations) {
    const { version } = await save(folder, other, seen, splits, { translates: saved.version })
    const bytes = Buffer.byteLength(other.files[other.entry])
    others.push({ version, language: other.language, bytes, ...(other.usd > 0 && { usd: other.usd }) })
  }
  let test: Recommendation['test']
  if (rows.test.length > 0) {
    const reads = (await testReaders(folder, project.emit)).add(saved.version).size
    const label = `${proposal.family} test`
    const scored = await score(project, task, proposal, toRows(rows.test, task), { label, labels, reads })
    await recordEvaluation(folder, toRecord(saved.version, 'test', dataHash(rows.test), scored), project.emit)
    test = { ...figureOf(scored.evaluation), reads }
    p50Us = scored.evaluation.latencyUs?.p50 ?? p50Us
  }
  const validation = chosen.validation && figureOf(chosen.validation)
  return {
    ...saved,
    ...(others.length > 0 ? { translations: others } : {}),
    family: proposal.family,
    language: proposal.language,
    ...size,
    p50Us,
    selectedAs: saved.version === twin ? undefined : twin,
    validation,
    crossValidated: chosen.proposal.crossValidated,
    notes: proposal.notes,
    test,
    mistakes: worstMistakes(chosen)
  }
}

/** The chosen model learned again from all rows that may be seen, with proof that its programs still agree. */
async function madeAnew(
  project: Project,
  shared: ProposeOptions,
  { generator, proposal }: Candidate,
  seen: StoredExample[]
): Promise<{ lead: Proposal; translations: Proposal[] }> {
  const { languages, translate, witness } = shared
  // It alone is wanted in these too.
  const all = { ...shared, languages: [...new Set([...languages, ...translate])] }
  const wanted = { ...all, witness: witness && all.languages.includes(witness) ? undefined : witness }
  const round = await generator.refit!(proposal, briefFor(project, wanted, generator, seen))
  const [model] = modelsOf(round, generator, languages)
  const { proven, refuted, leadReason } = await prove(project, model, wanted, shared.rows)
  if (leadReason !== undefined) throw new Error(leadReason)
  for (const { proposal, reason } of refuted) {
    project.emit({ type: 'candidate-dropped', ...lineOfProposal(proposal), reason })
  }
  return { lead: model.lead, translations: proven }
}

type SeenSplits = ('train' | 'validation')[]

function save(
  folder: TaskFolder,
  proposal: Proposal,
  seen: StoredExample[],
  splits: SeenSplits,
  more: { recommended?: boolean; selectedAs?: string; translates?: string }
): Promise<{ version: string; existed: boolean }> {
  const { entry, family, language, generator, parents, settings, crossValidated, tokens, usd } = proposal
  return folder.saveProgram(proposal.files, {
    ...{ entry, family, language, generator, parents, settings, crossValidated, tokens, usd },
    seen: { splits, rows: seen.length, data: dataHash(seen) },
    ...more
  })
}

/** How many mistakes are told. */
const mostMistakes = 3

function worstMistakes({ validation }: Candidate): Recommendation['mistakes'] {
  if (!validation) return undefined
  const { worst, metrics } = validation
  const said = (text: string | undefined) => (text?.startsWith('"') ? JSON.parse(text) : text)
  const confused = metrics.confusions?.slice(0, mostMistakes).map(({ expected, got, rows }) => {
    const example = worst.find(row => said(row.expected) === expected && said(row.got) === got)
    return { expected, got, rows, input: example?.input }
  })
  const mistakes =
    confused ??
    worst.slice(0, mostMistakes).map(({ expected, got, outcome, line, input }) => {
      return { expected, got: got ?? `(${outcome})`, line, input }
    })
  return mistakes.length > 0 ? mistakes : undefined
}
