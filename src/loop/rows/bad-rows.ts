import type { RowProblem } from '../../domain/rows/raw/raw-row.js'
import { LoopaiError } from '../../errors.js'

/** What happens with a row that cannot be used: it ends the command, or is left out and reported. */
export type OnBadRow = 'stop' | 'skip'

export interface SkippedRow extends RowProblem {
  file: string
  line: number
}

/** The error about rows that cannot be used, with all of them; `rows` are all rows of their file. */
export class BadRowsError extends LoopaiError {
  constructor(
    readonly bad: readonly SkippedRow[],
    readonly rows: number,
    message: string,
    suggestions: string[]
  ) {
    super('bad-rows', message, { suggestions })
  }
}

/**
 * Returns the bad rows of a file if they may be skipped. Else throws `bad-rows` for the first one, with the
 * number of bad rows. `rows`: the number of all rows; `retry`: the command line as typed.
 */
export function settleBadRows(
  bad: SkippedRow[],
  about: { rows: number; onBadRow?: OnBadRow; retry?: string }
): SkippedRow[] {
  const [first] = bad
  if (first === undefined || about.onBadRow === 'skip') return bad
  const share = `${bad.length.toLocaleString('en-US')} of ${about.rows.toLocaleString('en-US')} rows ${bad.length === 1 ? 'is' : 'are'} bad`
  const skip = about.retry ? `${about.retry} --on-bad-row skip` : '--on-bad-row skip'
  const message = `${first.file}:${first.line}: ${first.message}${first.hint ? `\n${first.hint}` : ''}`
  // Skipping is suggested only if that leaves any row.
  const suggestions = bad.length < about.rows ? [`${skip}      (${share})`] : [`${share}: mend them`]
  throw new BadRowsError(bad, about.rows, message, suggestions)
}
