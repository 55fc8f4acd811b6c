import { count, plural } from '../domain/text/wording.js'
import type { FileRun } from '../loop/run/run-file.js'

const mostShown = 5

/** What `loopai run FILE -o OUT` prints at its end. */
export function runFileScreen(result: FileRun): string {
  const { task, version, out, outputField, rows, before } = result
  const earlier = before === 0 ? '' : `, after ${count(before)} that were there already`
  const lines = [
    `  ${out}: ${plural(rows, 'row')}${earlier}; "${outputField}" is the answer of ${task} ${version}.`,
    ...failureLines(result)
  ]
  return `${lines.join('\n')}\n`
}

/** The rows that have no answer or were left out. */
export function failureLines({ file, failed, failures, unread }: FileRun): string[] {
  const lines: string[] = []
  if (unread > 0)
    lines.push(
      `  ${plural(unread, 'row')} of ${file} could not be read and ${unread === 1 ? 'is' : 'are'} left out.`
    )
  if (failed === 0) return lines
  lines.push(`  ${plural(failed, 'row')} failed:`)
  for (const { line, type, message } of failures.slice(0, mostShown)) {
    lines.push(`    ${file}:${line}: ${type}: ${message}`)
  }
  if (failed > mostShown) lines.push(`    and ${count(failed - Math.min(failures.length, mostShown))} more`)
  return lines
}
