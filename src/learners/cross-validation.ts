import { randomFrom, shuffle } from './random.js'

/** With more rows than this, fewer folds are used. */
const manyRows = 2000

/**
 * Assigns rows to folds: rows of one group stay together, and every fold gets about as many rows of each class
 * (stratified grouped k-fold; Kohavi 1995 for the stratification). Returns the fold of each row, from 0 to `folds` -
 * 1.
 */
export function foldsOf(
  groups: readonly string[],
  classes: Int32Array,
  classCount: number,
  folds: number,
  seed: number
): Int32Array {
  const members = new Map<string, number[]>()
  groups.forEach((group, row) => {
    const rows = members.get(group)
    if (rows) rows.push(row)
    else members.set(group, [row])
  })
  const listed = [...members.values()]
  const order = Int32Array.from(listed.keys())
  shuffle(order, order.length, randomFrom(seed))
  // Large groups first, while they can still be balanced.
  const sorted = Array.from(order).sort((a, b) => listed[b].length - listed[a].length)
  const byClass = new Int32Array(folds * classCount)
  const sizes = new Int32Array(folds)
  const result = new Int32Array(groups.length)
  for (const group of sorted) {
    const label = classes[listed[group][0]]
    let best = 0
    for (let fold = 1; fold < folds; fold++) {
      const fewer = byClass[fold * classCount + label] - byClass[best * classCount + label]
      if (fewer < 0 || (fewer === 0 && sizes[fold] < sizes[best])) best = fold
    }
    for (const row of listed[group]) {
      result[row] = best
      byClass[best * classCount + classes[row]]++
      sizes[best]++
    }
  }
  return result
}

/**
 * The number of folds for rows of such groups: the usual number, or one for each group where there are fewer groups;
 * 0 where there are too few rows, or only one group.
 */
export function foldCountFor(groups: readonly string[]): number {
  const usual = groups.length <= manyRows ? 5 : 3
  const different = new Set(groups).size
  return groups.length < 2 * usual || different < 2 ? 0 : Math.min(usual, different)
}

/** At most `most` of the indexes below `rows`, evenly spread. */
export function spread(rows: number, most: number): number[] {
  const count = Math.min(rows, most)
  return Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count))
}

/** The rows to learn from and the rows to test on when a fold is held out. */
export function heldOut(folds: Int32Array, fold: number): { learn: Int32Array; judge: Int32Array } {
  const rows = Int32Array.from(folds.keys())
  return {
    learn: rows.filter(row => folds[row] >= 0 && folds[row] !== fold),
    judge: rows.filter(row => folds[row] === fold)
  }
}
