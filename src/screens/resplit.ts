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
    `  ${dryRun ? 'Would deal' : 'Dealt'} the rows of ${task} anew: ${plural(moved, 'row')} ${dryRun ? 'would change' : 'changed'} their split (seed ${seed})`,
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
    const versions = stale.length === 1 ? stale[0] : `The ${stale.length} versions that are there`
    lines.push(
      `  ${versions} ${stale.length === 1 ? 'counts' : 'count'} as having seen all rows${dryRun ? ' then' : ''}: no figure of theirs is held out.`
    )
  }
  if (active !== undefined) lines.push(`  ${active} stays active.`)
  if (dryRun) lines.push('  Dry run: nothing was written.')
  lines.push(`  Next: ${next}`)
  return `${lines.join('\n')}\n`
}
