import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cannotReach, cascadeOf, rowsToReach } from '../../../src/domain/measure/cascade.js'

const strata = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 300 })

describe('cascadeOf', () => {
  it('meets every row once, in an order that hangs on rows and seed alone', () => {
    fc.assert(
      fc.property(strata, fc.integer({ min: 0, max: 99 }), (labels, seed) => {
        const { order, smoke, slice } = cascadeOf(labels, seed)
        expect([...order].sort((a, b) => a - b)).toEqual(labels.map((_, row) => row))
        expect(smoke).toBeLessThanOrEqual(slice)
        expect(slice).toBeLessThanOrEqual(order.length)
        expect(cascadeOf(labels, seed).order).toEqual(order)
      })
    )
  })

  it('has every label in the slice, however rare', () => {
    const labels = [...Array.from({ length: 500 }, () => 'common'), 'rare', 'rarer']
    const { order, slice } = cascadeOf(labels, 1)
    expect(new Set(order.slice(0, slice).map(row => labels[row]))).toEqual(
      new Set(['common', 'rare', 'rarer'])
    )
  })
})

describe('cannotReach', () => {
  it('says so exactly when a perfect rest is not enough', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), fc.nat(60), (rights, toReach) => {
        let right = 0
        const rows = rights.length
        const all = rights.filter(Boolean).length
        const stoppedAt = rights.findIndex((isRight, at) => {
          if (isRight) right++
          return cannotReach(toReach, { right, ran: at + 1, rows })
        })
        expect(stoppedAt >= 0).toBe(all < toReach)
      })
    )
  })

  it('asks for nothing before there is a best, then for a twentieth of the rows less', () => {
    expect(rowsToReach(undefined, 200)).toBe(0)
    expect(rowsToReach(180, 200)).toBe(170)
    expect(rowsToReach(3, 200)).toBe(0)
  })
})
