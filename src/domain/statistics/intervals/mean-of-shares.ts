import { type Interval, wilson } from './wilson.js'

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
