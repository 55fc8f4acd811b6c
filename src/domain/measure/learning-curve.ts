import type { Json } from '../json.js'
import { quantileOf } from '../statistics/intervals/strata.js'
import { fallOf, type LossPoint, powerLawOf } from '../statistics/power-law.js'
import { seededRandom } from '../statistics/random.js'
import type { Kind } from '../task/task-schema.js'

/** Programs that learned from a part of the rows, asked rows that they did not learn from. */
export interface Probe {
  /** Rows that each learned from. */
  learned: number
  /** The answer to each row; undefined where it was learned from or not asked. */
  answers: (Json | undefined)[]
  /** How far each answer is from the next best one, in medians of the program's; absent where it can't tell. */
  margins?: Float64Array
}

/** How good programs are that learned from so many rows. */
export interface CurvePoint {
  rows: number
  accuracy: number
  /** Mean absolute error, for numbers. */
  mae?: number
}

/** How good programs are that learned from `learned` rows, by the losses of rows that they did not learn from. */
export function curvePoint(learned: number, losses: Float64Array, kind: Kind): CurvePoint {
  const right = losses.filter(loss => loss === 0).length
  const accuracy = right / losses.length
  return { rows: learned, accuracy, ...(kind === 'number' && { mae: sumOf(losses) / losses.length }) }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** What more labels would likely bring: points of accuracy as a fraction, or a fall of the mean error. */
export interface Forecast {
  labels: number
  gain: number
  /** 80 % of gains are within. */
  low: number
  high: number
}

/** Labels that a forecast is made for. */
const moreLabels = 100
/** With fewer rows, or fewer wrong ones of any probe, there is too little to tell more. */
const leastAsked = 60
const leastWrong = 5
const resamples = 400
/**
 * Laws fitted to an eighth, a quarter and a half of the rows are off by less than this factor 8 times of 10: not
 * which rows were asked, but which were learned from, and that curves flatten or steepen.
 */
const lawFactor = 2

/**
 * What another hundred labels would likely bring on top of `rows`, by the power law that losses of probes
 * follow; its interval by a bootstrap of the rows (seeded), which all probes were asked, and by how far such
 * laws are off. `losses`: of each probe in turn, by row; 1 for a wrong answer, or an absolute error. Undefined
 * where there is too little to tell, or where the losses do not fall.
 */
export function forecastOf(
  losses: readonly Float64Array[],
  learned: readonly number[],
  rows: number
): Forecast | undefined {
  const asked = losses[0]?.length ?? 0
  if (losses.length < 2 || asked < leastAsked) return undefined
  if (losses.some(each => each.filter(loss => loss > 0).length < leastWrong)) return undefined
  const gainOf = (pick: (at: number) => number) => {
    const points = losses.map((each, probe) => pointOf(each, learned[probe], pick))
    return fallOf(powerLawOf(points), rows, moreLabels)
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
    labels: moreLabels,
    gain,
    low: quantileOf(gains, 0.1) / lawFactor,
    high: quantileOf(gains, 0.9) * lawFactor
  }
  return withinReach(forecast, sumOf(losses[losses.length - 1]) / asked)
}

/** A forecast that ends where no loss is left: accuracy at 100 %, a mean error at 0. `left`: the loss that there is. */
export function withinReach({ labels, gain, low, high }: Forecast, left: number): Forecast {
  const most = Math.max(0, left)
  return { labels, gain: Math.min(gain, most), low: Math.min(low, most), high: Math.min(high, most) }
}

/** The same for figures of a program that was measured. */
export function withinReachOf(
  forecast: Forecast,
  { accuracy, mae }: Pick<CurvePoint, 'accuracy' | 'mae'>
): Forecast {
  return withinReach(forecast, mae ?? 1 - accuracy)
}

/** The mean of some losses; half a wrong answer where a resample has none. */
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
