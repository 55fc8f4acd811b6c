import type { CrossValidated } from '../../domain/honesty/cross-validated.js'
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
import { asksModel } from './search/search-start.js'
import { type RowCounts, rowCounts, type SynthScene } from './synth-scene.js'
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
  rows: RowCounts
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

/** What a synth has found before anything is recommended. `versions`: of the candidates, where they were kept. */
export function reportOf(
  scene: SynthScene,
  { candidates, choice, summary }: SearchOutcome,
  versions: readonly ({ version: string } | undefined)[]
): Omit<SynthResult, 'recommended'> {
  const { folder, start, request } = scene
  const against = contradictionsOf(candidates, request.task, request.rows)
  const chosen = choice && candidates[choice.index]
  return {
    task: folder.name,
    seed: start.seed,
    rows: rowCounts(request),
    candidates: candidates.map((candidate, at) => ({
      ...reportOn(candidate, versions[at]?.version),
      contradicted: against[at]
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

/** Why it is not offered in a language that it was requested in; learned models say so as they are printed. */
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

/** A key in the environment alone sends nothing: other people's texts may be in those rows. */
function hintsFor({ project, folder, start }: SynthScene): string[] {
  const api = modelApiNames.find(name => project.network[name]?.apiKey !== undefined)
  if (asksModel(start) || api === undefined) return []
  return [`a key is set, but no model was asked: loopai synth ${folder.name} -g ${api} sends training rows`]
}
