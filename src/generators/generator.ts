import type { Spend } from '../domain/event.js'
import type { Json } from '../domain/json.js'
import type { LeftOut, Probe } from '../domain/measure/learning-curve.js'
import type { Explanation } from '../domain/program/explanation.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Program } from '../domain/program/program.js'
import type { Example } from '../domain/rows/example.js'
import type { Task } from '../domain/task/task.js'
import type { Plan, SearchSummary } from './model-search.js'
import type { Differences, Feedback, Parent, Proposal, Untranslated } from './proposal.js'

/** A training row, with the number that it shares with its near-duplicates, where it has any. */
export type TrainingRow = Example & { group?: number }

/** What a generator may know: the task and its training rows, never a held-out row. */
export interface Brief {
  taskName: string
  task: Task
  train: TrainingRow[]
  languages: LanguageName[]
  /** There are too few held-out rows to measure a program, so its cross-validated figure decides. */
  decides?: boolean
  seed: number
  /** False: what is learned knows the words of these rows alone. */
  wordKnowledge?: boolean
  signal: AbortSignal
  /** A version to improve, with its results on these training rows. */
  parent?: Parent
  /** Reports progress on a candidate; shown live where possible, else one line each. */
  progress(step: GeneratorProgress): void
  /** Reports a candidate that failed before it could be measured. */
  dropped?(candidate: { family: string; language: LanguageName; reason: string; usd: number }): void
  /** Reports what was spent so far, and what is happening. */
  spent?(spend: Spend): void
}

export interface GeneratorProgress {
  family: string
  /** Of the candidate, if it is not the brief's first language. */
  language?: LanguageName
  /** Share done, 0 to 1. */
  done: number
  /** What is happening: `cross-validating C=0.3`. */
  note: string
}

/** A source of programs: it either learns them from rows or has a model write them. Listed in project.ts. */
export type Generator = LearningGenerator | WritingGenerator

interface ProposingGenerator {
  readonly name: string
  /** Proposes candidates round by round; `next` takes the results of a round's candidates on training rows. */
  propose(brief: Brief): AsyncGenerator<Proposal[], void, Feedback[]>
}

/** Learns programs from rows, on this machine and at no cost, and prints each in several languages. */
export interface LearningGenerator extends ProposingGenerator {
  readonly kind: 'learned'
  /** Why nothing is learned for a task with such training rows, or undefined if something can be. */
  refuses(task: Task, train: readonly Example[]): string | undefined
  /**
   * Learns a chosen proposal again with the same settings from more rows (train and validation): a program in each of
   * the brief's languages; none where no program of its family fits these rows.
   */
  refit(chosen: Proposal, brief: Brief): Promise<Proposal[]>
  /**
   * Learns a chosen proposal again from growing parts of the brief's rows, and returns the answers of these programs to
   * rows that they did not learn from. Empty where there are too few rows.
   */
  probe(chosen: Pick<Proposal, 'family' | 'settings'>, brief: Brief): Promise<Probe[]>
  /**
   * Learns a chosen proposal again without parts of the brief's rows in turn, near-duplicates left out together, and
   * returns the answer to each row of the program that was learned without it; undefined where there is none.
   */
  leftOut(chosen: Pick<Proposal, 'family' | 'settings'>, brief: Brief): Promise<LeftOut>
  /**
   * Why a program of this generator, made from the brief's rows, answers an input as it does. Undefined where learning
   * from these rows does not give this program.
   */
  explain(
    program: Pick<Program, 'manifest' | 'files'>,
    brief: Brief,
    input: Json
  ): Promise<Explanation | undefined>
  /**
   * The model of such a program printed in another language. Undefined where `explain` is: it is then not certain that
   * the two answer alike.
   */
  reprint(
    program: Pick<Program, 'manifest' | 'files'>,
    brief: Brief,
    into: LanguageName
  ): Promise<string | undefined>
  /**
   * How sure such a program is of its answers to inputs: the lead over the second best one, 0 or more, in any unit.
   * Undefined where `explain` is, or where such programs have no leads.
   */
  leads(
    program: Pick<Program, 'manifest' | 'files'>,
    brief: Brief,
    inputs: readonly Json[]
  ): Promise<number[] | undefined>
  /**
   * What other programs that fit the rows as well as such a program answer, the likeliest first. Undefined where
   * `explain` is, or where none are looked for.
   */
  rivals(
    program: Pick<Program, 'manifest' | 'files'>,
    brief: Brief
  ): Promise<((input: Json) => Json)[] | undefined>
}

/** Has a model write programs, each in one language, for any task and at a cost; they are never refitted. */
export interface WritingGenerator extends ProposingGenerator {
  readonly kind: 'written'
  /** Whether it sends data over the network: then it runs only if a flag or loopai.json names it. */
  readonly network: boolean
  /** The plan and the cost of a search; sends nothing. */
  plan(brief: Brief): Promise<Plan>
  /** Has a chosen proposal translated, after `propose`; `next` takes the differences of a translation, if any. */
  translate(
    chosen: Proposal,
    languages: readonly LanguageName[]
  ): AsyncGenerator<Proposal, Untranslated[], Differences | undefined>
  /**
   * Ends a search; `whole`: nothing is left to continue it with. Returns its summary, if `propose` was run to its end.
   */
  end(whole: boolean): Promise<SearchSummary | undefined>
}
