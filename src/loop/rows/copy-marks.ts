import type { RowMeta } from '../../domain/measure/tally.js'
import { labelOf } from '../../domain/rows/example.js'
import { likeKeysOf } from '../../domain/rows/likeness/like-key.js'
import { KnownOverlaps, wordPairs } from '../../domain/rows/likeness/texts/word-overlap.js'
import type { Task } from '../../domain/task/task.js'
import type { StoredExample } from '../../store/examples-file.js'
import type { MeasuredRow } from '../measure/measure.js'

/**
 * The number of rows of a file that are checked: a check takes about as long as a fast program takes for a row, and
 * these rows are enough for an estimate.
 */
const mostLooked = 5000

/**
 * If a program was made from more rows than this, only near-duplicates that differ in case, digits and the like are
 * found, since an index of the words would be large.
 */
const mostOverlaps = 20_000

/**
 * Finds rows of a file of any length that are near-duplicates of rows that a program was made from: those with the same
 * key and, if outputs repeat, those that share most of their words. (If outputs hardly repeat, small differences in
 * words are what distinguishes rows.)
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
      // Rows of one key that are not in one group differ in just what the key leaves out, so it is not used.
      if (this.#known.has(loose) && (group === undefined || groupOf.get(loose) !== group)) apart.add(loose)
      this.#known.add(loose)
      groupOf.set(loose, group)
      const pairs = repeat ? wordPairs(words) : undefined
      if (pairs) texts.push(pairs)
    }
    for (const key of apart) this.#known.delete(key)
    this.#overlaps = new KnownOverlaps(apart.size > 0 ? [] : texts)
  }

  /**
   * The row with the key that its near-duplicates share (`group`), and whether the program was made from any of them
   * (`alike`); after `mostLooked` rows, the row unchanged.
   */
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

/** For a program made from the rows `seen`; undefined if the task's split does not keep near-duplicates together. */
export function copyMarks(seen: readonly StoredExample[], { split }: Task): CopyMarks | undefined {
  return split.by === 'alike' && seen.length > 0 ? new CopyMarks(seen) : undefined
}
