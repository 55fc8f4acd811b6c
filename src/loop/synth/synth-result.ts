import type { Preview } from '../../domain/feedback/preview.js'
import type { StandIn } from '../../domain/honesty/stand-in.js'
import type { LanguageName } from '../../domain/program/language.js'
import { modelApiNames } from '../../domain/project/model-apis.js'
import type { Proposal, Untranslated } from '../../generators/proposal.js'
import type { Ahead } from '../gate/gate-ahead.js'
import type { PromoteResult } from '../gate/settle.js'
import { type Figure, figureOf } from '../records/evaluations.js'
import { type Candidate, candidateName, isLearned } from './candidate.js'
import type { Recommendation } from './choose/recommend.js'
import { type ModelReport, modelReport } from './model-report.js'
import type { Outlook } from './outlook.js'
import type { SearchOutcome } from './search/search-programs.js'
import { asksModel, noDescription } from './search/search-start.js'
import { type RowCounts, rowCounts, type SynthScene } from './synth-scene.js'
import { contradictionsOf, knownOf } from './worth-keeping.js'

/**
 * One candidate as `loopai synth` reports it. `crossValidated` and `unseen`: the figure that stands in where validation
 * rows are too few.
 */
export interface CandidateReport extends StandIn {
  /** Absent if the candidate was not kept. */
  version?: string
  /** `linear`, or `model 1.2`. */
  name: string
  family: string
  language: LanguageName
  settings?: string
  train: number
  validation?: Figure
  /**
   * Where rows are too few to measure it on held-out rows or by cross-validation: the number of the rows it was made
   * from, and of those it gets right.
   */
  fits?: { rows: number; right: number }
  notes?: string[]
  bytes: number
  lines: number
  p50Us: number
  /** It embeds training rows: never recommended, never kept. */
  memorizes?: string
  /** How held-out rows contradict it, if they do: never recommended, not kept for the front. */
  contradicted?: string
  /** Set if it is below always the same answer on the rows that decide: never recommended, not kept for the front. */
  below?: true
  /** Cost and time in ms of the request, where a model wrote it. */
  usd?: number
  tokens?: Proposal['tokens']
  ms?: number
}

export interface SynthResult {
  task: string
  seed: number
  rows: RowCounts
  candidates: CandidateReport[]
  /** The active version, which a recommended one would replace. */
  active?: string
  /** null where no candidate is better than always giving the same answer. */
  recommended: Recommendation | null
  /**
   * The gate's decision, if it were asked to promote it; absent where it was asked, or the active version can't be run.
   */
  promotable?: Ahead
  /** The result of promoting it, where that was requested. */
  promotion?: PromoteResult
  /** How accuracy grew with the number of rows, what more rows would likely add, and which rows look doubtful. */
  outlook?: Outlook
  /** Answers to inputs that nobody has labeled, where these were asked for. */
  preview?: Preview
  /** Present where a model was asked. */
  model?: ModelReport
  /** Notes that are not about the result. */
  hints: string[]
}

/**
 * The result of a synth without the recommendation. `versions`: those of the candidates, in the same order; undefined
 * for a candidate that was not kept.
 */
export function reportOf(
  scene: SynthScene,
  { candidates, worth, choice, summary }: SearchOutcome,
  versions: readonly ({ version: string } | undefined)[]
): Omit<SynthResult, 'recommended'> {
  const { folder, start, request } = scene
  const against = contradictionsOf(candidates, request.task, request.rows)
  const chosen = choice && candidates[choice.index]
  return {
    task: folder.name,
    active: scene.project.activeVersion(folder.name),
    seed: start.seed,
    rows: rowCounts(request),
    candidates: candidates.map((candidate, at) => ({
      ...reportOn(candidate, versions[at]?.version),
      contradicted: against[at],
      ...(!worth[at] && against[at] === undefined && { below: true as const })
    })),
    ...(summary && { model: modelReport(summary, candidates, chosen, start.budgetUsd) }),
    hints: hintsFor(scene)
  }
}

function reportOn(candidate: Candidate, version?: string): CandidateReport {
  const { proposal, train, validation, bytes, lines, p50Us, memorizes } = candidate
  const known = knownOf(candidate)
  const { family, language, settings, notes, usd, tokens, ms } = proposal
  return {
    version,
    name: candidateName(proposal),
    family,
    language,
    settings,
    bytes,
    lines,
    p50Us,
    memorizes,
    train: train.metrics.accuracy,
    validation: validation && figureOf(validation),
    ...known,
    notes,
    ...(!isLearned(candidate) && { usd, tokens, ms })
  }
}

/**
 * The requested languages in which a program is not offered, with the reasons: those `known`, else a difference in its
 * answers, which learned programs report when they are printed. Empty if there are none.
 */
export function missingIn(
  { language, translations = [] }: Recommendation,
  requested: readonly LanguageName[],
  known: readonly Untranslated[]
): Pick<Recommendation, 'untranslated'> {
  const there = [language, ...translations.map(other => other.language)]
  const missing = requested.filter(name => !there.includes(name))
  const reasonFor = (name: LanguageName) =>
    known.find(each => each.language === name)?.reason ?? 'no program in it answers as this one does'
  if (missing.length === 0) return {}
  return { untranslated: missing.map(name => ({ language: name, reason: reasonFor(name) })) }
}

/**
 * Hints that a model could be asked, or asked better. A key in the environment alone is no consent to send rows: they
 * may hold other people's texts.
 */
function hintsFor({ project, folder, start, request }: SynthScene): string[] {
  if (asksModel(start)) return [noDescription(folder, request.task)].filter(hint => hint !== undefined)
  const api = modelApiNames.find(name => project.network[name]?.apiKey !== undefined)
  if (api === undefined) return []
  return [`a key is set, but no model was asked: loopai synth ${folder.name} -g ${api} sends training rows`]
}
