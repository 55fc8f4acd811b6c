import type { Json } from '../domain/json.js'
import type { Probe } from '../domain/measure/learning-curve.js'
import type { Explanation } from '../domain/program/explanation.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Outcome } from '../domain/program/outcome.js'
import type { Program, ProgramManifest, SourceFiles } from '../domain/program/program.js'
import type { Example } from '../domain/rows/example.js'
import type { Task } from '../domain/task/task.js'

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

/** What a generator that costs has spent, in the most that it can have been. */
export interface Spend {
  usd: number
  /** Absent where none was set. */
  budgetUsd?: number
  /** Absent where rounds are over. */
  round?: number
  rounds?: number
  /** Calls that are being answered. */
  calls: number
  /** A round begins, or what comes after them. */
  begins?: boolean
  /** What the generator is doing. */
  note: string
}

/** A version that a search starts from. */
export interface Parent {
  version: string
  language: LanguageName
  entry: string
  files: SourceFiles
  feedback: Feedback
  /** So many of the first training rows it was made from; undefined where that cannot be told. */
  seenRows?: number
}

/** A candidate: source and where it came from. */
export interface Proposal {
  family: string
  /** What people call it where a family has several: `model 1.2`. */
  label?: string
  language: LanguageName
  entry: string
  files: SourceFiles
  generator: ProgramManifest['generator']
  /** Versions, or content hashes of candidates of the same run. */
  parents: string[]
  settings?: string
  /** Made by a way of learning that is meant for such tasks: preferred where rows are too few to tell. */
  made?: true
  /** It asks for shapes of characters of prose: what reads words is preferred where both do as well. */
  byCharacters?: true
  crossValidated?: ProgramManifest['crossValidated']
  /** What people should know of it, a sentence each. */
  notes?: string[]
  tokens: { input: number; cached: number; output: number }
  usd: number
  /** How long it took to get, in ms. */
  ms?: number
}

/** What people call the translations of a candidate. */
export function translationLabel({ label, family }: Pick<Proposal, 'label' | 'family'>): string {
  return `${label ?? family} translated`
}

/** A training row that a candidate got wrong. */
export interface WrongRow {
  /** Index into the brief's training rows. */
  row: number
  outcome: Outcome
  /** Raw JSON text of the answer, cut where it is long. */
  got?: string
  /** What failed, where there was no answer. */
  message?: string
}

/** What became of a candidate; only `measured` ones are compared. */
export type Verdict =
  | { kind: 'measured' }
  /** It answers no row; or it was stopped early; or it does on every training row what an earlier one does. */
  | { kind: 'broken' | 'stopped' | 'duplicate'; reason: string }
  /** It embeds training rows. */
  | { kind: 'memorizes'; reason: string }

/** Where a translation and what it was made from do not answer alike. */
export interface Differences {
  /** Inputs that may be shown, with both answers, as raw JSON; one that starts with `!` is a failure. */
  shown: { input: string; wanted: string; got: string }[]
  /** Inputs on which they differ, shown or not, of so many. */
  count: number
  total: number
  /** Why the translation answers nothing at all. */
  failure?: string
}

/** A language that a program is not offered in, and why. */
export interface Untranslated {
  language: LanguageName
  reason: string
}

/** How a candidate did on training rows. */
export interface Feedback {
  proposal: Pick<Proposal, 'language' | 'entry' | 'files'>
  verdict: Verdict
  /** Training rows that it was run on. */
  ran: number
  /** Share of those that it got right. */
  accuracy: number
  /** What counts for the task: that share, or the negative mean error. */
  worth: number
  /** By training row: 1 where it was right, 0 where it was wrong or not run. */
  right: Uint8Array
  /** Rows that it got wrong, in the order in which they were run. */
  wrong: WrongRow[]
  /** Tokens without comments, as `Language.complexity` counts them. */
  complexity: number
  /** The end of what it printed. */
  prints: string
}

/** What a search for programs that a model writes came to. */
export interface SearchSummary {
  run: string
  model: string
  /** Why it ended: `rounds`, `target`, `plateau`, `budget`, `time`; `unrecorded` where a replay came to its end. */
  reason: string
  /** Everything spent, in the most that it can have been. */
  usd: number
  /** Of all replies, usable or not. */
  tokens: Proposal['tokens']
  replies: number
  /** Time that the model took, calls added up, in ms. */
  ms: number
  /** What each attempt came to and what its maker found out. */
  lessons: string[]
  /** What it would cost to ask the model for each row instead, in USD; absent where prices are not known. */
  rowUsd?: number
}

/** What a generator would do, before anything is sent or spent. */
export interface Plan {
  model: string
  rounds: number
  candidates: number
  /** Languages that the winner is then asked for in. */
  translate: LanguageName[]
  /** The first request, as people read it. */
  prompt: string
  tokens: { input: [number, number]; output: [number, number] }
  /** The likely cost, from and to; absent where the model's price is not known. */
  usd?: [number, number]
  budgetUsd?: number
}

/** Who proposes programs. One file per implementation, listed in project.ts. */
export interface Generator {
  readonly name: string
  /** Sends data over the network: runs only where a flag or loopai.json names it. */
  readonly network: boolean
  /** Why this generator cannot serve a task with such training rows, or undefined if it can. */
  refuses(task: Task, train: readonly Example[]): string | undefined
  /** Proposes candidates a round at a time; is given back how each of the round did on training rows. */
  propose(brief: Brief): AsyncGenerator<Proposal[], void, Feedback[]>
  /**
   * Asks for a chosen proposal in other languages, after `propose`; is given back where each differs, if it does.
   * Absent for generators that print what they learn in several languages by themselves.
   */
  translate?(
    chosen: Proposal,
    languages: readonly LanguageName[]
  ): AsyncGenerator<Proposal, Untranslated[], Differences | undefined>
  /**
   * Ends what `propose` began; `whole`: everything was asked that was to be asked, so nothing is left to go on
   * with. What it came to, where `propose` came to its end. Absent for generators that leave nothing open.
   */
  end?(whole: boolean): Promise<SearchSummary | undefined>
  /** What it would do and cost; nothing is sent. Absent for generators that cost nothing. */
  plan?(brief: Brief): Promise<Plan>
  /**
   * Makes a chosen proposal anew with the same settings from more rows (train and validation): a program in
   * each of the brief's languages that its family is printed in; none where its family finds none that fits them.
   * Absent for generators whose programs are not learned: those are never refitted.
   */
  refit?(chosen: Proposal, brief: Brief): Promise<Proposal[]>
  /**
   * Makes a chosen proposal anew from growing parts of the brief's rows, and says what these programs answer to
   * rows that they did not learn from. None where the rows are too few.
   */
  probe?(chosen: Proposal, brief: Brief): Promise<Probe[]>
  /**
   * Why a program of this generator, made from the brief's rows, answers an input as it does. Undefined where
   * these rows do not give this program.
   */
  explain?(
    program: Pick<Program, 'manifest' | 'files'>,
    brief: Brief,
    input: Json
  ): Promise<Explanation | undefined>
}
