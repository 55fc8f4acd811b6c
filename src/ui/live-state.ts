import type { CandidateLine, Event } from '../domain/event.js'
import type { Score } from '../domain/measure/evaluation.js'

/** A candidate as it stands now; times are milliseconds of one monotonic clock. */
export type CandidateState = CandidateLine &
  (
    | { state: 'learning'; since: number; done: number; note: string; endsAt?: number }
    | Scored
    | { state: 'dropped'; reason: string }
  )

/** A measured candidate. `score` is the best evidence there is: validation, else cross-validation, else training. */
export interface Scored {
  state: 'scored'
  score: { on: 'validation' | 'cross-validated' | 'train' } & Score
  /** On training rows, beside the evidence. */
  train: Score
  bytes: number
  lines: number
  p50Us: number
  /** What a model took for it. */
  usd?: number
}

/** Rows on their way through one program. `rate` is rows a second over the last few seconds. */
export interface RowsState {
  label: string
  done: number
  failed: number
  total?: number
  rate?: number
  endsAt?: number
  /** When rows last went through. */
  at: number
  samples: readonly { at: number; done: number }[]
}

/** Everything the live display knows. Immutable: each event makes a new one. */
export interface LiveState {
  /** Lines of each warning and step, printed once and for good. */
  warnings: readonly string[][]
  synth?: Extract<Event, { type: 'synth-started' }>
  spend?: Extract<Event, { type: 'spent' }>
  candidates: readonly CandidateState[]
  rows: readonly RowsState[]
}

/** Whether all rows of a known total went through. */
export function isComplete(rows: RowsState): boolean {
  return rows.total !== undefined && rows.done >= rows.total
}
