import { describe, expect, it } from 'vitest'
import { curvePoint, forecastOf, withinReachOf } from '../../../src/domain/measure/learning-curve.js'
import { seededRandom } from '../../../src/domain/statistics/random.js'

/** Losses of three probes on the same rows, with such shares of wrong ones: who is wrong later was wrong before. */
function lossesOf(shares: number[], asked: number): Float64Array[] {
  const random = seededRandom(4)
  const hardness = Array.from({ length: asked }, () => random.unit())
  return shares.map(share => Float64Array.from(hardness, hard => Number(hard < share)))
}

const learned = [50, 100, 200]

describe('forecastOf', () => {
  it('goes on as losses fell, with an interval around it', () => {
    const shares = learned.map(rows => 3 * rows ** -0.5)
    const told = forecastOf(lossesOf(shares, 4000), learned, 400)!
    const meant = 3 * (400 ** -0.5 - 500 ** -0.5)
    expect(told.labels).toBe(100)
    expect(told.gain / meant).toBeGreaterThan(0.8)
    expect(told.gain / meant).toBeLessThan(1.25)
    expect(told.low).toBeLessThan(told.gain / 2)
    expect(told.high).toBeGreaterThan(2 * told.gain)
    expect(forecastOf(lossesOf(shares, 4000), learned, 400)).toEqual(told)
  })

  it('is wider on fewer rows', () => {
    const shares = [0.4, 0.3, 0.22]
    const widthOf = (asked: number) => {
      const { low, high } = forecastOf(lossesOf(shares, asked), learned, 400)!
      return high / low
    }
    expect(widthOf(80)).toBeGreaterThan(widthOf(4000))
  })

  it.each([
    ['rows are few', lossesOf([0.5, 0.4, 0.3], 59)],
    ['hardly a row is wrong', lossesOf([0.1, 0.05, 0.01], 300)],
    ['losses do not fall', lossesOf([0.2, 0.3, 0.3], 400)],
    ['there is but one probe', lossesOf([0.3], 400)],
    ['there is none', []]
  ])('says nothing where %s', (_, losses) => {
    expect(forecastOf(losses, learned, 400)).toBeUndefined()
  })

  it('takes mean errors as well', () => {
    const losses = learned.map(rows => Float64Array.from({ length: 200 }, (_, i) => ((i % 7) + 1) / rows))
    const told = forecastOf(losses, learned, 400)!
    expect(told.gain).toBeCloseTo(4 * (1 / 400 - 1 / 500), 3)
  })
})

describe('a forecast ends where no loss is left', () => {
  it.each([[[0.9, 0.5, 0.05]], [[0.6, 0.3, 0.02]]])('with shares of wrong ones %j', shares => {
    const losses = lossesOf(shares, 400)
    const wrong = losses[2].filter(loss => loss > 0).length / 400
    const { gain, low, high } = forecastOf(losses, learned, 220)!
    expect(Math.max(gain, low, high)).toBeLessThanOrEqual(wrong)
    expect(high).toBe(wrong)
  })

  it('also of figures that were measured otherwise', () => {
    const forecast = { labels: 100, gain: 0.02, low: 0.005, high: 0.08 }
    const reached = { ...forecast, gain: 0.01, high: 0.01 }
    expect(withinReachOf(forecast, { accuracy: 0.99 }).gain).toBeCloseTo(reached.gain)
    expect(withinReachOf(forecast, { accuracy: 0.99 }).low).toBe(0.005)
    expect(withinReachOf(forecast, { accuracy: 0.99 }).high).toBeCloseTo(reached.high)
    expect(withinReachOf(forecast, { accuracy: 1 })).toEqual({ ...forecast, gain: 0, low: 0, high: 0 })
    expect(withinReachOf(forecast, { accuracy: 0, mae: 0.05 }).high).toBe(0.05)
  })
})

describe('curvePoint', () => {
  const losses = Float64Array.of(0, 2, 0, 1)
  it('counts what is right, and for numbers averages errors', () => {
    expect(curvePoint(8, losses, 'classification')).toEqual({ rows: 8, accuracy: 0.5 })
    expect(curvePoint(8, losses, 'number')).toEqual({ rows: 8, accuracy: 0.5, mae: 0.75 })
  })
})
