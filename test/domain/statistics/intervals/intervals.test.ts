import { describe, expect, it } from 'vitest'
import { meanInterval, tQuantile } from '../../../../src/domain/statistics/intervals/mean-interval.js'
import { meanOfShares, wilson, z95 } from '../../../../src/domain/statistics/intervals/wilson.js'
import { seededRandom } from '../../../../src/domain/statistics/random.js'

describe('tQuantile', () => {
  // Student's t at 0.975, as tables have it.
  it.each([
    [9, 2.262],
    [19, 2.093],
    [29, 2.045],
    [120, 1.98]
  ])('with %i degrees of freedom is %f', (freedom, expected) => {
    expect(tQuantile(z95, freedom)).toBeCloseTo(expected, 2)
  })
})

describe('meanInterval', () => {
  const of = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const square = values.reduce((sum, value) => sum + value ** 2, 0) / values.length
    return meanInterval({ mean, square }, values.length, z95)
  }

  it('holds the true mean of skewed errors nearly as often as it says', () => {
    const random = seededRandom(3)
    let held = 0
    for (let round = 0; round < 1000; round++) {
      const [low, high] = of(Array.from({ length: 60 }, () => -Math.log(1 - random.unit())))!
      if (low <= 1 && 1 <= high) held++
    }
    expect(held).toBeGreaterThan(915)
  })

  it('never goes below 0, and is not there where nothing tells how errors vary', () => {
    expect(of([...new Array(11).fill(0), 50])![0]).toBe(0)
    expect(of([1, 2, 3])).toBeUndefined()
    expect(of(new Array(40).fill(0))).toBeUndefined()
    expect(of(new Array(40).fill(0.1))).toBeUndefined()
  })
})

describe('meanOfShares', () => {
  it('has a width where each share is 0 or 1, and ends within 0 and 1', () => {
    const [low, high] = meanOfShares(
      [
        { share: 1, rows: 100 },
        { share: 1, rows: 100 }
      ],
      z95
    )
    expect(high).toBe(1)
    // Narrower than one label of 100 rows, wider than all 200 together.
    expect(low).toBeGreaterThan(wilson(1, 100)[0])
    expect(low).toBeLessThan(wilson(1, 200)[0])
    expect(meanOfShares([{ share: 0, rows: 20 }], z95)).toEqual([0, wilson(0, 20)[1]])
  })
})
