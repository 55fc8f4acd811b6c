import { count, plural } from '../domain/text/wording.js'
import type { FileRun } from '../loop/run/run-file.js'

/** Of rows that failed or are left out so many are shown; the others are counted. */
export const mostShown = 5

/** What `loopai run FILE -o OUT` prints at its end. */
export function runFileScreen(result: FileRun): string {
  const { task, version, out, outputField, rows, before, failed, leftOut } = result
  const earlier = before === 0 ? '' : `, after ${count(before)} that were there already`
  const lines = [
    `  ${out}: ${plural(leftOut ? rows - failed : rows, 'row')}${earlier}; "${outputField}" is the answer of ${task} ${version}.`,
    ...failureLines(result)
  ]
  return `${lines.join('\n')}\n`
}

/** The rows that have no answer or were left out: the first of them, and how many there are. */
export function failureLines({ file, failed, failures, leftOut, unread, unreadRows }: FileRun): string[] {
  const unreadAt = unreadRows.map(({ line, message }) => `${file}:${line}: ${message}`)
  const failedAt = failures.map(({ line, type, message }) => `${file}:${line}: ${type}: ${message}`)
  return [
    ...firstOf(unread, 'could not be read', true, unreadAt),
    ...firstOf(failed, 'failed', leftOut, failedAt)
  ]
}

/** What `loopai run --on-error skip` says at the end of a stream: `at` are the first inputs that failed. */
export function leftOutLines(failed: number, at: readonly { input: number; message: string }[]): string[] {
  return firstOf(
    failed,
    'failed',
    true,
    at.map(({ input, message }) => `input ${count(input)}: ${message}`)
  )
}

function firstOf(rows: number, what: string, areLeftOut: boolean, at: readonly string[]): string[] {
  if (rows === 0) return []
  const are = areLeftOut ? ` and ${rows === 1 ? 'is' : 'are'} left out` : ''
  const shown = at.slice(0, mostShown)
  const more = rows - shown.length
  return [
    `  ${plural(rows, 'row')} ${what}${are}:`,
    ...shown.map(line => `    ${line}`),
    ...(more > 0 ? [`    and ${count(more)} more`] : [])
  ]
}
