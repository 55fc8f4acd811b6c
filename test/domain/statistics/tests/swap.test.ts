import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanF1 } from '../../../../src/domain/statistics/intervals/macro-f1.js'
import { pairedCells, swapTest } from '../../../../src/domain/statistics/tests/swap.js'

function macroF1(expected: number[], got: number[]): number {
  const [right, support, predicted] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0]
  ]
  expected.forEach((label, i) => {
    support[label]++
    if (got[i] >= 0) predicted[got[i]]++
    if (got[i] === label) right[label]++
  })
  return meanF1(right, support, predicted)
}

/** All 2ⁿ ways to swap the two answers of each row. */
function exact(expected: number[], a: number[], b: number[]): number {
  const bound = Math.abs(macroF1(expected, a) - macroF1(expected, b)) - 1e-12
  let reached = 0
  for (let mask = 0; mask < 2 ** expected.length; mask++) {
    const swapped = (i: number) => (mask & (1 << i)) !== 0
    const first = a.map((answer, i) => (swapped(i) ? b[i] : answer))
    const second = b.map((answer, i) => (swapped(i) ? a[i] : answer))
    if (Math.abs(macroF1(expected, first) - macroF1(expected, second)) >= bound) reached++
  }
  return reached / 2 ** expected.length
}

describe('swapTest', () => {
  const label = fc.integer({ min: 0, max: 2 })
  const row = fc.tuple(label, fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 2 }))

  it('comes near the exact test, with the same difference', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), rows => {
        const [expected, a, b] = [0, 1, 2].map(column => rows.map(cells => cells[column]))
        const { difference, p } = swapTest(pairedCells(expected, a, b), { resamples: 10 })
        expect(difference).toBeCloseTo(macroF1(expected, a) - macroF1(expected, b), 12)
        expect(Math.abs(p - exact(expected, a, b))).toBeLessThan(0.03)
      }),
      { numRuns: 15 }
    )
  })

  it('finds nothing between a program and itself', () => {
    const cells = pairedCells([0, 1, 2, 1], [0, 1, 1, -3], [0, 1, 1, -3])
    expect(swapTest(cells)).toEqual({ difference: 0, p: 1, lowerEnd: 0 })
  })

  it('sees what accuracy does not: a rare label learned', () => {
    const expected = [...Array<number>(380).fill(0), ...Array<number>(20).fill(1)]
    const always = expected.map(() => 0)
    const learned = expected.map((wanted, i) => (wanted === 1 || i < 16 ? 1 : 0))
    const { difference, p, lowerEnd } = swapTest(pairedCells(expected, learned, always))
    expect(difference).toBeGreaterThan(0.3)
    expect(p).toBeLessThan(0.001)
    expect(lowerEnd).toBeGreaterThan(0.2)
  })
})
