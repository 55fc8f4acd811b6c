import { count, plural } from '../domain/text/wording.js'
import type { AddResult } from '../loop/add/add.js'
import { findingLines } from './findings.js'

/** What `loopai add` prints. */
export function addScreen(result: AddResult): string {
  const { counts, read, file, task } = result
  const parts = [
    `${count(counts.new)} new`,
    `${count(counts.repeated)} repeated`,
    `${count(counts.corrected)} corrected`
  ]
  if (counts.conflicting > 0)
    parts.push(
      `${count(counts.conflicting)} with an output that contradicts another row (set aside in conflicts.jsonl)`
    )
  const lines = [`  Read ${plural(read, 'row')} from ${file}: ${parts.join(', ')}`]
  lines.push(...findingLines(result.findings, result.skipped))
  if (result.dryRun) lines.push('  Dry run: nothing was written.', `  Next: ${result.next}`)
  else if (counts.new + counts.corrected > 0) lines.push(`  Added to ${task}. Next: ${result.next}`)
  else lines.push(`  ${task} stays as it is. Next: ${result.next}`)
  return `${lines.join('\n')}\n`
}
