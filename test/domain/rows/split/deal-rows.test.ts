import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Example } from '../../../../src/domain/rows/example.js'
import { likenessOf } from '../../../../src/domain/rows/likeness/likeness.js'
import { dealRows, unitsOf } from '../../../../src/domain/rows/split/deal-rows.js'
import type { SplitName, SplitRule } from '../../../../src/domain/rows/split/split.js'

const rule: SplitRule = { by: 'alike', seed: 3, shares: [0.6, 0.2, 0.2] }
const deal = (rows: Example[], by: SplitRule = rule) =>
  dealRows(rows, unitsOf(rows, likenessOf(rows), by), by)
const row = (text: string, split?: SplitName): Example => ({
  input: { text },
  output: 'x',
  ...(split && { split })
})
const word = fc.constantFrom('lamp', 'box', 'phone', 'river', 'tree', 'blue', 'my', 'is')
const text = fc.array(word, { minLength: 3, maxLength: 8 }).map(words => words.join(' '))
const change = fc.constantFrom<(text: string) => string>(
  text => text.toUpperCase(),
  text => `${text}.`,
  text => ` ${text}`,
  text => text.replace('o', '\u00f3'),
  text => text.replace(' ', ' \u200b')
)

test('copies share a split, whatever they differ in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { minLength: 4, maxLength: 40 }), change, (texts, change) => {
      const rows = texts.flatMap(each => [row(each), row(change(each))])
      const dealt = deal(rows)
      const { spread, groups } = likenessOf(rows)
      texts.forEach((_, at) => {
        if (!spread[groups[2 * at]]) expect(dealt[2 * at]).toBe(dealt[2 * at + 1])
      })
    })
  )
})

test('the order of rows decides nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { minLength: 2, maxLength: 30 }), texts => {
      const rows = texts.map(each => row(each))
      expect(deal(rows.toReversed()).toReversed()).toEqual(deal(rows))
    })
  )
})

test.each<[string, (SplitName | undefined)[], SplitName]>([
  ['validation', ['validation'], 'validation'],
  ['test', ['test', 'test'], 'test'],
  ['several splits', ['test', 'validation'], 'train'],
  ['train and test', ['train', 'test'], 'train']
])('a row that is like rows of %s joins them, or train', (_, splits, expected) => {
  const copies = ['my lamp is out', 'My lamp is out', 'my lamp is out!']
  const rows = [...splits.map((split, at) => row(copies[at], split)), row('MY LAMP IS OUT')]
  expect(deal(rows).at(-1)).toBe(expected)
})

test('nothing joins test rows that were given: the rule deals no test', () => {
  const given: SplitRule = { ...rule, shares: [0.8, 0.2, 0] }
  const rows = [row('my lamp is out', 'test'), row('My lamp is out!')]
  expect(deal(rows, given)[1]).not.toBe('test')
})

test('rows that have a split keep it', () => {
  const splits: SplitName[] = ['test', 'train', 'validation']
  expect(deal(splits.map((split, at) => row('ab'.repeat(at + 1), split)))).toEqual(splits)
})
