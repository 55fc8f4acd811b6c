import { logFactorial } from './log-factorial.js'
import type { Random } from './random.js'

/** Counting successes until the numbers run out (Devroye 1986, ch. X.4.3): for small n·p. */
function byWaiting(n: number, p: number, random: Random): number {
  const logQ = Math.log1p(-p)
  let drawn = 0
  let successes = -1
  while (drawn <= n) {
    drawn += Math.floor(Math.log(1 - random.unit()) / logQ) + 1
    successes++
  }
  return successes
}

/** Transformed rejection (Hörmann 1993, algorithm BTRS): constant time, for n·p ≥ 10. */
function byRejection(n: number, p: number, random: Random): number {
  const spread = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const centre = n * p + 0.5
  const fit = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * spread
  const logOdds = Math.log(p / (1 - p))
  const mode = Math.floor((n + 1) * p)
  const height = logFactorial(mode) + logFactorial(n - mode)
  for (;;) {
    const u = random.unit() - 0.5
    const v = random.unit()
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + centre)
    if (us >= 0.07 && v <= fit) return k
    if (k < 0 || k > n) continue
    const bound = height - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k
  }
}

/** A random draw from Binomial(n, p). */
export function binomialSample(n: number, p: number, random: Random): number {
  if (n <= 0 || p <= 0) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - binomialSample(n, 1 - p, random)
  return n * p < 10 ? byWaiting(n, p, random) : byRejection(n, p, random)
}
