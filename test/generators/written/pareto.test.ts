import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/domain/statistics/random.js'
import { complements, draw, overlap, rowsWon } from '../../../src/generators/written/search/pareto.js'

const standing = (bits: string) => ({ right: Uint8Array.from(bits, Number) })

describe('rowsWon', () => {
  it.each([
    [
      ['1100', '0011'],
      [true, true]
    ],
    [
      ['1110', '1100'],
      [true, false]
    ],
    [
      ['1100', '1100'],
      [true, false]
    ],
    [
      ['1100', '0110', '1110'],
      [false, false, true]
    ],
    [['0000'], [true]]
  ])('%j: who is in front', (rows, front) => {
    expect(rowsWon(rows.map(standing)).map(won => won > 0)).toEqual(front)
  })

  it('is worth more where fewer are right', () => {
    const [a, b, c] = rowsWon(['11100', '11010', '00001'].map(standing))
    expect(a).toBe(b)
    expect(a).toBeGreaterThan(c)
  })
})

describe('draw', () => {
  it('draws different ones, never one without weight, the same for a seed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 8 }), fc.nat(8), fc.nat(), (weights, count, seed) => {
        const drawn = draw(weights, count, seededRandom(seed))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.every(index => weights[index] > 0)).toBe(true)
        expect(drawn).toHaveLength(Math.min(count, weights.filter(weight => weight > 0).length))
        expect(draw(weights, count, seededRandom(seed))).toEqual(drawn)
      })
    )
  })
})

describe('complements', () => {
  it('finds the two that together get the most right, if each adds something', () => {
    expect(complements(['1100', '1000', '0011'].map(standing))).toEqual([0, 2])
    expect(complements(['1100', '1000'].map(standing))).toBeUndefined()
    expect(overlap(standing('1100'), standing('0110'))).toEqual({ onlyA: [0], onlyB: [2], union: 3 })
  })
})
