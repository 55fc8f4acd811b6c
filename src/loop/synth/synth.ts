import type { CrossValidated } from '../../domain/honesty/cross-validated.js'
import { withinReachOf } from '../../domain/measure/learning-curve.js'
import { defaultLanguage, type LanguageName } from '../../domain/program/language.js'
import { interruption, LoopaiError } from '../../errors.js'
import type { Proposal, Untranslated } from '../../generators/proposal.js'
import type { Project } from '../../project.js'
import { pruneCaches } from '../../store/leftovers.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { challenge } from '../gate/challenge.js'
import { type Ahead, gateAhead } from '../gate/gate-ahead.js'
import { gateScene } from '../gate/gate-scene.js'
import type { PromoteResult } from '../gate/settle.js'
import { type Figure, figureOf } from '../records/evaluations.js'
import { isFound, recordSearch } from '../records/searched.js'
import { canRun } from '../running.js'
import { type Candidate, candidateName, isLearned, type SearchRequest } from './candidate.js'
import { keepCandidates } from './choose/keep-candidates.js'
import { type Recommendation, recommend } from './choose/recommend.js'
import type { Saved } from './choose/save-proposal.js'
import { type ModelReport, modelReport } from './model-report.js'
import { noneWorth } from './none-worth.js'
import { type Outlook, outlookFor } from './outlook.js'
import { asksModel, openGenerators } from './search/pick-generators.js'
import { searchPrograms } from './search/search-programs.js'
import { openSynth, rowCounts, type SynthOptions, type SynthScene } from './synth-scene.js'
import { contradictionsOf, knownOf } from './worth-keeping.js'

/** One candidate as `loopai synth` reports it. */
export interface CandidateReport {
  /** Absent if it was not kept. */
  version?: string
  /** `linear`, or `model 1.2`. */
  name: string
  family: string
  language: LanguageName
  settings?: string
  train: number
  validation?: Figure
  /** Where it is the evidence there is. */
  crossValidated?: CrossValidated
  /** Where rows are too few to measure it in either way: how many of those that it was made from it gets right. */
  fits?: { rows: number; right: number }
  notes?: string[]
  bytes: number
  lines: number
  p50Us: number
  /** It embeds training rows: never recommended, never kept. */
  memorizes?: string
  /** Held-out rows speak against it, and how: never recommended, not kept for the front. */
  contradicted?: string
  /** What it cost and how long it took to get, where a model wrote it. */
  usd?: number
  tokens?: Proposal['tokens']
  ms?: number
}

export interface SynthResult {
  task: string
  seed: number
  rows: { train: number; validation: number; test: number }
  candidates: CandidateReport[]
  /** null where no candidate is better than always giving the same answer. */
  recommended: Recommendation | null
  /** What promote would say of it; absent where promote is asked at once, or the active version cannot be run. */
  promotable?: Ahead
  /** What promoting it came to, where that was asked for. */
  promotion?: PromoteResult
  /** How accuracy grew with rows, what more would likely bring, and which rows look doubtful. */
  outlook?: Outlook
  /** Where a model was asked. */
  model?: ModelReport
  /** What may be worth knowing, and is not about the result. */
  hints: string[]
}

/**
 * Proposes candidates from training rows, measures them, chooses one on validation rows, makes the chosen
 * one anew from train and validation where it was learned, and reads the sealed test once. Writes versions;
 * activates none.
 */
export async function synth(project: Project, options: SynthOptions): Promise<SynthResult> {
  const scene = await openSynth(project, options)
  const { folder, start } = scene
  const shared = { ...scene.shared, witness: await witnessFor(project, start.languages) }
  const { rows } = shared
  const generators = await openGenerators(project, folder, shared, start, options)
  await announce(scene)
  const { candidates, worth, choice, untranslated, summary } = await searchPrograms(scene, shared, generators)
  const useless = candidates.every(({ memorizes }) => memorizes !== undefined)
  if (useless || !choice) await recordSearch(project, folder, shared, start)
  if (useless) throw nothingToKeep(folder, candidates)
  const keeping = { chosen: choice?.index ?? -1, worth, keep: options.keep }
  const versions = await keepCandidates(project, folder, rows, candidates, keeping)
  await pruneCaches().catch(() => {}) // most programs that were compiled for it are not kept
  const chosen = choice && candidates[choice.index]
  const against = contradictionsOf(candidates, shared.task, rows)
  const result = {
    task: folder.name,
    seed: start.seed,
    rows: rowCounts(shared),
    candidates: candidates.map((candidate, at) => ({
      ...reportOn(candidate, versions[at]?.version),
      contradicted: against[at]
    })),
    ...(summary && { model: modelReport(summary, candidates, chosen, start.budgetUsd) }),
    hints: hintsFor(scene)
  }
  if (!choice || !chosen) {
    const promotable = noneWorth(folder.name, candidates, shared.task, rows)
    return { ...result, recommended: null, promotable }
  }
  const { recommended, outlook } = await conclude(scene, shared, chosen, versions[choice.index]!)
  // A version that was there names the rows that it was first made from.
  if (!(await isFound(folder, rows))) await recordSearch(project, folder, shared, start)
  const gated = await throughGate(scene, recommended.version, chosen, options)
  return {
    ...result,
    recommended: {
      ...recommended,
      reason: [choice.reason, recommended.reason].filter(text => text !== undefined).join('; ') || undefined,
      ...missingIn(recommended, start.translate, untranslated)
    },
    ...gated,
    ...(outlook && { outlook })
  }
}

/** The gate is asked once: to promote the version, or else to say what it would answer. */
async function throughGate(
  { project, folder, shared }: SynthScene,
  version: string,
  known: Candidate,
  { promote }: SynthOptions
): Promise<Pick<SynthResult, 'promotable' | 'promotion'>> {
  const scene = await gateScene(project, folder, shared)
  if (promote) return { promotion: await challenge(project, folder, version, { scene, known }) }
  const promotable = await gateAhead(scene, version, known)
  return promotable ? { promotable } : {}
}

/** The outlook is learned in a thread of its own while the recommended program is made and measured. */
async function conclude(
  { project, folder }: SynthScene,
  shared: SearchRequest,
  chosen: Candidate,
  twin: Saved
) {
  const stop = new AbortController()
  const looking = outlookFor(project, shared, chosen, AbortSignal.any([project.signal, stop.signal]))
  // Where recommending fails first, that is what is told.
  looking.catch(() => {})
  try {
    const recommended = await recommend(project, folder, shared, chosen, twin)
    return { recommended, outlook: inReach(await looking, recommended) }
  } finally {
    stop.abort(interruption())
  }
}

/** An outlook whose forecast adds no more to the figures shown beside it than there is left. */
function inReach(outlook: Outlook | undefined, { test, validation }: Recommendation): Outlook | undefined {
  if (outlook?.forecast === undefined) return outlook
  const shown = [test, validation].filter(figure => figure !== undefined)
  return { ...outlook, forecast: shown.reduce(withinReachOf, outlook.forecast) }
}

/** Why it is not offered in a language that it was wanted in; learned models say so as they are printed. */
function missingIn(
  { language, translations = [] }: Recommendation,
  wanted: readonly LanguageName[],
  known: readonly Untranslated[]
): Pick<Recommendation, 'untranslated'> {
  const there = [language, ...translations.map(other => other.language)]
  const missing = wanted.filter(name => !there.includes(name))
  const reasonFor = (name: LanguageName) =>
    known.find(each => each.language === name)?.reason ?? 'no program in it answers as this one does'
  if (missing.length === 0) return {}
  return { untranslated: missing.map(name => ({ language: name, reason: reasonFor(name) })) }
}

/** Learned programs in other languages must do what they do in this one, where it runs. */
const witness = defaultLanguage

async function witnessFor(project: Project, languages: readonly LanguageName[]) {
  return !languages.includes(witness) && (await canRun(project, witness)) ? witness : undefined
}

/** Throws `no-sandbox` where one of the languages cannot run here. */
async function announce({ project, folder, shared, start }: SynthScene): Promise<void> {
  const [{ sandbox, status }] = await Promise.all(
    [...start.languages, ...start.translate].map(language => project.sandbox(language))
  )
  project.emit({
    type: 'synth-started',
    task: folder.name,
    trainRows: shared.rows.train.length,
    validationRows: shared.rows.validation.length,
    sandbox: status.version ?? sandbox.name,
    seed: start.seed
  })
}

/** A key in the environment alone sends nothing: other people's texts may be in those rows. */
function hintsFor({ project, folder, start }: SynthScene): string[] {
  if (asksModel(start) || project.network.apiKey === undefined) return []
  return [
    `a key is set, but no model was asked: loopai synth ${folder.name} -g anthropic sends training rows`
  ]
}

function nothingToKeep(folder: TaskFolder, candidates: readonly Candidate[]): LoopaiError {
  if (candidates.length > 0) {
    const [{ memorizes }] = candidates
    return new LoopaiError(
      'not-served',
      `Every candidate for ${folder.name} embeds training rows: ${memorizes}.`
    )
  }
  return new LoopaiError('not-served', `No program that explains the rows of ${folder.name} was found.`, {
    suggestions: ['add rows, or check these: what do their outputs have in common with their inputs?']
  })
}

function reportOn(candidate: Candidate, version?: string): CandidateReport {
  const { proposal, train, validation, bytes, lines, p50Us, memorizes } = candidate
  const known = knownOf(candidate)
  const { family, language, settings, notes, usd, tokens, ms } = proposal
  return {
    ...{ version, name: candidateName(proposal), family, language, settings, bytes, lines, p50Us, memorizes },
    train: train.metrics.accuracy,
    validation: validation && figureOf(validation),
    ...known,
    notes,
    ...(!isLearned(candidate) && { usd, tokens, ms })
  }
}
