import type { Outcome, OutcomeCounts, RowError } from '../program/outcome.js'
import { GroupedRows } from '../statistics/effective-rows.js'
import { meanInterval } from '../statistics/intervals/mean-interval.js'
import { type Interval, wilson } from '../statistics/intervals/wilson.js'
import { exactPercent, threeDigits } from '../text/wording.js'

/** How well one label is recognized. All fractions are 0 to 1. */
export interface LabelMetrics {
  /** Share of the rows answered with this label that have it; null if there are no such answers. */
  precision: number | null
  /** Share of the rows with this label that were answered with it; null if there are none. */
  recall: number | null
  f1: number
  /** Rows with this label. */
  support: number
}

/** Rows of one label that were answered with another one. The answer of a failed row is `(timeout)` and so on. */
export interface Confusion {
  expected: string
  got: string
  rows: number
}

/** The figures by which candidates are compared: a fraction and, for numbers, the mean absolute error. */
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

/** A score on the rows that are unlike all rows that the program was made from. */
export interface UnlikeScore extends Score {
  /** The number of these rows; 0 where all are near-duplicates of rows that it was made from. */
  rows: number
  interval: Interval
  /** The number of rows, from the first on, among which near-duplicates were looked for; absent: all. */
  looked?: number
}

/** How good a program is on a set of rows. Fractions are 0 to 1; a failed row counts as wrong. */
export interface Metrics {
  accuracy: number
  /** 95 % Wilson interval of the accuracy, on the effective number of rows where rows come in groups. */
  interval: Interval
  /** The score on the other rows, where some are near-duplicates of rows that the program was made from. */
  unlike?: UnlikeScore
  /** Mean F1 of the labels that have rows. */
  macroF1?: number
  /** Absent while a label has fewer than 10 rows. */
  macroF1Interval?: Interval
  perLabel?: Record<string, LabelMetrics>
  /** The pairs confused, most frequent first. */
  confusions?: Confusion[]
  /** Mean absolute error; a failed row counts with the largest error of an answered one. */
  mae?: number
  /** 95 % interval of the mean absolute error; absent for fewer than 10 rows and where all errors are equal. */
  maeInterval?: Interval
  /**
   * Explained share of the outputs' variance, at most 1; failed rows count as for `mae`. Absent where all outputs
   * are equal.
   */
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

/** A row that was answered wrong or not at all. Texts are raw JSON, shortened to 400 characters. */
export interface Mistake {
  line?: number
  input?: string
  expected: string
  got?: string
  outcome: Outcome
  error?: RowError
}

/** The result of one program on one set of rows. */
export interface Evaluation {
  rows: number
  /** The effective number of independent rows; less than `rows` where rows come in groups. */
  effectiveRows: number
  metrics: Metrics
  outcomes: OutcomeCounts
  /** Absent where no row was run. */
  latencyUs?: Latency
  /** Labels with fewer than 10 rows, whose scores are imprecise. */
  fewRows: { label: string; rows: number }[]
  /** Examples of mistakes, spread over their kinds, the most frequent kind first. */
  worst: Mistake[]
}

/** The result of one program on each row, in row order: what paired tests need. */
export interface RowResults {
  /** 1 where the answer was right. */
  right: Uint8Array
  /** The answer as a number: equal numbers mean equal answers. Negative for failed rows. */
  got: Int32Array
  /** The label of the row; only where the task has labels. */
  expected?: Int32Array
  /** Absolute error, NaN for a failed row; only for numbers. */
  error?: Float64Array
  /** A positive number that near-duplicates share; absent where no row has any. */
  group?: Int32Array
}

/** The figures of results by row, as a tally has them. */
export interface RowFigures {
  rows: number
  /** The effective number of independent rows, where some are near-duplicates. */
  effectiveRows: number
  accuracy: number
  interval: Interval
  mae?: number
  maeInterval?: Interval
}

/** The results on some rows, by their places. */
export function pickRows(results: RowResults, places: readonly number[]): RowResults {
  const { right, got, expected, error, group } = results
  return {
    right: Uint8Array.from(places, at => right[at]),
    got: Int32Array.from(places, at => got[at]),
    ...(expected && { expected: Int32Array.from(places, at => expected[at]) }),
    ...(error && { error: Float64Array.from(places, at => error[at]) }),
    ...(group && { group: Int32Array.from(places, at => group[at]) })
  }
}

/** The results on two sets of rows, one after the other. Labels must be of one LabelIndex. */
export function joinRows(a: RowResults, b: RowResults): RowResults {
  const groupOf = ({ right, group }: RowResults) => group ?? new Int32Array(right.length)
  return {
    right: Uint8Array.of(...a.right, ...b.right),
    got: Int32Array.of(...a.got, ...b.got),
    ...(a.expected && b.expected && { expected: Int32Array.of(...a.expected, ...b.expected) }),
    ...(a.error && b.error && { error: Float64Array.of(...a.error, ...b.error) }),
    ...((a.group || b.group) && { group: Int32Array.of(...groupOf(a), ...groupOf(b)) })
  }
}

/** The figures of results, with intervals for this z. */
export function figuresOfRows(results: RowResults, z: number): RowFigures {
  const { right, group, error } = results
  const rows = right.length
  const grouped = new GroupedRows()
  let correct = 0
  right.forEach((bit, at) => {
    grouped.add(bit === 1, group && group[at] > 0 ? String(group[at]) : undefined)
    correct += bit
  })
  const effectiveRows = grouped.effective()
  const accuracy = rows === 0 ? 0 : correct / rows
  return {
    rows,
    effectiveRows,
    accuracy,
    interval: wilson(accuracy, effectiveRows, z),
    ...(error && errorsOf(error, effectiveRows, z))
  }
}

/** A failed row counts with the largest error of an answered one. */
function errorsOf(errors: Float64Array, effectiveRows: number, z: number) {
  let [sum, square, largest] = [0, 0, 0]
  for (const error of errors) if (error > largest) largest = error
  for (const error of errors) {
    const counted = Number.isNaN(error) ? largest : error
    sum += counted
    square += counted ** 2
  }
  const rows = Math.max(1, errors.length)
  const maeInterval = meanInterval({ mean: sum / rows, square: square / rows }, effectiveRows, z)
  return { mae: sum / rows, ...(maeInterval && { maeInterval }) }
}
