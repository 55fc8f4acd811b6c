import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseSplit, countSplits, keepInTrain } from '../../src/domain/choose-split.js'
import type { Example } from '../../src/domain/example.js'
import { type SplitName, splitOf } from '../../src/domain/split.js'

const examples = (
  n: number,
  label: (index: number) => string,
  text = (index: number) => `row ${word(index)}`
): Example[] =>
  Array.from({ length: n }, (_, index) => ({ input: { text: text(index) }, output: label(index) }))
/** Words without digits, so that no two fold into one. */
const word = (index: number): string =>
  index.toString(26).replace(/\d/g, digit => 'qrstuvwxyz'[Number(digit)])
const needs = { officialTest: false, labels: true }
const splits = (rows: Example[], rule: ReturnType<typeof chooseSplit>) =>
  rows.map(({ input }) => splitOf(input, rule))

describe('grouping', () => {
  test.each<[string, 'folded' | 'exact', Example[]]>([
    ['distinct texts', 'folded', examples(100, () => 'x')],
    [
      'a few near-duplicates',
      'folded',
      examples(
        100,
        () => 'x',
        index => `row ${word(index % 97)} ${100 + index}`
      )
    ],
    [
      'log lines of one pattern',
      'exact',
      examples(
        100,
        () => 'x',
        index => `job ${index} done`
      )
    ],
    [
      'digits that are the answer',
      'exact',
      examples(
        100,
        index => String(index),
        index => `row ${word(index % 90)} ${100 + index}`
      )
    ],
    ['numbers', 'exact', Array.from({ length: 60 }, (_, index) => ({ input: { a: index }, output: 'x' }))]
  ])('%s: %s', (_, by, rows) => {
    expect(chooseSplit(rows, { officialTest: false, labels: true }).by).toBe(by)
  })
})

test('each label gets its share of each split, and the test at least ten rows', () => {
  const rows = examples(60, index => (index % 4 === 0 ? 'rare' : 'often'))
  const rule = chooseSplit(rows, needs)
  expect(rule.shares).toEqual([0.6, 0.2, 0.2])
  const dealt = splits(rows, rule)
  expect(countSplits(dealt).test).toBeGreaterThanOrEqual(10)
  const rare = countSplits(dealt.filter((_, index) => index % 4 === 0))
  expect(rare.train).toBeGreaterThanOrEqual(7)
  expect(rare.validation).toBeGreaterThanOrEqual(2)
  expect(rare.test).toBeGreaterThanOrEqual(2)
})

test('with official test rows the others go to train and validation alone', () => {
  const rows = examples(200, index => `l${index % 3}`)
  const rule = chooseSplit([...rows, { input: 'given', output: 'l0', split: 'test' }], {
    ...needs,
    officialTest: true
  })
  expect(rule.shares).toEqual([0.8, 0.2, 0])
  const { train, validation, test: none } = countSplits(splits(rows, rule))
  expect(none).toBe(0)
  expect(train + validation).toBe(200)
  expect(Math.abs(validation - 40)).toBeLessThanOrEqual(4)
})

test('appended rows move no earlier row', () => {
  const inputs = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(inputs, inputs, (first, more) => {
      const before: Example[] = first.map((text, index) => ({ input: { text }, output: `l${index % 2}` }))
      const rule = chooseSplit(before, needs)
      const after = [...before, ...more.map(text => ({ input: { text }, output: 'l0' }))]
      expect(splits(after, rule).slice(0, before.length)).toEqual(splits(before, rule))
    })
  )
})

test('the same rows in another order give the same rule', () => {
  const rows = examples(80, index => `l${index % 5}`)
  expect(chooseSplit([...rows].reverse(), needs)).toEqual(chooseSplit(rows, needs))
})

test('a label without a training row keeps its largest group there', () => {
  const rule = { by: 'folded' as const, seed: 0, shares: [0.6, 0.2, 0.2] as [number, number, number] }
  const outside = (text: string) => splitOf({ text }, rule) !== 'train'
  const texts = examples(200, () => 'x')
    .map(({ input }) => (input as { text: string }).text)
    .filter(outside)
  const rows: Example[] = [
    { input: { text: texts[0] }, output: 'lost' },
    { input: { text: texts[1] }, output: 'lost' },
    { input: { text: texts[1].toUpperCase() }, output: 'lost' },
    { input: { text: texts[2] }, output: 'given', split: 'train' as SplitName },
    { input: { text: texts[3] }, output: 'given' }
  ]
  expect(keepInTrain(rows, rule)).toEqual({ labels: ['lost'], rows: [1, 2] })
})

test('100,000 rows are dealt in seconds', () => {
  const rows = examples(100_000, index => `l${index % 7}`)
  const start = performance.now()
  const rule = chooseSplit(rows, needs)
  expect(performance.now() - start).toBeLessThan(20_000)
  expect(rule.by).toBe('folded')
})
