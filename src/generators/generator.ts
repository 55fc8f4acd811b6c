import type { Json } from '../domain/json.js'
import type { Probe } from '../domain/measure/learning-curve.js'
import type { Explanation } from '../domain/program/explanation.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Program } from '../domain/program/program.js'
import type { Example } from '../domain/rows/example.js'
import type { Task } from '../domain/task/task.js'
import type { Plan, SearchSummary, Spend } from './model-search.js'
import type { Differences, Feedback, Parent, Proposal, Untranslated } from './proposal.js'

/** What a generator may know: the task and its training rows, never a held-out row. */
export interface Brief {
  taskName: string
  task: Task
  train: Example[]
  languages: LanguageName[]
  /** Held-out rows are too few to tell how good a program is: its cross-validated figure decides. */
  decides?: boolean
  seed: number
  signal: AbortSignal
  /** A version to improve on, with how it does on these training rows. */
  parent?: Parent
  /** Says how far a candidate is; drawn live, and a line each where it cannot be. */
  progress(step: GeneratorProgress): void
  /** Says that a candidate came to nothing before it could be measured. */
  dropped?(candidate: { family: string; language: LanguageName; reason: string; usd: number }): void
  /** Says what was spent so far, and what is happening. */
  spent?(spend: Spend): void
}

export interface GeneratorProgress {
  family: string
  /** Of the candidate, where the brief's first language is not it. */
  language?: LanguageName
  /** Share done, 0 to 1. */
  done: number
  /** What is happening: `cross-validating C=0.3`. */
  note: string
}

/** Who proposes programs: what learns them from rows, or a model that writes them. Listed in project.ts. */
export type Generator = LearningGenerator | WritingGenerator

interface ProposingGenerator {
  readonly name: string
  /** Proposes candidates a round at a time; is given back how each of the round did on training rows. */
  propose(brief: Brief): AsyncGenerator<Proposal[], void, Feedback[]>
}

/** Learns programs from rows, on this machine and at no cost, and prints each in several languages. */
export interface LearningGenerator extends ProposingGenerator {
  readonly kind: 'learned'
  /** Why nothing is learned for a task with such training rows, or undefined if something can be. */
  refuses(task: Task, train: readonly Example[]): string | undefined
  /**
   * Makes a chosen proposal anew with the same settings from more rows (train and validation): a program in
   * each of the brief's languages that its family is printed in; none where its family finds none that fits them.
   */
  refit(chosen: Proposal, brief: Brief): Promise<Proposal[]>
  /**
   * Makes a chosen proposal anew from growing parts of the brief's rows, and says what these programs answer to
   * rows that they did not learn from. None where the rows are too few.
   */
  probe(chosen: Proposal, brief: Brief): Promise<Probe[]>
  /**
   * Why a program of this generator, made from the brief's rows, answers an input as it does. Undefined where
   * these rows do not give this program.
   */
  explain(
    program: Pick<Program, 'manifest' | 'files'>,
    brief: Brief,
    input: Json
  ): Promise<Explanation | undefined>
}

/** Has a model write programs, each in one language, for any task and at a cost; they are never refitted. */
export interface WritingGenerator extends ProposingGenerator {
  readonly kind: 'written'
  /** Sends data over the network: runs only where a flag or loopai.json names it. */
  readonly network: boolean
  /** What it would do and cost; nothing is sent. */
  plan(brief: Brief): Promise<Plan>
  /** Asks for a chosen proposal in other languages, after `propose`; is given back where each differs, if it does. */
  translate(
    chosen: Proposal,
    languages: readonly LanguageName[]
  ): AsyncGenerator<Proposal, Untranslated[], Differences | undefined>
  /**
   * Ends what `propose` began; `whole`: everything was asked that was to be asked, so nothing is left to go on
   * with. What it came to, where `propose` came to its end.
   */
  end(whole: boolean): Promise<SearchSummary | undefined>
}
