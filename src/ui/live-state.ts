import type { CandidateLine, Event } from '../domain/event.js'
import type { Score } from '../domain/measure/evaluation.js'

/** The current state of a candidate; times are milliseconds of one monotonic clock. */
export type CandidateState = CandidateLine &
  (
    | { state: 'learning'; since: number; done: number; note: string; endsAt?: number }
    | Scored
    | { state: 'dropped'; reason: string }
  )

/** A measured candidate. `score` is the best available evidence: validation, else cross-validation, else training. */
export interface Scored {
  state: 'scored'
  score: { on: 'validation' | 'cross-validated' | 'train' } & Score
  /** On training rows; shown in addition to the evidence. */
  train: Score
  bytes: number
  lines: number
  p50Us: number
  /** The cost of the model for it. */
  usd?: number
}

/** The progress of rows through one program. `rate` is rows per second over the last few seconds. */
export interface RowsState {
  label: string
  done: number
  failed: number
  total?: number
  rate?: number
  endsAt?: number
  /** When the last rows were answered. */
  at: number
  samples: readonly { at: number; done: number }[]
}

/** The complete state of the live display. Immutable: each event makes a new one. */
export interface LiveState {
  /** The lines of each warning and step, which are printed once and stay. */
  warnings: readonly string[][]
  synth?: Extract<Event, { type: 'synth-started' }>
  spend?: Extract<Event, { type: 'spent' }>
  candidates: readonly CandidateState[]
  rows: readonly RowsState[]
}

/** Whether all rows of a known total have been answered. */
export function isComplete(rows: RowsState): boolean {
  return rows.total !== undefined && rows.done >= rows.total
}
