import type { Example } from '../domain/example.js'
import type { LanguageName } from '../domain/language.js'
import type { Outcome } from '../domain/outcome.js'
import type { ProgramManifest, SourceFiles } from '../domain/program.js'
import type { Task } from '../domain/task.js'

/** What a generator may know: the task and its training rows, never a held-out row. */
export interface Brief {
  taskName: string
  task: Task
  train: Example[]
  languages: LanguageName[]
  seed: number
  signal: AbortSignal
  /** Says how far a candidate is; drawn live, and a line each where it cannot be. */
  progress(step: GeneratorProgress): void
}

export interface GeneratorProgress {
  family: string
  /** Share done, 0 to 1. */
  done: number
  /** What is happening: `cross-validating C=0.3`. */
  note: string
}

/** A candidate: source and where it came from. */
export interface Proposal {
  family: string
  language: LanguageName
  entry: string
  files: SourceFiles
  generator: ProgramManifest['generator']
  parents: string[]
  settings?: string
  crossValidated?: { accuracy: number; rows: number; folds: number }
  tokens: { input: number; cached: number; output: number }
  usd: number
}

/** How a candidate did on training rows. */
export interface Feedback {
  proposal: Proposal
  /** Share of training rows that it got right. */
  accuracy: number
  /** Raw JSON texts; the kinds of failures in turn, the most frequent first. */
  failures: { input?: string; expected: string; got?: string; outcome: Outcome; message?: string }[]
}

/** Who proposes programs. One file per implementation, listed in project.ts. */
export interface Generator {
  readonly name: string
  /** Sends data over the network: runs only where a flag or loopai.json names it. */
  readonly network: boolean
  /** Why this generator cannot serve a task (`extraction is not served yet`), or undefined if it can. */
  refuses(task: Task): string | undefined
  /** Proposes candidates a round at a time; is given back how each of the round did on training rows. */
  propose(brief: Brief): AsyncGenerator<Proposal[], void, Feedback[]>
  /**
   * Makes a chosen proposal anew with the same settings from more rows (train and validation).
   * Absent for generators whose programs are not learned: those are never refitted.
   */
  refit?(chosen: Proposal, brief: Brief): Promise<Proposal>
}
