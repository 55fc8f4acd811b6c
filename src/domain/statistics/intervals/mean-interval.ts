import type { Interval } from './wilson.js'

/** With fewer values the standard error of a mean is too uncertain. */
const leastValues = 10

/**
 * An interval of the mean of non-negative values, by Student's t on their effective number; `z` is the normal
 * quantile to use for many values. Undefined where there are fewer than 10, or where all are equal, so that their
 * variance cannot be estimated.
 */
export function meanInterval(
  { mean, square }: { mean: number; square: number },
  n: number,
  z: number
): Interval | undefined {
  if (n < leastValues) return undefined
  const variance = ((square - mean * mean) * n) / (n - 1)
  if (!(variance > 1e-12 * square)) return undefined
  const half = tQuantile(z, n - 1) * Math.sqrt(variance / n)
  return [Math.max(0, mean - half), mean + half]
}

/** The quantile of Student's t that belongs to a normal quantile (Abramowitz and Stegun 26.7.5). */
export function tQuantile(z: number, freedom: number): number {
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7]
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3)
  )
}
