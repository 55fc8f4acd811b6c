import { plural, size } from '../domain/text/wording.js'
import type { CleanResult } from '../loop/clean.js'
import { table } from '../terminal/format.js'

/** What `loopai clean` prints. */
export function cleanScreen({ removed, bytes, dryRun }: CleanResult): string {
  if (removed.length === 0) return '  Nothing to remove.\n'
  const rows = removed.map(each => [each.what, size(each.bytes), each.path])
  const all = `${plural(removed.length, 'item')}, ${size(bytes)}`
  const end = dryRun ? `Would remove ${all}.` : `Removed ${all}.`
  return `${[...table(rows, 'lrl'), '', `  ${end}`].join('\n')}\n`
}
