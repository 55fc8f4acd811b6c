import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../src/domain/statistics/random.js'
import { mcnemar } from '../../../../src/domain/statistics/tests/mcnemar.js'
import { meanLowerEnd, signFlip } from '../../../../src/domain/statistics/tests/sign-flip.js'

/** All 2ⁿ sign patterns. */
function exact(differences: number[]): number {
  const observed = Math.abs(differences.reduce((sum, d) => sum + d, 0))
  let reached = 0
  for (let mask = 0; mask < 2 ** differences.length; mask++) {
    const sum = differences.reduce((total, d, i) => total + (mask & (1 << i) ? d : -d), 0)
    if (Math.abs(sum) >= observed - 1e-9) reached++
  }
  return reached / 2 ** differences.length
}

describe('signFlip', () => {
  it('comes near the exact test', () => {
    const number = fc.integer({ min: -40, max: 40 }).map(n => n / 8)
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 10 }), differences => {
        expect(Math.abs(signFlip(differences) - exact(differences))).toBeLessThan(0.03)
      }),
      { numRuns: 20 }
    )
  })

  it('is the same whichever program comes first, and again', () => {
    const differences = [0.5, -0.1, 2, 1, 0.25, -0.5, 3]
    const p = signFlip(differences)
    expect(signFlip(differences.map(d => -d))).toBe(p)
    expect(signFlip(differences)).toBe(p)
  })

  it('finds nothing where nothing differs', () => {
    expect(signFlip([])).toBe(1)
    expect(signFlip([0, 0, 0])).toBe(1)
  })

  it('meets the normal limit where it takes over', () => {
    const random = seededRandom(3)
    const differences = Float64Array.from({ length: 5000 }, () => random.unit() - 0.495)
    const flipped = signFlip(differences)
    expect(signFlip([...differences, 1e-9])).toBeCloseTo(flipped, 1)
    // One row more, each ±1: McNemar's p without its half point, by the same normal limit.
    const ones = [...Array<number>(5100).fill(1), ...Array<number>(4901).fill(-1)]
    expect(signFlip(ones)).toBeCloseTo(mcnemar(5100, 4901), 3)
  })
})

it('meanLowerEnd is mean − 1.645 standard errors', () => {
  expect(meanLowerEnd([1, 2, 3, 4])).toBeCloseTo(2.5 - 1.6448536 * Math.sqrt(5 / 3 / 4), 6)
  expect(meanLowerEnd([1])).toBe(Number.NEGATIVE_INFINITY)
})
