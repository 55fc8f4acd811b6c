import { countsOf } from '../group-by.js'

/** How far two samples are apart, 0 to 1, and how far on average where both come from one distribution. */
export interface Distance {
  effect: number
  byChance: number
}

/**
 * The largest difference of the shares at or below any value (Kolmogorov 1933, Smirnov 1939). By chance it is
 * √(π/2) ln 2 √(1/n + 1/m) on average for continuous values, less with ties.
 */
export function orderDistance(before: readonly number[], after: readonly number[]): Distance {
  const [was, is] = [before.toSorted((a, b) => a - b), after.toSorted((a, b) => a - b)]
  let [i, j, effect] = [0, 0, 0]
  while (i < was.length && j < is.length) {
    const value = Math.min(was[i], is[j])
    while (was[i] === value) i++
    while (is[j] === value) j++
    effect = Math.max(effect, Math.abs(i / was.length - j / is.length))
  }
  return { effect, byChance: Math.min(1, Math.sqrt(Math.PI / 2) * Math.LN2 * spread(before, after)) }
}

/**
 * Half the sum of the differences of shares, over all labels (total variation). By chance the difference of a share q
 * is √(2/π) √(q (1 − q)) √(1/n + 1/m) on average.
 */
export function shareDistance(before: readonly number[], after: readonly number[]): Distance {
  const [was, is, all] = [countsOf(before), countsOf(after), countsOf([...before, ...after])]
  let [effect, byChance] = [0, 0]
  for (const [label, count] of all) {
    const share = count / (before.length + after.length)
    effect += Math.abs((was.get(label) ?? 0) / before.length - (is.get(label) ?? 0) / after.length) / 2
    byChance += Math.sqrt((2 / Math.PI) * share * (1 - share)) / 2
  }
  return { effect, byChance: Math.min(1, byChance * spread(before, after)) }
}

function spread(before: readonly number[], after: readonly number[]): number {
  return Math.sqrt(1 / before.length + 1 / after.length)
}
