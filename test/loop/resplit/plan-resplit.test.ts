import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Example } from '../../../src/domain/rows/example.js'
import type { SplitName } from '../../../src/domain/rows/split/split.js'
import { taskSchema } from '../../../src/domain/task/task-schema.js'
import { planResplit } from '../../../src/loop/resplit/plan-resplit.js'

const taskOf = (split: object) =>
  taskSchema.parse({
    kind: 'classification',
    input: {},
    output: {},
    split: { by: 'alike', seed: 3, shares: [0.6, 0.2, 0.2], ...split }
  })
const rowsOf = (count: number, splitOf: (at: number) => SplitName) =>
  Array.from({ length: count }, (_, at): { row: Example; split: SplitName } => ({
    row: {
      input: { text: `row ${'xyz'[at % 3].repeat(at + 1)}` },
      output: at % 2 ? 'a' : 'b',
      id: `${at}`,
      split: splitOf(at)
    },
    split: splitOf(at)
  }))
const splits = ['train', 'validation', 'test'] as const

describe('dealing anew', () => {
  const rows = rowsOf(120, at => splits[at % 3])
  it('deals every row, keeps all else of it, and begins a round', () => {
    const { task, examples, before, after, moved } = planResplit('t', taskOf({}), rows)
    expect(task.split).toMatchObject({ by: 'alike', shares: [0.6, 0.2, 0.2], round: 1 })
    expect(task.split.seed).not.toBe(3)
    expect(examples.map(({ input, output, id }) => ({ input, output, id }))).toEqual(
      rows.map(({ row: { input, output, id } }) => ({ input, output, id }))
    )
    expect(before).toEqual({ train: 40, validation: 40, test: 40 })
    expect(after.train + after.validation + after.test).toBe(120)
    expect(after.train).toBeGreaterThan(55)
    expect(moved).toBe(examples.filter(({ split }, at) => split !== rows[at].split).length)
  })
  it('leaves rows in train that were picked in use', () => {
    const picked = rows.map((each, at) =>
      at % 4 === 0 ? { row: { ...each.row, via: 'uncertain' as const }, split: 'train' as const } : each
    )
    const { examples } = planResplit('t', taskOf({}), picked)
    for (const [at, { split, via }] of examples.entries()) {
      if (at % 4 === 0) expect({ split, via }).toEqual({ split: 'train', via: 'uncertain' })
    }
    expect(new Set(examples.map(({ split }) => split))).toEqual(new Set(splits))
  })
  it('is the same for the same rows and seed, and another for another', () => {
    const dealt = (seed?: number) =>
      planResplit('t', taskOf({}), rows, seed).examples.map(({ split }) => split)
    expect(dealt(11)).toEqual(dealt(11))
    expect(dealt(11)).not.toEqual(dealt(12))
    expect(dealt()).toEqual(dealt())
  })
  it('counts rounds on, and tasks of before come under the rule of today', () => {
    expect(planResplit('t', taskOf({ round: 4 }), rows).task.split.round).toBe(5)
    expect(planResplit('t', taskOf({ by: 'exact' }), rows, 3).task.split).toMatchObject({
      by: 'alike',
      seed: 3
    })
  })
  it('refuses what would change nothing', () => {
    expect(() => planResplit('t', taskOf({}), rows, 3)).toThrow('already split with the seed 3')
    expect(() =>
      planResplit(
        't',
        taskOf({}),
        rowsOf(49, () => 'train')
      )
    ).toThrow('rows, too few to keep some for measuring')
  })
  it('leaves a test set that was given where it is', () => {
    const given = rowsOf(120, at => (at < 30 ? 'test' : splits[at % 2]))
    const { examples, task } = planResplit('t', taskOf({ shares: [0.8, 0.2, 0] }), given)
    expect(task.split.shares).toEqual([0.8, 0.2, 0])
    expect(examples.map(({ split }) => split === 'test')).toEqual(given.map(({ split }) => split === 'test'))
  })
  it('deals any rows to splits that exist', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...splits), { minLength: 50, maxLength: 90 }),
        fc.nat(100),
        (given, seed) => {
          fc.pre(seed !== 3)
          const { examples, after } = planResplit(
            't',
            taskOf({}),
            rowsOf(given.length, at => given[at]),
            seed
          )
          expect(examples).toHaveLength(given.length)
          expect(after.train + after.validation + after.test).toBe(given.length)
        }
      ),
      { numRuns: 20 }
    )
  })
})
