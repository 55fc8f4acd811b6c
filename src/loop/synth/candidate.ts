import type { CandidateLine } from '../../domain/event.js'
import type { Evaluation, RowResults } from '../../domain/measure/evaluation.js'
import type { LanguageName } from '../../domain/program/language.js'
import type { LabelIndex } from '../../domain/rows/label-index.js'
import type { Generator, LearningGenerator } from '../../generators/generator.js'
import type { Proposal } from '../../generators/proposal.js'
import { candidateLine, type ProgramRequest } from '../brief.js'
import type { SplitRows } from '../rows/split-rows.js'
import type { Runtime } from '../running.js'

/** A proposal with what was measured of it. */
export interface Candidate {
  proposal: Proposal
  generator: Generator
  complexity: number
  bytes: number
  lines: number
  p50Us: number
  train: Evaluation
  /** Absent where the task has no validation rows. */
  validation?: Evaluation
  /** Row by row on validation, for paired comparisons. */
  results?: RowResults
  runtime: Runtime
  /** It embeds training rows, and how that shows: never recommended. */
  memorizes?: string
  /** The same model in the other languages asked for, proven to answer the same. */
  translations: Proposal[]
}

/** A candidate that was learned: its generator can make it anew from other rows. */
export type LearnedCandidate = Candidate & { generator: LearningGenerator }

export function isLearned(candidate: Candidate): candidate is LearnedCandidate {
  return candidate.generator.kind === 'learned'
}

/** What a search is made for, and by which rows candidates are measured. */
export interface SearchRequest extends ProgramRequest {
  rows: SplitRows
  /** Languages that only the chosen program is wanted in too. */
  translate: LanguageName[]
  /** A language in which learned programs are checked, though nobody asked for it. */
  witness?: LanguageName
  /** Shared by all candidates, so that they can be compared row by row. */
  labels: LabelIndex
}

/** What a generator that learns is asked for: programs in the language of the witness too. */
export function withWitness({ witness, ...request }: SearchRequest): SearchRequest {
  if (witness === undefined) return request
  return { ...request, languages: [...request.languages, witness] }
}

/** What a person calls a candidate. */
export function candidateName({ label, family }: Proposal): string {
  return label ?? family
}

/** How events name a candidate. */
export function lineOfProposal(proposal: Proposal): CandidateLine {
  return candidateLine(candidateName(proposal), proposal.language)
}
