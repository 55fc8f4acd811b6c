import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from '../../../../src/domain/statistics/intervals/wilson.js'
import { seededRandom } from '../../../../src/domain/statistics/random.js'
import { confidenceSequence } from '../../../../src/domain/statistics/sequences/confidence-sequence.js'

test('for no rows anything is possible', () => {
  expect(confidenceSequence(0, 0)).toEqual([0, 1])
})

test('contains the observed fraction, lies within 0 and 1, and mirrors', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (rows, at) => {
      const right = Math.round(at * rows)
      const [low, high] = confidenceSequence(right, rows)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(right / rows)
      expect(high).toBeGreaterThanOrEqual(right / rows)
      const [from, to] = confidenceSequence(rows - right, rows)
      expect(from).toBeCloseTo(1 - high, 6)
      expect(to).toBeCloseTo(1 - low, 6)
    })
  )
})

test.each([
  { right: 180, rows: 200 },
  { right: 540, rows: 600 },
  { right: 1350, rows: 1500 },
  { right: 480, rows: 600 },
  { right: 582, rows: 600 }
])('is at most 1.65 times as wide as an interval of one look: $right of $rows', ({ right, rows }) => {
  const [low, high] = confidenceSequence(right, rows)
  const [from, to] = wilson(right / rows, rows)
  const ratio = (high - low) / (to - from)
  expect(ratio).toBeGreaterThan(1.3)
  expect(ratio).toBeLessThan(1.65)
})

/** The share of streams whose mean chance so far was outside at any of the looks. */
function missed(intervalOf: typeof confidenceSequence, streams: number): number {
  let missing = 0
  for (let seed = 0; seed < streams; seed++) {
    const random = seededRandom(seed)
    let [right, chances, out] = [0, 0, false]
    for (let rows = 1; rows <= 1000; rows++) {
      const chance = rows <= 400 ? 0.93 : 0.7
      chances += chance
      if (random.unit() < chance) right++
      if (rows % 25 !== 0) continue
      const [low, high] = intervalOf(right, rows)
      out ||= chances / rows < low || chances / rows > high
    }
    if (out) missing++
  }
  return missing / streams
}

test('holds at all looks where the chance changes, unlike an interval of one look', () => {
  expect(missed(confidenceSequence, 200)).toBeLessThanOrEqual(0.05)
  expect(missed((right, rows) => wilson(right / rows, rows), 200)).toBeGreaterThan(0.1)
})
