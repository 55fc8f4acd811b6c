import type { RowProblem } from '../../domain/rows/raw/raw-row.js'
import { LoopaiError } from '../../errors.js'

/** What happens to a row that can't be used: it ends the command, or it is left out and told. */
export type OnBadRow = 'stop' | 'skip'

export interface SkippedRow extends RowProblem {
  file: string
  line: number
}

/**
 * The bad rows of a file as told once and for all: under `stop` the first is thrown as `bad-rows`, with
 * how many there are. `retry` is the command line that the person typed.
 */
export function settleBadRows(
  bad: SkippedRow[],
  about: { rows: number; onBadRow: OnBadRow; retry?: string }
): SkippedRow[] {
  const [first] = bad
  if (first === undefined || about.onBadRow === 'skip') return bad
  const share = `${bad.length.toLocaleString('en-US')} of ${about.rows.toLocaleString('en-US')} rows ${bad.length === 1 ? 'is' : 'are'} bad`
  const skip = about.retry ? `${about.retry} --on-bad-row skip` : '--on-bad-row skip'
  const message = `${first.file}:${first.line}: ${first.message}${first.hint ? `\n${first.hint}` : ''}`
  // Where none is left there is nothing to go on with.
  const suggestions = bad.length < about.rows ? [`${skip}      (${share})`] : [`${share}: mend them`]
  throw new LoopaiError('bad-rows', message, { suggestions })
}
