import { expect, test } from 'vitest'
import type { Example } from '../../../../src/domain/rows/example.js'
import { likenessOf } from '../../../../src/domain/rows/likeness/likeness.js'
import { chooseSplit, countSplits, keepInTrain } from '../../../../src/domain/rows/split/choose-split.js'
import { dealRows, unitsOf } from '../../../../src/domain/rows/split/deal-rows.js'
import { type SplitName, type SplitRule, splitOf } from '../../../../src/domain/rows/split/split.js'

const examples = (
  n: number,
  label: (index: number) => string,
  text = (index: number) => `row ${word(index)}`
): Example[] =>
  Array.from({ length: n }, (_, index) => ({ input: { text: text(index) }, output: label(index) }))
/** Words without digits. */
const word = (index: number): string =>
  index.toString(26).replace(/\d/g, digit => 'qrstuvwxyz'[Number(digit)])
const needs = { officialTest: false, labels: true }
const choose = (rows: Example[], more = needs) => chooseSplit(rows, likenessOf(rows), more)
const splits = (rows: Example[], rule: SplitRule) =>
  dealRows(rows, unitsOf(rows, likenessOf(rows), rule), rule)

test('each label gets its share of each split, and the test at least ten rows', () => {
  const rows = examples(60, index => (index % 4 === 0 ? 'rare' : 'often'))
  const rule = choose(rows)
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
  const rule = choose([...rows, { input: 'given', output: 'l0', split: 'test' }], {
    ...needs,
    officialTest: true
  })
  expect(rule.shares).toEqual([0.8, 0.2, 0])
  const { train, validation, test: none } = countSplits(splits(rows, rule))
  expect(none).toBe(0)
  expect(train + validation).toBe(200)
  expect(Math.abs(validation - 40)).toBeLessThanOrEqual(4)
})

test('the same rows in another order give the same rule', () => {
  const rows = examples(80, index => `l${index % 5}`)
  expect(choose([...rows].reverse())).toEqual(choose(rows))
})

test('a label without a training row brings its largest unit there, whole', () => {
  const rule: SplitRule = { by: 'alike', seed: 0, shares: [0.6, 0.2, 0.2] }
  const texts = examples(
    200,
    () => 'x',
    at => `one row ${word(at)}`
  )
    .map(({ input }) => (input as { text: string }).text)
    .filter(text => splitOf({ text }, rule) !== 'train')
  const rows: Example[] = [
    { input: { text: texts[0] }, output: 'lost' },
    { input: { text: texts[1] }, output: 'lost' },
    { input: { text: texts[1].toUpperCase() }, output: 'lost' },
    { input: { text: `${texts[1]}.` }, output: 'other' },
    { input: { text: texts[2] }, output: 'given', split: 'train' as SplitName },
    { input: { text: texts[3] }, output: 'given' },
    { input: { text: texts[4] }, output: 'other', split: 'train' as SplitName }
  ]
  const units = unitsOf(rows, likenessOf(rows), rule)
  expect(keepInTrain(rows, dealRows(rows, units, rule), units)).toEqual({ labels: ['lost'], rows: [1, 2, 3] })
})

test('100,000 rows are dealt', () => {
  const rows = examples(100_000, index => `l${index % 7}`)
  const { train, validation, test } = countSplits(splits(rows, choose(rows)))
  expect([train, validation, test].map(count => Math.round(count / 10_000))).toEqual([6, 2, 2])
})
