import type { Json } from '../json.js'
import { quantileOf } from '../statistics/intervals/strata.js'
import { fallOf, type LossPoint, powerLawOf } from '../statistics/power-law.js'
import { seededRandom } from '../statistics/random.js'
import type { Kind } from '../task/task-schema.js'

/** Programs that learned from a part of the rows, and their answers to rows that they did not learn from. */
export interface Probe {
  /** The number of rows that each program learned from. */
  learned: number
  /** The answer to each row; undefined where it was learned from or not run. */
  answers: (Json | undefined)[]
  /**
   * The lead of each answer over the second best, in medians of the program's leads; absent where the program gives
   * none.
   */
  margins?: Float64Array
}

/** The answers of programs to rows that they did not learn from, as of a probe. */
export type LeftOut = Pick<Probe, 'answers' | 'margins'>

/** How good programs are that learned from this many rows. */
export interface CurvePoint {
  rows: number
  accuracy: number
  /** Mean absolute error, for numbers. */
  mae?: number
}

/** How good programs are that learned from `learned` rows, from their losses on other rows. */
export function curvePoint(learned: number, losses: Float64Array, kind: Kind): CurvePoint {
  const right = losses.filter(loss => loss === 0).length
  const accuracy = right / losses.length
  return { rows: learned, accuracy, ...(kind === 'number' && { mae: sumOf(losses) / losses.length }) }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** The expected gain of more labels: points of accuracy as a fraction, or the fall of the mean error. */
export interface Forecast {
  labels: number
  gain: number
  /** The ends of an 80 % interval of the gain. */
  low: number
  high: number
}

/** The number of labels that a forecast is made for. */
const moreLabels = 100
/** With fewer rows, or fewer wrong ones of any probe, no forecast is possible. */
const leastAsked = 60
const leastWrong = 5
const resamples = 400
/**
 * Power laws fitted to an eighth, a quarter and a half of the rows are off by less than this factor in 8 of 10
 * cases. This covers what the bootstrap does not: which rows were learned from, and that curves flatten or steepen.
 */
const lawFactor = 2

/**
 * The expected gain of more labels (a hundred) on top of `rows`, by the power law that the losses of probes follow;
 * its interval comes from a seeded bootstrap of the rows, which all probes answered, and from how far such laws are
 * off. `losses`: of each probe in turn, by row; 1 for a wrong answer, or an absolute error. Undefined where there
 * are too few rows, or where the losses do not fall.
 */
export function forecastOf(
  losses: readonly Float64Array[],
  learned: readonly number[],
  rows: number,
  labels = moreLabels
): Forecast | undefined {
  const asked = losses[0]?.length ?? 0
  if (losses.length < 2 || asked < leastAsked) return undefined
  if (losses.some(each => each.filter(loss => loss > 0).length < leastWrong)) return undefined
  const gainOf = (pick: (at: number) => number) => {
    const points = losses.map((each, probe) => pointOf(each, learned[probe], pick))
    return fallOf(powerLawOf(points), rows, labels)
  }
  const random = seededRandom(1)
  const drawn = Int32Array.from({ length: asked })
  const gains = Float64Array.from({ length: resamples }, () => {
    for (let at = 0; at < asked; at++) drawn[at] = Math.floor(random.unit() * asked)
    return gainOf(at => drawn[at])
  }).sort()
  const gain = gainOf(at => at)
  if (gain <= 0) return undefined
  const forecast = {
    labels,
    gain,
    low: quantileOf(gains, 0.1) / lawFactor,
    high: quantileOf(gains, 0.9) * lawFactor
  }
  return withinReach(forecast, sumOf(losses[losses.length - 1]) / asked)
}

/** A forecast limited to what is possible: an accuracy of 100 %, a mean error of 0. `left`: the present loss. */
export function withinReach({ labels, gain, low, high }: Forecast, left: number): Forecast {
  const most = Math.max(0, left)
  return { labels, gain: Math.min(gain, most), low: Math.min(low, most), high: Math.min(high, most) }
}

/** The same for the figures of a measured program. */
export function withinReachOf(
  forecast: Forecast,
  { accuracy, mae }: Pick<CurvePoint, 'accuracy' | 'mae'>
): Forecast {
  return withinReach(forecast, mae ?? 1 - accuracy)
}

/** The mean loss; half a wrong answer where a resample has none. */
function pointOf(losses: Float64Array, rows: number, pick: (at: number) => number): LossPoint {
  let [sum, square] = [0, 0]
  for (let at = 0; at < losses.length; at++) {
    const loss = losses[pick(at)]
    sum += loss
    square += loss * loss
  }
  const count = losses.length
  const mean = sum / count
  const variance = square / count - mean * mean
  const smoothed = sum === 0 ? 0.5 / (count + 1) : mean
  return { rows, loss: smoothed, error: Math.sqrt(Math.max(variance, smoothed / count) / count) }
}
