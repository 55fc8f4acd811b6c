import { count, plural } from '../domain/text/wording.js'
import type { ResplitResult } from '../loop/resplit/resplit.js'
import { table } from '../terminal/table.js'
import { findingLines } from './findings.js'

/** What `loopai resplit` prints. */
export async function resplitScreen(result: ResplitResult): Promise<string> {
  const { task, before, after, moved, stale, active, dryRun, findings, next, seed } = result
  const numbers = ({ train, validation, test }: ResplitResult['before']) =>
    [train, validation, test].map(count)
  const lines = [
    `  ${dryRun ? 'Would split' : 'Split'} the rows of ${task} again: ${plural(moved, 'row')} ${dryRun ? 'would move' : 'moved'} to another split (seed ${seed})`,
    '',
    ...(await table(
      [
        ['', 'train', 'validation', 'test'],
        ['before', ...numbers(before)],
        ['after', ...numbers(after)]
      ],
      'lrrr',
      4
    )),
    ''
  ]
  if (findings.length > 0) lines.push(...findingLines(findings, []), '')
  if (stale.length > 0) {
    const versions =
      stale.length === 1 ? `${stale[0]} counts` : `The ${stale.length} versions made so far count`
    lines.push(
      `  ${versions} as learned from all rows${dryRun ? ' then' : ''}, so no row can measure ${stale.length === 1 ? 'it' : 'them'} any more: make a new version.`
    )
  }
  if (active !== undefined) lines.push(`  ${active} stays active.`)
  if (dryRun) lines.push('  Dry run: nothing was written.')
  lines.push(`  Next: ${next}`)
  return `${lines.join('\n')}\n`
}
