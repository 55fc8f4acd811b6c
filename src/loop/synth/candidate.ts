import type { CandidateLine } from '../../domain/event.js'
import type { UnseenFigure } from '../../domain/honesty/stand-in.js'
import type { Evaluation, RowResults } from '../../domain/measure/evaluation.js'
import type { LanguageName } from '../../domain/program/language.js'
import type { LabelIndex } from '../../domain/rows/label-index.js'
import type { Generator, LearningGenerator } from '../../generators/generator.js'
import type { Proposal } from '../../generators/proposal.js'
import { candidateLine, type ProgramRequest } from '../brief.js'
import type { TestReading } from '../gate/decide.js'
import type { SplitRows } from '../rows/split-rows.js'
import type { Runtime } from '../running.js'

/** The results on the training rows that no request had shown when a model wrote the program. */
export interface UnseenResults {
  /** Its index into the training rows for each row of `results`. Of two candidates one has all rows of the other. */
  rows: readonly number[]
  /** The result on each row, for paired comparisons. */
  results: RowResults
  evaluation: Evaluation
}

/** A proposal with its measurements. */
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
  /** The result on each validation row, for paired comparisons. */
  results?: RowResults
  /** Only of programs that a model wrote, where rows were held out of its requests. */
  unseen?: UnseenResults
  /** Only of programs that a model wrote: their figure on all rows that it had not seen, set when the search is over. */
  unseenFigure?: UnseenFigure
  runtime: Runtime
  /** Set if it embeds training rows: a description of how that was found. Such a candidate is never recommended. */
  memorizes?: string
  /** The same model in the other requested languages, with answers proven equal. */
  translations: Proposal[]
}

/** A candidate that was learned: its generator can learn it again from other rows. */
export type LearnedCandidate = Candidate & { generator: LearningGenerator }

export function isLearned(candidate: Candidate): candidate is LearnedCandidate {
  return candidate.generator.kind === 'learned'
}

/** What a search is for, and the rows that candidates are measured on. */
export interface SearchRequest extends ProgramRequest {
  rows: SplitRows
  /** Languages into which only the chosen program is translated. */
  translate: LanguageName[]
  /** An additional language in which learned programs are checked, though it was not requested. */
  witness?: LanguageName
  /** When the sealed test is read: for what is recommended, too, only where always (the default). */
  readsTest?: TestReading
  /** Shared by all candidates, so that they can be compared row by row. */
  labels: LabelIndex
}

/** The request for a generator that learns: it makes programs in the language of the witness too. */
export function withWitness({ witness, ...request }: SearchRequest): SearchRequest {
  if (witness === undefined) return request
  return { ...request, languages: [...request.languages, witness] }
}

/** The name of a candidate for people. */
export function candidateName({ label, family }: Proposal): string {
  return label ?? family
}

/** The name and language of a candidate as events give them. */
export function lineOfProposal(proposal: Proposal): CandidateLine {
  return candidateLine(candidateName(proposal), proposal.language)
}
