import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NumberedItems } from '../../src/domain/numbered-items.js'

describe('NumberedItems', () => {
  it('does what a map by number does', () => {
    // Far more come than leave late, so that places in front are given up meanwhile.
    const change = fc.oneof(
      fc.record({ add: fc.integer({ min: 1, max: 1500 }) }),
      fc.record({ delete: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }) }),
      fc.record({ settleBut: fc.integer({ min: 0, max: 3 }) })
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), changes => {
        const items = new NumberedItems<string>()
        const expected = new Map<number, string>()
        let next = 0
        const remove = (number: number) => expect(items.delete(number)).toBe(expected.delete(number))
        for (const each of changes) {
          if ('add' in each) {
            for (let count = each.add; count > 0; count--) {
              expect(items.next).toBe(next)
              expect(items.add(`item ${next}`)).toBe(next)
              expected.set(next, `item ${next}`)
              next++
            }
          } else if ('delete' in each) {
            remove(Math.floor(each.delete * (next + 1)))
          } else {
            const all = [...expected.keys()]
            for (const number of all.slice(0, Math.max(0, all.length - each.settleBut))) remove(number)
          }
          expect(items.size).toBe(expected.size)
          expect([...items]).toEqual([...expected])
          for (const number of [-1, 0, next >> 1, next - 1, next])
            expect(items.get(number)).toBe(expected.get(number))
        }
      })
    )
  })

  it('gives up the places of items that have left, while one stays', () => {
    const items = new NumberedItems<number>()
    let before: number | undefined
    for (let number = 0; number < 100_000; number++) {
      items.add(number)
      if (before !== undefined) items.delete(before)
      before = number
    }
    expect([...items]).toEqual([[99_999, 99_999]])
    expect((items as unknown as { items: unknown[] }).items.length).toBeLessThan(2100)
  })
})
