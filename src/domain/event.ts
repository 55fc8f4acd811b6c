import type { CrossValidated } from './honesty/cross-validated.js'
import type { Score } from './measure/evaluation.js'
import type { LanguageName } from './program/language.js'

/** A candidate as the person watching sees it. */
export interface CandidateLine {
  /** Stable within one synth run: `rules/javascript`. */
  id: string
  family: string
  language: LanguageName
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
  /** How far learning a candidate is; `done` is a share. */
  | ({ type: 'candidate-progress'; done: number; note: string } & CandidateLine)
  /** A candidate was measured; absent where there are no such rows. */
  | ({
      type: 'candidate-scored'
      train: Score
      validation?: Score
      /** Where it is the evidence there is. */
      crossValidated?: CrossValidated
      bytes: number
      lines: number
      p50Us: number
      settings?: string
      /** What it cost to get. */
      usd?: number
    } & CandidateLine)
  /** A candidate was dropped, and why. */
  | ({ type: 'candidate-dropped'; reason: string; usd?: number } & CandidateLine)
  /** What a model has cost so far, in the most that it can have been; calls are those being answered. */
  | {
      type: 'spent'
      usd: number
      budgetUsd?: number
      /** Absent where rounds are over. */
      round?: number
      rounds?: number
      calls: number
      /** A round begins, or what comes after them. */
      begins?: boolean
      note: string
    }
  /** Work that takes long has come to this point. */
  | { type: 'step'; label: string; note: string }
  /** Rows that went through a program; `total` where it is known. */
  | { type: 'rows'; label: string; done: number; failed: number; total?: number }

export type Emit = (event: Event) => void
