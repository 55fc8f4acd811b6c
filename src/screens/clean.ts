import { plural, size } from '../domain/text/wording.js'
import type { CleanResult } from '../loop/clean.js'
import { table } from '../terminal/table.js'

/** What `loopai clean` prints. */
export async function cleanScreen({ removed, bytes, dryRun }: CleanResult): Promise<string> {
  if (removed.length === 0) return '  Nothing to remove.\n'
  const rows = removed.map(each => [each.what, size(each.bytes), each.path])
  const all = `${plural(removed.length, 'item')}, ${size(bytes)}`
  const end = dryRun ? `Would remove ${all}.` : `Removed ${all}.`
  return `${[...(await table(rows, 'lrl')), '', `  ${end}`].join('\n')}\n`
}
