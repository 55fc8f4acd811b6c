import { binomialSample } from '../binomial-sample.js'
import type { Random } from '../random.js'

/** A count, and the label (index) of the rows that it counts. */
export interface Cell {
  expected: number
  rows: number
}

/** Cells in the order that `resample` requires: by label, and within one the largest last. */
export function inStrata<T extends Cell>(cells: readonly T[]): T[] {
  return cells.filter(cell => cell.rows > 0).sort((a, b) => a.expected - b.expected || a.rows - b.rows)
}

/**
 * One stratified bootstrap sample, as counts: each label keeps its number of rows, and redistributes them to its
 * cells in proportion (a multinomial draw as a chain of binomials). Costs O(cells), whatever the number of rows.
 */
export function resample(cells: readonly Cell[], into: Float64Array, random: Random): void {
  for (let start = 0; start < cells.length; ) {
    let end = start
    let rows = 0
    for (; end < cells.length && cells[end].expected === cells[start].expected; end++) rows += cells[end].rows
    let left = rows
    let rest = rows
    for (let i = start; i < end - 1; i++) {
      const drawn = binomialSample(left, cells[i].rows / rest, random)
      into[i] = drawn
      left -= drawn
      rest -= cells[i].rows
    }
    into[end - 1] = left
    start = end
  }
}

/** The q-quantile of sorted values (linear between neighbours). */
export function quantileOf(sorted: ArrayLike<number>, q: number): number {
  const at = Math.min(Math.max(q, 0), 1) * (sorted.length - 1)
  const below = Math.floor(at)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (at - below) * (sorted[above] - sorted[below])
}
