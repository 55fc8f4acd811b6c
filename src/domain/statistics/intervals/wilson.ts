import { normalQuantile } from '../normal.js'

/** Both ends of an interval of a fraction, 0 to 1. */
export type Interval = [low: number, high: number]

/** The z of a two-sided 95 % interval. */
export const z95 = normalQuantile(0.975)

/**
 * The z of each interval after `reads` reads of a sealed test, such that all intervals together hold with 95 %: the
 * normal quantile at 1 − 0.025 / reads (Bonferroni). 1 → 1.96, 2 → 2.24, 10 → 2.81.
 */
export function readsZ(reads: number): number {
  return reads <= 1 ? z95 : normalQuantile(1 - 0.025 / reads)
}

/**
 * The Wilson score interval of a proportion (Wilson 1927; Brown, Cai and DasGupta 2001). `p` is the observed
 * fraction and `n` the number of rows, which may be an effective number (Korn and Graubard 1998) and so need not be
 * whole. For n = 0: 0 to 1.
 */
export function wilson(p: number, n: number, z = z95): Interval {
  if (!(n > 0)) return [0, 1]
  const spread = (z * z) / n
  const centre = (p + spread / 2) / (1 + spread)
  const half = (z * Math.sqrt((p * (1 - p)) / n + spread / (4 * n))) / (1 + spread)
  // An interval contains its estimate; only rounding can put an end beyond it, at 0 and at 1.
  return [Math.max(0, Math.min(p, centre - half)), Math.min(1, Math.max(p, centre + half))]
}

/**
 * An interval of the mean of independent shares, from the interval of each (the method of variance estimates
 * recovery: Zou and Donner 2008). It has a width even where each share is 0 or 1, where resampling would give none.
 */
export function meanOfShares(shares: readonly { share: number; rows: number }[], z: number): Interval {
  let [mean, below, above] = [0, 0, 0]
  for (const { share, rows } of shares) {
    const [low, high] = wilson(share, rows, z)
    mean += share / shares.length
    below += ((share - low) / shares.length) ** 2
    above += ((high - share) / shares.length) ** 2
  }
  return [Math.max(0, mean - Math.sqrt(below)), Math.min(1, mean + Math.sqrt(above))]
}
