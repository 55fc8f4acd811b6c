import { oneSidedZ } from '../intervals/agresti-min.js'
import { seededRandom } from '../random.js'

/** With more differing rows than this, the sum is normal to within the error of 10,000 flips. */
const mostFlipped = 5000

/** The probability that a standard normal variable is beyond ±z (erfc of Numerical Recipes, error below 1.2e-7). */
function twoSidedNormal(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + x / 2)
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277
  ]
  let sum = 0
  for (let i = terms.length - 1; i >= 0; i--) sum = sum * t + terms[i]
  return t * Math.exp(-x * x + sum)
}

/**
 * The two-sided p-value of a paired randomization test: if there is no difference, the sign of each row's difference
 * is arbitrary. p = (1 + flips with a sum at least as far from 0) / (1 + flips), never 0 (Fisher 1935; Phipson and
 * Smyth 2010). With more than 5,000 differing rows, the normal limit.
 */
export function signFlip(differences: ArrayLike<number>, { flips = 10_000, seed = 1 } = {}): number {
  const kept = Float64Array.from(differences).filter(difference => difference !== 0)
  if (kept.length === 0) return 1
  let observed = 0
  let squares = 0
  for (const difference of kept) {
    observed += difference
    squares += difference * difference
  }
  if (kept.length > mostFlipped) return twoSidedNormal(observed / Math.sqrt(squares))
  const random = seededRandom(seed)
  // Tolerance for the order of summation, so that ties stay ties.
  const bound = Math.abs(observed) - 1e-9 * Math.sqrt(squares)
  let reached = 1
  for (let flip = 0; flip < flips; flip++) {
    let sum = 0
    let bits = 0
    for (let i = 0; i < kept.length; i++) {
      if ((i & 31) === 0) bits = random.bits()
      sum += bits & 1 ? kept[i] : -kept[i]
      bits >>>= 1
    }
    if (Math.abs(sum) >= bound) reached++
  }
  return reached / (flips + 1)
}

/** The one-sided 95 % lower end of the mean of paired differences: mean − 1.645 standard errors. */
export function meanLowerEnd(differences: ArrayLike<number>): number {
  const n = differences.length
  if (n < 2) return Number.NEGATIVE_INFINITY
  let sum = 0
  for (let i = 0; i < n; i++) sum += differences[i]
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += (differences[i] - mean) ** 2
  return mean - oneSidedZ * Math.sqrt(squares / (n - 1) / n)
}
