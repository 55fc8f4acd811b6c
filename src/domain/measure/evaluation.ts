import type { Outcome, OutcomeCounts, RowError } from '../program/outcome.js'
import type { Interval } from '../statistics/intervals/wilson.js'
import { exactPercent, threeDigits } from '../text/wording.js'

/** How well one label is told from the others. All fractions 0 to 1. */
export interface LabelMetrics {
  /** Share of the rows answered with this label that have it; null if none was. */
  precision: number | null
  /** Share of the rows with this label that were answered with it; null if there are none. */
  recall: number | null
  f1: number
  /** Rows with this label. */
  support: number
}

/** Rows of one label that were answered with another. A failed row is answered `(timeout)` and so on. */
export interface Confusion {
  expected: string
  got: string
  rows: number
}

/** The figures that candidates are told apart by: a fraction and, for numbers, the mean absolute error. */
export interface Score {
  accuracy: number
  mae?: number
}

/** A score as one number of which more is better. */
export function worthOf({ accuracy, mae }: Score): number {
  return mae === undefined ? accuracy : -mae
}

/** `91.7 %`; for numbers `mean error 45.6` */
export function scoreText({ accuracy, mae }: Score): string {
  return mae === undefined ? exactPercent(accuracy) : `mean error ${threeDigits(mae)}`
}

/** A score on those rows that are unlike any that the program was made from. */
export interface UnlikeScore extends Score {
  /** So many; 0 where all are near-duplicates of rows that it was made from. */
  rows: number
  interval: Interval
  /** Near-duplicates were looked for among so many rows, the first ones; absent: among all. */
  looked?: number
}

/** What a program is worth on a set of rows. Fractions 0 to 1; a failed row is a wrong one. */
export interface Metrics {
  accuracy: number
  /** 95 % Wilson interval of the accuracy, on the effective number of rows where rows come in groups. */
  interval: Interval
  /** Where some of the rows are near-duplicates of rows that the program was made from: how it is on the others. */
  unlike?: UnlikeScore
  /** Mean F1 of the labels that have rows. */
  macroF1?: number
  /** Absent while a label has fewer than 10 rows. */
  macroF1Interval?: Interval
  perLabel?: Record<string, LabelMetrics>
  /** The pairs confused, most frequent first. */
  confusions?: Confusion[]
  /** Mean absolute error; a failed row is charged with the largest error of an answered one. */
  mae?: number
  /** 95 % interval of it; absent for fewer than 10 rows and where all errors are equal. */
  maeInterval?: Interval
  /** Share of the outputs' variance that is explained, at most 1; failed rows are charged alike. Absent where all outputs are equal. */
  r2?: number
}

/** Latency per row inside the worker, in µs. */
export interface Latency {
  p50: number
  p95: number
  p99: number
  /** Rows measured. */
  rows: number
}

/** A row that was answered wrong or not at all. Texts are raw JSON, cut to 400 characters. */
export interface Mistake {
  line?: number
  input?: string
  expected: string
  got?: string
  outcome: Outcome
  error?: RowError
}

/** One program on one set of rows. */
export interface Evaluation {
  rows: number
  /** How many independent rows they are worth; less than `rows` where rows come in groups. */
  effectiveRows: number
  metrics: Metrics
  outcomes: OutcomeCounts
  /** Absent where no row was run. */
  latencyUs?: Latency
  /** Labels with fewer than 10 rows: scores for them are rough. */
  fewRows: { label: string; rows: number }[]
  /** Examples of what went wrong, spread over the kinds of mistakes, the most frequent first. */
  worst: Mistake[]
}

/** One program's outcome on each row, in row order: what paired tests need. */
export interface RowResults {
  /** 1 where the row was answered right. */
  right: Uint8Array
  /** Which answer it was: equal numbers mean equal answers. Failed rows are negative. */
  got: Int32Array
  /** The label of the row; only where the task has labels. */
  expected?: Int32Array
  /** Absolute error, NaN for a failed row; only for numbers. */
  error?: Float64Array
  /** Near-duplicates share a number over 0; absent where no row has any. */
  group?: Int32Array
}
