import { halfBinomialTail } from './binomial.js'

/**
 * McNemar's mid-p value for two programs on the same rows: `fixed` rows that only the challenger got right, `broke`
 * rows that only the active version did. X ~ Binomial(fixed + broke, ½), p = 2·P(X ≤ min) − P(X = min), two-sided
 * (Fagerland, Lydersen and Laake 2013). Without differing rows: 1.
 */
export function mcnemar(fixed: number, broke: number): number {
  const { tail, point } = halfBinomialTail(Math.min(fixed, broke), fixed + broke)
  return Math.min(1, 2 * tail - point)
}
