import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { formula } from '../../src/learners/formula/family.js'
import type { Lesson } from '../../src/learners/lesson.js'

type Numbers = Record<string, number>

function lessonOf(rows: readonly Numbers[], truth: (row: Numbers) => number): Lesson {
  return {
    kind: 'number',
    inputs: rows as Json[],
    outputs: rows.map(truth),
    groups: rows.map(row => JSON.stringify(row)),
    minSupport: 1,
    seed: 3,
    progress: () => {}
  }
}

const cents = (value: number) => Math.floor(value * 100 + 0.5) / 100

/** Numbers as people have them, seen in a range; those of `beyond` are far outside of it. */
const seen = fc.integer({ min: 20, max: 500 })
const beyond = fc.oneof(fc.integer({ min: -900, max: 0 }), fc.integer({ min: 2000, max: 90_000 }))
const price = fc.integer({ min: 100, max: 9999 }).map(value => value / 100)
const rate = fc.integer({ min: 2, max: 400 }).map(value => value / 100)
const fixed = fc.integer({ min: -90, max: 90 })

type Kind = [what: string, fields: string[], truth: (by: number, add: number) => (row: Numbers) => number]

const kinds: Kind[] = [
  [
    'a share, as VAT',
    ['net'],
    by =>
      ({ net }) =>
        cents(net * by)
  ],
  [
    'a line, as of temperatures',
    ['c'],
    (by, add) =>
      ({ c }) =>
        cents(by * c + add)
  ],
  [
    'price × quantity',
    ['price', 'qty'],
    () =>
      ({ price, qty }) =>
        cents(price * qty)
  ],
  [
    'and a fee',
    ['price', 'qty'],
    (_, add) =>
      ({ price, qty }) =>
        cents(add + price * qty)
  ],
  [
    'with a tax',
    ['price', 'qty'],
    by =>
      ({ price, qty }) =>
        cents(price * qty * by)
  ],
  [
    'a difference',
    ['from', 'to'],
    () =>
      ({ from, to }) =>
        cents(to - from)
  ],
  [
    'a weighted sum',
    ['a', 'b'],
    by =>
      ({ a, b }) =>
        cents(a * by + b * 3)
  ],
  [
    'an area',
    ['side'],
    () =>
      ({ side }) =>
        cents(side * side)
  ],
  [
    'a sum of three',
    ['a', 'b', 'c'],
    () =>
      ({ a, b, c }) =>
        cents(a + b + c)
  ]
]

describe('a formula without noise', () => {
  it.each(kinds)('is found, and goes on outside of what was seen: %s', (_, fields, truthOf) => {
    const rowOf = (value: fc.Arbitrary<number>) =>
      fc.tuple(...fields.map(field => (field === 'price' ? price : value))).map(values => {
        return Object.fromEntries(fields.map((field, at): [string, number] => [field, values[at]]))
      })
    const rowsOf = fc.uniqueArray(rowOf(seen), { minLength: 9, maxLength: 12, selector: JSON.stringify })
    fc.assert(
      fc.property(rowsOf, fc.array(rowOf(beyond), { minLength: 4 }), rate, fixed, (rows, others, by, add) => {
        const truth = truthOf(by, add)
        const lesson = lessonOf(rows, truth)
        if (new Set(lesson.outputs).size < 5) return
        const fitted = formula.learn(lesson)!
        expect(fitted.settings).toBe('exact')
        const answer = formula.predictor(fitted.model)
        // A tie of rounding may fall either way where a constant is added first.
        for (const row of others) expect(answer(row)).toBeCloseTo(truth(row), 1)
      }),
      { numRuns: 12, seed: 5 }
    )
  })

  it('is found in four rows, and is their one reading', () => {
    const fahrenheit = ({ c }: Numbers) => c * 1.8 + 32
    const lesson = lessonOf(
      [0, 100, 37, 20].map(c => ({ c })),
      fahrenheit
    )
    const fitted = formula.learn(lesson)!
    expect(fitted.readings).toBe('one')
    expect([50, -40, 1000].map(c => formula.predictor(fitted.model)({ c }))).toEqual([122, -40, 1832])
  })

  it('is exact about thirds', () => {
    const lesson = lessonOf(
      [32, 212, 98, 50, 77, 14].map(f => ({ f })),
      ({ f }) => ((f - 32) * 5) / 9
    )
    const answer = formula.predictor(formula.learn(lesson)!.model)
    expect(answer({ f: 1000 })).toBeCloseTo((968 * 5) / 9, 9)
  })

  it('is never made of chance', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(seen, seen, fc.integer({ min: 0, max: 1000 })), {
          minLength: 3,
          maxLength: 20,
          selector: ([a]) => a
        }),
        rows => {
          const of = new Map(rows.map(([a, , y]) => [a, y]))
          const lesson = lessonOf(
            rows.map(([a, b]) => ({ a, b })),
            ({ a }) => of.get(a)!
          )
          expect(formula.learn(lesson)?.settings).not.toBe('exact')
        }
      ),
      { numRuns: 40, seed: 5 }
    )
  })

  it('gives way to noise', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({ a: at * 7, b: (at * 31) % 17 }))
    const lesson = lessonOf(rows, ({ a, b }) => a * 2 + ((b * 7919) % 5))
    expect(formula.learn(lesson)?.settings).toMatch(/^ridge/)
  })
})
