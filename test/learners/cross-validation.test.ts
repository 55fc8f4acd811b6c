import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldsOf, heldOut } from '../../src/learners/cross-validation.js'

const rowsOf = fc.array(fc.tuple(fc.nat(20), fc.nat(3)), { minLength: 1, maxLength: 80 })

describe('foldsOf', () => {
  it('never parts a group, and holds out every row once', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat(), (rows, seed) => {
        const groups = rows.map(([group]) => `${group}`)
        const folds = foldsOf(
          groups,
          Int32Array.from(rows, row => row[1]),
          4,
          3,
          seed
        )
        const seen = new Map<string, number>()
        groups.forEach((group, row) => {
          expect(seen.get(group) ?? folds[row]).toBe(folds[row])
          seen.set(group, folds[row])
        })
        const held = [0, 1, 2].flatMap(fold => [...heldOut(folds, fold).judge])
        expect(held.sort((a, b) => a - b)).toEqual(rows.map((_, row) => row))
      })
    )
  })

  it('gives every fold its share of each class', () => {
    const classes = Int32Array.from({ length: 90 }, (_, row) => (row < 9 ? 1 : 0))
    const folds = foldsOf(
      Array.from(classes, (_, row) => `${row}`),
      classes,
      2,
      3,
      7
    )
    for (const fold of [0, 1, 2]) {
      const { judge } = heldOut(folds, fold)
      expect(judge).toHaveLength(30)
      expect(judge.filter(row => classes[row] === 1)).toHaveLength(3)
    }
  })

  it('deals by the seed alone', () => {
    const groups = Array.from({ length: 40 }, (_, row) => `${row}`)
    const deal = (seed: number) => foldsOf(groups, new Int32Array(40), 1, 5, seed).join()
    expect(deal(1)).toBe(deal(1))
    expect(deal(1)).not.toBe(deal(2))
  })
})
