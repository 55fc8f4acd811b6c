/**
 * How a program's run on one row ended. Anything but `answered` is a failed row: a value with a reason, never an
 * exception and never the answer of an earlier row.
 */
export const outcomes = [
  'answered',
  'error',
  'timeout',
  'memory',
  'crash',
  'output-limit',
  'bad-output'
] as const

export type Outcome = (typeof outcomes)[number]

/** Why a row failed. */
export interface RowError {
  /** The class of the exception (`TypeError`), or the outcome where there was none. */
  type: string
  message: string
  /** Line in the user's program file, where known (1-based). */
  line?: number
  /** Whether the row was skipped because the version had been stopped. */
  notRun?: boolean
}

/** The reply to one row: its output as raw JSON text, or the reason why there is none. */
export type Reply =
  | { outcome: 'answered'; output: string; micros: number }
  | { outcome: Exclude<Outcome, 'answered'>; error: RowError; micros: number }

export type OutcomeCounts = Partial<Record<Outcome, number>>

export function countOutcome(counts: OutcomeCounts, outcome: Outcome, rows = 1): void {
  counts[outcome] = (counts[outcome] ?? 0) + rows
}
