import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../src/domain/statistics/random.js'
import { mcnemar } from '../../../../src/domain/statistics/tests/mcnemar.js'
import { decidingLabels, detectableDifference } from '../../../../src/domain/statistics/tests/power.js'

describe('detectableDifference', () => {
  it.each([
    [254, 8 / 254, 0.031052586573571885],
    [254, 0.1, 0.05533114355367045],
    [1000, 0.05, 0.019786853307726324],
    [254, 0, 0.030615354469866355]
  ])('of %d rows that differ on %d', (rows, share, difference) => {
    expect(detectableDifference(rows, share)).toBeCloseTo(difference, 9)
  })

  it('falls with rows and rises with how often the programs differ', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1e6 }), share, (rows, d) => {
        const here = detectableDifference(rows, d)
        expect(detectableDifference(2 * rows, d)).toBeLessThanOrEqual(here)
        expect(detectableDifference(rows, d + 0.1)).toBeGreaterThanOrEqual(here)
      })
    )
  })

  it('is found with a power near 0.8', () => {
    const [rows, d] = [1000, 0.1]
    const difference = detectableDifference(rows, d)
    const random = seededRandom(4)
    let found = 0
    for (let round = 0; round < 600; round++) {
      let [fixed, broke] = [0, 0]
      for (let i = 0; i < rows; i++) {
        const u = random.unit()
        if (u < (d + difference) / 2) fixed++
        else if (u < d) broke++
      }
      if (mcnemar(fixed, broke) < 0.05 && fixed > broke) found++
    }
    expect(found / 600).toBeGreaterThan(0.75)
    expect(found / 600).toBeLessThan(0.85)
  })
})

describe('decidingLabels', () => {
  it('are about 120 for 5 against 3', () => {
    // ((1.96/2 + 0.8416·√(5/8·3/8)) / (1/8))² = 123.2
    expect(decidingLabels(5, 3)).toBe(124)
  })

  it('are few for a clear lead, and none where nothing useful would do', () => {
    expect(decidingLabels(4, 0)).toBeLessThan(20)
    expect(decidingLabels(3, 3)).toBeUndefined()
    expect(decidingLabels(2, 5)).toBeUndefined()
    expect(decidingLabels(1001, 1000)).toBeUndefined()
  })
})
