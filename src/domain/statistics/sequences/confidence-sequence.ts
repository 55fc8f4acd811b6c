import type { Interval } from '../intervals/wilson.js'

/** Betting on `tilt` shows best a mean whose log odds are off by so much. */
interface Tilt {
  tilt: number
  weight: number
}

/**
 * What is bet, mixed from two normal distributions of the log odds. The first makes the interval narrowest, beside one
 * that is looked at one time, after some 600 rows of which a tenth is wrong, and little wider after 100 or 5,000; the
 * second is for rows that are nearly all right. Any distribution is valid, so that few steps cost no validity.
 */
const tilts: readonly Tilt[] = [...normalTilts(0.35, 0.85), ...normalTilts(2, 0.15)]

/**
 * A confidence sequence of a fraction: `right` of `rows` so far were right. It holds at all looks together with
 * 1 − alpha, also where the chance to be right changes from row to row: what it contains is the mean of the chances
 * so far. For no rows: 0 to 1.
 *
 * Each row is a bet against a mean m that multiplies the capital by exp(λx) / (1 − m + m exp(λ)), in expectation at
 * most 1. The product over rows is at most that for the mean of the chances, as the logarithm is concave; so, mixed
 * over λ, the capital exceeds 1 / alpha with probability alpha at most (Ville's inequality). Robbins 1970; Howard,
 * Ramdas, McAuliffe and Sekhon 2021; Waudby-Smith and Ramdas 2024.
 */
export function confidenceSequence(right: number, rows: number, alpha = 0.05): Interval {
  if (!(rows > 0)) return [0, 1]
  const capital = (mean: number) => logCapital(right, rows, mean)
  const most = -Math.log(alpha)
  // The capital is convex in the mean, and small at the observed fraction: one end lies on each side of it.
  const observed = right / rows
  return [endOf(capital, most, observed, 0), endOf(capital, most, observed, 1)]
}

/** The logarithm of the capital of all bets against a mean. */
function logCapital(right: number, rows: number, mean: number): number {
  const logs = tilts.map(
    ({ tilt, weight }) => Math.log(weight) + tilt * right - rows * Math.log1p(mean * Math.expm1(tilt))
  )
  const largest = Math.max(...logs)
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0))
}

/** Where the capital reaches `most` between a mean inside and an end of the range; that end if nowhere. */
function endOf(capital: (mean: number) => number, most: number, inside: number, end: number): number {
  if (capital(end) < most) return end
  let [within, beyond] = [inside, end]
  for (let step = 0; step < 30; step++) {
    const middle = (within + beyond) / 2
    if (capital(middle) < most) within = middle
    else beyond = middle
  }
  return beyond
}

/** A normal distribution in 31 steps, up to three standard deviations. */
function normalTilts(deviation: number, share: number): Tilt[] {
  const steps = 31
  const tilts = Array.from({ length: steps }, (_, at) => {
    const z = 3 * ((2 * at) / (steps - 1) - 1)
    return { tilt: deviation * z, weight: Math.exp((-z * z) / 2) }
  })
  const total = tilts.reduce((sum, { weight }) => sum + weight, 0)
  return tilts.map(({ tilt, weight }) => ({ tilt, weight: (share * weight) / total }))
}
