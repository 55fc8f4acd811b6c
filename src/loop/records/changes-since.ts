import { type Example, inputKey } from '../../domain/rows/example.js'
import type { SplitName } from '../../domain/rows/split/split.js'
import { dataHash } from '../../store/examples-file.js'
import type { TaskFolder } from '../../store/task-folder.js'
import type { SplitRows } from '../rows/split-rows.js'

/** What has become of the rows of a split since a figure was measured on them. */
export interface RowChanges {
  /** Their numbers; absent where the file was written anew since, so that they can't be counted. */
  counts?: { corrected: number; added: number }
}

/** So many rows are hashed at most, since each line that is gone back takes a hash of the rows before it. */
const mostHashed = 1e6

/**
 * How the rows of a split differ from those that an evaluation was measured on; undefined where they do not. Rows are
 * appended to their file, so its beginnings are what it was before: the longest with the rows of the evaluation counts.
 */
export async function changesSince(
  folder: TaskFolder,
  rows: SplitRows,
  split: SplitName,
  data: string
): Promise<RowChanges | undefined> {
  if (dataHash(rows[split]) === data) return undefined
  const now = new Map(rows[split].map(row => [inputKey(row.input), row]))
  // What is wrong with the file was said when the rows were read.
  const lines = (await folder.exampleLines(() => {})).filter(({ input }) => now.has(inputKey(input)))
  const changed = new Set<string>()
  const first = Math.max(1, lines.length - Math.ceil(mostHashed / (lines.length + 1)))
  for (let end = lines.length - 1; end >= first; end--) {
    changed.add(inputKey(lines[end].input))
    const before = lastWords(lines.slice(0, end))
    if (dataHash([...before.values()]) !== data) continue
    const corrected = [...changed].filter(key => before.has(key)).length
    return { counts: { corrected, added: changed.size - corrected } }
  }
  return {}
}

/** By input the last of its rows, in the place of the first. */
function lastWords(lines: readonly Example[]): Map<string, Example> {
  return new Map(lines.map(line => [inputKey(line.input), line]))
}
