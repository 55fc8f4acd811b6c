import type { RowMeta } from '../../domain/measure/tally.js'
import { labelOf } from '../../domain/rows/example.js'
import { likeKeysOf } from '../../domain/rows/likeness/like-key.js'
import { KnownOverlaps, wordPairs } from '../../domain/rows/likeness/texts/word-overlap.js'
import type { Task } from '../../domain/task/task.js'
import type { StoredExample } from '../../store/examples-file.js'
import type { MeasuredRow } from '../measure/measure.js'

/** Looking costs about as much as a quick program takes, so it ends after so many rows of a file: they tell enough. */
const mostLooked = 5000

/** Of more rows only what differs in case, digits and the like is found: an index of their words would be large. */
const mostOverlaps = 20_000

/**
 * Finds near-duplicates of rows that a program was made from in a file of any length: by their keys, and those that
 * share most of their words where outputs come again (else words are what tells rows apart).
 */
class CopyMarks {
  readonly #known = new Set<number>()
  readonly #overlaps: KnownOverlaps
  #looked = 0

  constructor(seen: readonly StoredExample[]) {
    const groupOf = new Map<number, StoredExample['group']>()
    const apart = new Set<number>()
    const texts: Uint32Array[] = []
    const outputs = new Set(seen.map(({ output }) => labelOf(output)))
    const repeat = outputs.size <= seen.length / 2 && seen.length <= mostOverlaps
    for (const { input, group } of seen) {
      const { loose, words } = likeKeysOf(input)
      // Rows of one key that were not dealt as one group are told apart by just what it leaves out.
      if (this.#known.has(loose) && (group === undefined || groupOf.get(loose) !== group)) apart.add(loose)
      this.#known.add(loose)
      groupOf.set(loose, group)
      const pairs = repeat ? wordPairs(words) : undefined
      if (pairs) texts.push(pairs)
    }
    for (const key of apart) this.#known.delete(key)
    this.#overlaps = new KnownOverlaps(apart.size > 0 ? [] : texts)
  }

  /** The row, with what its near-duplicates share and whether one of them was learned from; as it is after many. */
  marked(row: MeasuredRow): RowMeta {
    if (this.#looked === mostLooked) return row
    this.#looked++
    const { input, line } = row
    const { loose, words } = likeKeysOf(JSON.parse(input))
    const pairs = wordPairs(words)
    const alike = this.#known.has(loose) || (pairs !== undefined && this.#overlaps.has(pairs))
    return { input, line, group: String(loose), alike }
  }
}

export type { CopyMarks }

/** For a program made from `seen`; none where a task does not keep near-duplicates together. */
export function copyMarks(seen: readonly StoredExample[], { split }: Task): CopyMarks | undefined {
  return split.by === 'alike' && seen.length > 0 ? new CopyMarks(seen) : undefined
}
