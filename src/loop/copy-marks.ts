import { likeKeysOf } from '../domain/likeness/like-key.js'
import type { RowMeta } from '../domain/tally.js'
import type { StoredExample } from '../store/examples-file.js'
import type { MeasuredRow } from './measure.js'

/**
 * Finds near-duplicates of rows that a program was made from in a file of any length, by their keys; those that
 * share most of their words only are not found there.
 */
export class CopyMarks {
  readonly #known: ReadonlySet<number>

  constructor(seen: readonly StoredExample[]) {
    this.#known = new Set(seen.map(({ input }) => likeKeysOf(input).loose))
  }

  /** The row, with what its near-duplicates share and whether one of them was learned from. */
  marked({ input, line }: MeasuredRow): RowMeta {
    const { loose } = likeKeysOf(JSON.parse(input))
    return { input, line, group: String(loose), alike: this.#known.has(loose) }
  }
}

/**
 * For a program made from `seen`, where others of a task's rows are near-duplicates of these: elsewhere looking for
 * them in a file would cost time and find little.
 */
export function copyMarks(
  seen: readonly StoredExample[],
  examples: readonly StoredExample[]
): CopyMarks | undefined {
  const groups = new Set(seen.flatMap(({ group }) => group ?? []))
  const made = new Set(seen)
  const apart = examples.some(row => row.group !== undefined && groups.has(row.group) && !made.has(row))
  return apart ? new CopyMarks(seen.filter(({ group }) => group !== undefined)) : undefined
}
