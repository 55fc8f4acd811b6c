import { expect, test } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { describeFields } from '../../src/learners/describe-fields.js'

const rows = (field: (i: number) => Json, n = 60) =>
  Array.from({ length: n }, (_, i) => ({ n: field(i), other: 'abc'[i % 3] }))
const limits = (inputs: Json[], numbers?: number[]) =>
  describeFields(inputs, 2, numbers).facts.filter(fact => fact.kind === 'at-most').length

test.each<[string, (i: number) => number]>([
  ['climbs', i => i + 1],
  ['falls, with gaps', i => 900 - 3 * i - (i % 2)],
  ['climbs in two blocks', i => (i < 40 ? i : i - 40)],
  ['climbs in decimals', i => 2.3 * i + (i % 7) / 10],
  ['comes twice each', i => i >> 1]
])('a number that %s has no limits beside other fields', (_, field) => {
  expect(limits(rows(field))).toBe(0)
  expect(limits(rows(field).map(({ n }) => ({ n })))).toBeGreaterThan(0)
})

test.each<[string, (i: number) => number]>([
  ['in no order', i => (i * 37) % 121],
  ['sorted, with repeats as measurements have', i => Math.floor(Math.sqrt(i) * 3)],
  ['sorted, with fractions', i => (i + 0.5) ** 3 / 100],
  ['days of a month', i => i % 31]
])('a number %s has', (_, field) => {
  expect(limits(rows(field, 120))).toBeGreaterThan(0)
})

test('where numbers are told, a table of a function keeps its limits', () => {
  const inputs = rows(i => 5 * i)
  const line = inputs.map((_, i) => 32 + 9 * i)
  expect(limits(inputs, line)).toBeGreaterThan(0)
  expect(
    limits(
      inputs,
      line.map(y => y + 100 * Math.sin(y))
    )
  ).toBe(0)
})

test('of 600 fields the last is read, too', () => {
  const wide = Array.from({ length: 8 }, (_, row) =>
    Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`f${at}`, (row * 7 + at) % 5]))
  )
  const paths = new Set(describeFields(wide, 2).facts.map(({ path }) => path[0]))
  expect(paths.has('f599')).toBe(true)
})
