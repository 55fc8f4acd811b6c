import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loneAccuracy } from '../../../../src/domain/rows/columns/lone-predictor.js'
import { seededRandom } from '../../../../src/domain/statistics/random.js'

const labelsOf = (rows: number, kinds: number) => Array.from({ length: rows }, (_, row) => `l${row % kinds}`)

describe('loneAccuracy of numbers', () => {
  it.each([2, 3, 4, 6, 7, 10, 12])('finds limits that tell %i labels, of five rows each and more', kinds => {
    for (const each of [5, 9, 30]) {
      const { unit } = seededRandom(kinds)
      const labels = labelsOf(Math.max(20, kinds * each), kinds)
      const values = labels.map(label => Number(label.slice(1)) + 0.95 * unit())
      expect(loneAccuracy({ name: 'x', values }, labels)).toBe(1)
    }
  })

  it('finds codes that stand for labels in no order', () => {
    const values = Array.from({ length: 400 }, (_, row) => row % 40)
    const labels = values.map(value => `l${(value * value) % 7}`)
    expect(loneAccuracy({ name: 'x', values }, labels)).toBe(1)
  })

  it('says nothing of noise', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 20, max: 300 }),
        (seed, kinds, rows) => {
          const { unit } = seededRandom(seed)
          const labels = Array.from({ length: rows }, () => `l${Math.floor(kinds * unit())}`)
          const values = labels.map(() => unit())
          expect(loneAccuracy({ name: 'x', values }, labels)).toBeUndefined()
        }
      ),
      { numRuns: 200, seed: 1 }
    )
  })

  it('says nothing of measurements that overlap', () => {
    const { unit } = seededRandom(3)
    const labels = labelsOf(150, 3)
    const values = labels.map(label => Number(label.slice(1)) + 1.3 * unit())
    expect(loneAccuracy({ name: 'x', values }, labels)).toBeUndefined()
  })
})
