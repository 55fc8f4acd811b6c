import { figuresApart } from '../../../domain/honesty/figures-apart.js'
import type { StandIn } from '../../../domain/honesty/stand-in.js'
import type { LanguageName } from '../../../domain/program/language.js'
import { sizeOf } from '../../../domain/program/program.js'
import type { Untranslated } from '../../../generators/proposal.js'
import type { Project } from '../../../project.js'
import { dataHash } from '../../../store/examples-file.js'
import type { TaskFolder } from '../../../store/task-folder.js'
import { score, toRows } from '../../measure/score.js'
import { type Figure, figureOf, recordEvaluation, testReaders, toRecord } from '../../records/evaluations.js'
import { type Candidate, isLearned, type SearchRequest } from '../candidate.js'
import { knownOf } from '../worth-keeping.js'
import { type Saved, type SeenSplits, saveProposal, unseenRecord } from './keep-candidates.js'
import { madeAnew, refitOf, willRefit } from './refit.js'

/** `crossValidated` and `unseen`: the figure that stands in where validation rows are too few. */
export interface Recommendation extends StandIn {
  version: string
  family: string
  language: LanguageName
  bytes: number
  lines: number
  p50Us: number
  /** Whether the same program was already a version. */
  existed: boolean
  /** The same model in the other requested languages, with answers proven equal. */
  translations?: { version: string; language: LanguageName; bytes: number; usd?: number }[]
  /** Requested languages in which it is not offered, with the reasons. */
  untranslated?: Untranslated[]
  /** The train-only twin, whose validation figures are given for it. */
  selectedAs?: string
  /** Why a simpler candidate was preferred to the best one, or why it was not learned again with validation rows. */
  reason?: string
  validation?: Figure
  /**
   * Where rows are too few to measure it on held-out rows or by cross-validation: the number of the rows it was made
   * from, and of those it gets right.
   */
  fits?: { rows: number; right: number }
  /** Notes for people, one sentence each. */
  notes?: string[]
  /**
   * The figure on the sealed test, and how many programs have read that so far; absent where the task has no test rows.
   */
  test?: Figure & { reads: number }
  /**
   * Its most frequent mistakes on validation rows: pairs of confused labels, or else single rows. Inputs and outputs
   * are raw JSON, except labels.
   */
  mistakes?: { expected: string; got?: string; rows?: number; line?: number; input?: string }[]
}

/**
 * Makes the recommended version of the chosen candidate: learns it again from train and validation where its generator
 * can, and reads the sealed test one time. `kept`: the version of the candidate as chosen.
 */
export async function recommend(
  project: Project,
  folder: TaskFolder,
  request: SearchRequest,
  chosen: Candidate,
  kept: Saved
): Promise<Recommendation> {
  const { task, rows, labels } = request
  let { proposal, p50Us, translations } = chosen
  let size = { bytes: chosen.bytes, lines: chosen.lines }
  const twin = kept.version
  let saved = kept
  let seen = rows.train
  let splits: SeenSplits = ['train']
  const refit =
    isLearned(chosen) && willRefit(chosen, rows) ? await refitOf(project, request, chosen, twin) : undefined
  const fault = refit && 'fault' in refit ? refit.fault : undefined
  if (refit && 'lead' in refit) {
    seen = [...rows.train, ...rows.validation]
    splits = ['train', 'validation']
    proposal = refit.lead
    translations = refit.translations
    size = sizeOf(proposal.files[proposal.entry])
    saved = await saveProposal(folder, proposal, seen, splits, { recommended: true, selectedAs: twin })
    if (chosen.validation) {
      const stand = { evaluation: chosen.validation, runtime: chosen.runtime }
      const record = toRecord(saved.version, 'validation', dataHash(rows.validation), stand, {
        measuredAs: twin
      })
      await recordEvaluation(folder, record, project.emit)
    }
  } else {
    await folder.markRecommended(twin)
    if (isLearned(chosen) && request.translate.length > 0) {
      translations = (await madeAnew(project, request, chosen, seen))?.translations ?? []
    }
  }
  const others: NonNullable<Recommendation['translations']> = []
  for (const other of translations) {
    const unseen = unseenRecord(chosen, rows.train)
    const more = { translates: saved.version, unseen }
    const { version } = await saveProposal(folder, other, seen, splits, more)
    const bytes = Buffer.byteLength(other.files[other.entry])
    others.push({ version, language: other.language, bytes, ...(other.usd > 0 && { usd: other.usd }) })
  }
  let test: Recommendation['test']
  if (rows.test.length > 0 && (request.readsTest ?? 'always') === 'always') {
    const reads = (await testReaders(folder, project.emit)).add(saved.version).size
    const label = `${proposal.family} test`
    const scored = await score(project, task, proposal, toRows(rows.test, seen), { label, labels, reads })
    await recordEvaluation(folder, toRecord(saved.version, 'test', dataHash(rows.test), scored), project.emit)
    test = { ...figureOf(scored.evaluation), reads }
    p50Us = scored.evaluation.latencyUs?.p50 ?? p50Us
  }
  const validation = chosen.validation && figureOf(chosen.validation)
  const apart = validation && test && figuresApart(validation, test)
  return {
    ...saved,
    ...(fault !== undefined && { reason: asItWas(twin, fault) }),
    ...(others.length > 0 ? { translations: others } : {}),
    family: proposal.family,
    language: proposal.language,
    ...size,
    p50Us,
    selectedAs: saved.version === twin ? undefined : twin,
    validation,
    ...knownOf(chosen),
    notes: apart === undefined ? proposal.notes : [...(proposal.notes ?? []), apart],
    test,
    mistakes: worstMistakes(chosen)
  }
}

/** The reason given where a program made from train alone is recommended. `fault`: what is wrong with the refit. */
function asItWas(twin: string, fault: string): string {
  return `${twin} is recommended as it is: learned again from training and validation rows, it ${fault}`
}

/** The number of mistakes to report. */
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
