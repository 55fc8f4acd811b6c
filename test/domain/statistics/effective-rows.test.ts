import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GroupedRows } from '../../../src/domain/statistics/effective-rows.js'
import { wilson } from '../../../src/domain/statistics/intervals/wilson.js'
import { seededRandom } from '../../../src/domain/statistics/random.js'

function effective(rows: [group: string | undefined, right: boolean][]): number {
  const counts = new GroupedRows()
  for (const [group, right] of rows) counts.add(right, group)
  return counts.effective()
}

describe('effective rows', () => {
  it('are all rows where each is on its own', () => {
    expect(effective([])).toBe(0)
    expect(effective(Array.from({ length: 50 }, (_, i) => [undefined, i % 3 === 0]))).toBe(50)
    expect(effective(Array.from({ length: 50 }, (_, i) => [`g${i}`, i % 3 === 0]))).toBeCloseTo(50, 6)
  })

  it('are the groups where each is right or wrong as one', () => {
    const rows = Array.from({ length: 400 }, (_, i): [string, boolean] => [`g${i % 40}`, i % 40 < 30])
    expect(effective(rows)).toBeCloseTo(40, 6)
  })

  it('are the groups where all rows are right, since nothing can be seen', () => {
    expect(effective(Array.from({ length: 400 }, (_, i) => [`g${i % 40}`, true]))).toBeCloseTo(40, 6)
  })

  it('count a group that holds half of the rows for what it is', () => {
    const rows = Array.from({ length: 100 }, (_, i): [string, boolean] => [i < 50 ? 'big' : `g${i}`, true])
    expect(effective(rows)).toBeCloseTo(100 ** 2 / (50 ** 2 + 50), 6)
  })

  it('agree with the cluster-robust variance by hand', () => {
    // Three groups: 2 of 4, 3 of 3, 0 of 2. p = 5/9, deviations 2 − 20/9, 3 − 15/9, 0 − 10/9.
    const rows: [string, boolean][] = []
    for (const [group, right, size] of [
      ['a', 2, 4],
      ['b', 3, 3],
      ['c', 0, 2]
    ] as const) {
      for (let i = 0; i < size; i++) rows.push([group, i < right])
    }
    const p = 5 / 9
    const robust = (1.5 * ((2 - 4 * p) ** 2 + (3 - 3 * p) ** 2 + (2 * p) ** 2)) / 81
    const byHand = (9 * ((p * (1 - p)) / 8)) / robust
    expect(effective(rows)).toBeCloseTo(Math.min(9, Math.max(81 / 29, byHand)), 9)
  })

  it('never leave their bounds', () => {
    const row = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.boolean())
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), rows => {
        const sizes = new Map<string, number>()
        for (const [group] of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1)
        const least = rows.length ** 2 / [...sizes.values()].reduce((sum, size) => sum + size ** 2, 0)
        expect(effective(rows)).toBeGreaterThanOrEqual(least - 1e-9)
        expect(effective(rows)).toBeLessThanOrEqual(rows.length)
      })
    )
  })

  it('make the interval hold where groups are alike, where plain rows would not', () => {
    const random = seededRandom(7)
    const [rounds, groups, size] = [300, 60, 5]
    let [held, heldPlain] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const counts = new GroupedRows()
      let right = 0
      for (let group = 0; group < groups; group++) {
        const mood = random.unit() < 0.8
        for (let i = 0; i < size; i++) {
          const isRight = random.unit() < 0.8 ? mood : random.unit() < 0.8
          counts.add(isRight, `${round}-${group}`)
          if (isRight) right++
        }
      }
      const p = right / (groups * size)
      const inside = ([low, high]: [number, number]) => low <= 0.8 && 0.8 <= high
      if (inside(wilson(p, counts.effective()))) held++
      if (inside(wilson(p, groups * size))) heldPlain++
    }
    expect(held / rounds).toBeGreaterThan(0.92)
    expect(heldPlain / rounds).toBeLessThan(0.8)
  })
})
