import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { boosted } from '../../src/learners/boosted/family.js'
import { exp } from '../../src/learners/exponential.js'
import type { Family } from '../../src/learners/family.js'
import { formula } from '../../src/learners/formula/family.js'
import { factorize, solve } from '../../src/learners/formula/solve.js'
import { type Lesson, UnknownSettings } from '../../src/learners/lesson.js'
import { randomFrom } from '../../src/learners/random.js'
import { tree } from '../../src/learners/tree/family.js'

type Row = [input: Json, output: Json]

const families: Family[] = [tree, boosted, formula]

function lessonOf(rows: Row[], kind: Lesson['kind'] = 'classification'): Lesson {
  return {
    kind,
    inputs: rows.map(row => row[0]),
    outputs: rows.map(row => row[1]),
    groups: rows.map(row => JSON.stringify(row[0])),
    minSupport: 1,
    seed: 1,
    progress: () => {}
  }
}

function records(count: number, outputOf: (record: Record<string, Json>, noise: number) => Json): Row[] {
  const random = randomFrom(5)
  return Array.from({ length: count }, () => {
    const record: Record<string, Json> = {
      age: random.integer(80),
      income: random.integer(10_000) / 10,
      member: random.integer(2) === 1,
      plan: ['basic', 'plus', 'pro'][random.integer(3)],
      note: ['please call', 'no answer yet', 'call again', 'all fine'][random.integer(4)]
    }
    if (random.integer(10) === 0) delete record.income
    return [record, outputOf(record, random.integer(100))]
  })
}

function share(family: Family, lesson: Lesson, rows: Row[]): number {
  const run = family.predictor(family.learn(lesson)!.model)
  return rows.filter(([input, output]) => run(input) === output).length / rows.length
}

describe.each(families)('$name', family => {
  it('learns labels from numbers, categories, words and missing values', () => {
    const outputOf = ({ age, income, note }: Record<string, Json>) => {
      if (income === undefined) return 'ask'
      return Number(age) > 40 || String(note).includes('call') ? 'yes' : 'no'
    }
    const rows = records(600, outputOf)
    expect(share(family, lessonOf(rows.slice(0, 400)), rows.slice(400))).toBeGreaterThan(0.9)
  })

  it('learns numbers within their range, in their steps', () => {
    const rows = records(600, ({ age, member }, noise) => 10 * Number(age) + (member ? 200 : 0) + (noise % 9))
    const { model, crossValidated } = family.learn(lessonOf(rows.slice(0, 400), 'number'))!
    const run = family.predictor(model)
    const off = rows.slice(400).map(([input, output]) => Math.abs(Number(run(input)) - Number(output)))
    const mean = off.reduce((a, b) => a + b) / off.length
    expect(mean).toBeLessThan(45)
    expect(crossValidated!.mae).toBeGreaterThan(mean / 2)
    expect(crossValidated!.mae).toBeLessThan(mean * 2)
    for (const [input] of rows.slice(400)) expect(Number.isInteger(run(input))).toBe(true)
  })

  it('learns the same with the settings that it told', () => {
    const rows = records(200, ({ age, plan }) => (Number(age) > 30 ? String(plan) : 'none'))
    const first = family.learn(lessonOf(rows))!
    const again = family.learn(lessonOf(rows), first.settings)!
    expect(again.model).toEqual(first.model)
    expect(again.settings).toBe(first.settings)
    expect(() => family.learn(lessonOf(rows), 'C=3')).toThrow(UnknownSettings)
  })

  it('leaves plain texts to others, and outputs that are no numbers', () => {
    const texts = Array.from({ length: 60 }, (_, i): Row => [{ text: `row ${i} of many` }, i % 2 ? 'a' : 'b'])
    expect(family.learn(lessonOf(texts))).toBeUndefined()
    const mixed = records(60, ({ age }) => (Number(age) > 30 ? 1 : 'many'))
    expect(family.learn(lessonOf(mixed, 'number'))).toBeUndefined()
  })

  it('says the same whatever the order of keys', () => {
    const rows = records(120, ({ age }) => Number(age) > 40)
    const turned = rows.map(
      ([input, output]): Row => [
        Object.fromEntries(Object.entries(input as object).reverse()) as Json,
        output
      ]
    )
    const { groups } = lessonOf(rows)
    expect(family.learn({ ...lessonOf(turned, 'boolean'), groups })).toEqual(
      family.learn(lessonOf(rows, 'boolean'))
    )
  })
})

describe('few rows', () => {
  it.each([1, 2, 3, 9])('%i give a tree and a formula, or nothing', count => {
    const rows = records(count, ({ age }) => Number(age))
    for (const family of families) {
      const fitted = family.learn(lessonOf(rows, 'number'))
      if (fitted) expect(typeof family.predictor(fitted.model)(rows[0][0])).toBe('number')
      if (count < 10) expect(fitted?.crossValidated).toBeUndefined()
    }
  })
})

describe('exp', () => {
  it('agrees with the usual one', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), power => {
        expect(exp(power) / Math.exp(power)).toBeCloseTo(1, 6)
      })
    )
  })
})

describe('solve', () => {
  it('undoes a positive definite matrix', () => {
    const vector = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(vector, { minLength: 4, maxLength: 9 }), vector, (rows, x) => {
        const at = (i: number, j: number) => rows.reduce((sum, row) => sum + row[i] * row[j], i === j ? 1 : 0)
        const matrix = Float64Array.from({ length: 16 }, (_, k) => at(k >> 2, k & 3))
        const b = Float64Array.from({ length: 4 }, (_, i) =>
          x.reduce((sum, value, j) => sum + at(i, j) * value, 0)
        )
        factorize(matrix, 4)
        solve(matrix, 4, b)
        for (let i = 0; i < 4; i++) expect(b[i]).toBeCloseTo(x[i], 4)
      })
    )
  })
})
