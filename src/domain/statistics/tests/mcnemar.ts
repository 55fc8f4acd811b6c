import { logFactorial } from '../log-factorial.js'

/**
 * McNemar's mid-p value for two programs on the same rows: `fixed` rows that only the challenger got right, `broke`
 * rows that only the active version did. X ~ Binomial(fixed + broke, ½), p = 2·P(X ≤ min) − P(X = min), two-sided
 * (Fagerland, Lydersen and Laake 2013). Without differing rows: 1.
 */
export function mcnemar(fixed: number, broke: number): number {
  const { tail, point } = halfBinomialTail(Math.min(fixed, broke), fixed + broke)
  return Math.min(1, 2 * tail - point)
}

/**
 * P(X ≤ k) and P(X = k) for X ~ Binomial(n, ½) and k ≤ n / 2. Exact for any n without overflow: the point
 * in log space, the rest of the tail by the ratio of neighbours, until further terms no longer count.
 */
function halfBinomialTail(k: number, n: number): { tail: number; point: number } {
  if (k < 0) return { tail: 0, point: 0 }
  const point = Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) - n * Math.LN2)
  let term = 1
  let sum = 1
  for (let i = k; i > 0 && term > sum * 1e-17; i--) {
    term *= i / (n - i + 1)
    sum += term
  }
  return { tail: Math.min(1, point * sum), point }
}
