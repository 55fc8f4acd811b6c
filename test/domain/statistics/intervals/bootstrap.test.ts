import { describe, expect, it } from 'vitest'
import { macroF1Interval } from '../../../../src/domain/statistics/intervals/bootstrap.js'
import { meanF1 } from '../../../../src/domain/statistics/intervals/macro-f1.js'
import { inStrata, quantileOf, resample } from '../../../../src/domain/statistics/intervals/strata.js'
import { seededRandom } from '../../../../src/domain/statistics/random.js'

const cells = [
  { expected: 0, got: 0, rows: 90 },
  { expected: 0, got: 1, rows: 8 },
  { expected: 0, got: -1, rows: 2 },
  { expected: 1, got: 1, rows: 25 },
  { expected: 1, got: 0, rows: 5 },
  { expected: 2, got: 2, rows: 20 }
]

/** The same bootstrap, row by row. */
function slowInterval(): [number, number] {
  const random = seededRandom(9)
  const byLabel = [0, 1, 2].map(label =>
    cells.flatMap(cell => (cell.expected === label ? Array<number>(cell.rows).fill(cell.got) : []))
  )
  const values = Float64Array.from({ length: 2000 }, () => {
    const [right, predicted] = [
      [0, 0, 0],
      [0, 0, 0]
    ]
    byLabel.forEach((answers, label) => {
      for (let i = 0; i < answers.length; i++) {
        const got = answers[Math.floor(random.unit() * answers.length)]
        if (got >= 0) predicted[got]++
        if (got === label) right[label]++
      }
    })
    return meanF1(
      right,
      byLabel.map(answers => answers.length),
      predicted
    )
  }).sort()
  return [quantileOf(values, 0.025), quantileOf(values, 0.975)]
}

describe('macroF1Interval', () => {
  const [low, high] = macroF1Interval(cells, 3)

  it('is what resampling row by row gives', () => {
    const [slowLow, slowHigh] = slowInterval()
    expect(Math.abs(low - slowLow)).toBeLessThan(0.01)
    expect(Math.abs(high - slowHigh)).toBeLessThan(0.01)
  })

  it('is the same for a seed, and holds the estimate', () => {
    expect(macroF1Interval(cells, 3)).toEqual([low, high])
    const estimate = meanF1([90, 25, 20], [100, 30, 20], [95, 33, 20])
    expect(low).toBeLessThan(estimate)
    expect(high).toBeGreaterThan(estimate)
  })

  it('widens with the number of reads', () => {
    const wide = macroF1Interval(cells, 3, { alpha: 0.005 })
    expect(wide[0]).toBeLessThan(low)
    expect(wide[1]).toBeGreaterThan(high)
  })

  it('takes no longer for a million rows', () => {
    const many = cells.map(cell => ({ ...cell, rows: cell.rows * 10_000 }))
    const started = performance.now()
    const [from, to] = macroF1Interval(many, 3)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(to - from).toBeLessThan(0.01)
  })
})

it('resample keeps the rows of each label', () => {
  const strata = inStrata(cells)
  const drawn = new Float64Array(strata.length)
  resample(strata, drawn, seededRandom(1))
  const rows = [0, 0, 0]
  strata.forEach((cell, i) => {
    rows[cell.expected] += drawn[i]
  })
  expect(rows).toEqual([100, 30, 20])
})
