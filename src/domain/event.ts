import type { CrossValidated } from './honesty/cross-validated.js'
import type { Score } from './measure/evaluation.js'
import type { LanguageName } from './program/language.js'

/** A candidate as it is shown. */
export interface CandidateLine {
  /** Stable within one synth run: `rules/javascript`. */
  id: string
  family: string
  language: LanguageName
}

/** What a search with a model has spent, as an upper bound. */
export interface Spend {
  usd: number
  /** Absent if there is none. */
  budgetUsd?: number
  /** Absent after the last round. */
  round?: number
  rounds?: number
  /** The number of calls in progress. */
  calls: number
  /** Whether a round begins, or the phase after the last one. */
  begins?: boolean
  /** What the generator is doing. */
  note: string
}

/** Everything that happens while a verb runs. Loop code emits events; only reporters print. */
export type Event =
  | { type: 'warning'; message: string; suggestions?: string[] }
  | {
      type: 'synth-started'
      task: string
      trainRows: number
      validationRows: number
      sandbox: string
      seed: number
    }
  /** Progress of learning a candidate; `done` is a share. */
  | ({ type: 'candidate-progress'; done: number; note: string } & CandidateLine)
  /** A candidate was measured; figures are absent where there are no such rows. */
  | ({
      type: 'candidate-scored'
      train: Score
      validation?: Score
      /** Present where it is the evidence. */
      crossValidated?: CrossValidated
      bytes: number
      lines: number
      p50Us: number
      settings?: string
      /** What it cost, in USD. */
      usd?: number
    } & CandidateLine)
  /** A candidate was dropped, and why. */
  | ({ type: 'candidate-dropped'; reason: string; usd?: number } & CandidateLine)
  | ({ type: 'spent' } & Spend)
  /** Progress of long work, in words. */
  | { type: 'step'; label: string; note: string }
  /** The number of rows that a program has answered; `total` where it is known. */
  | { type: 'rows'; label: string; done: number; failed: number; total?: number }

export type Emit = (event: Event) => void
