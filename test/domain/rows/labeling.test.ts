import { expect, test } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { type Layout, labelRow, splitNamed } from '../../../src/domain/rows/labeling.js'

const labeled: Layout = { form: 'labeled' }
const flat: Layout = { form: 'flat', inputs: ['a', 'b'], output: 'y', id: 'id', split: 'split' }
const label = (value: Json, layout: Layout = labeled) => labelRow({ line: 1, value }, layout, new Map())

test.each<[Json, Layout, object]>([
  [{ input: { a: 1 }, output: 'x' }, labeled, { input: { a: 1 }, output: 'x' }],
  [{ input: 'hello', output: 'x' }, labeled, { input: { text: 'hello' }, output: 'x' }],
  [{ input: 5, output: false }, labeled, { input: 5, output: false }],
  [{ input: ['p', 'q'], output: 0 }, labeled, { input: ['p', 'q'], output: 0 }],
  [
    { input: 'h', output: 'x', id: 7, split: 'dev', note: 'n', count: 2, source: 's' },
    labeled,
    { input: { text: 'h' }, output: 'x', id: '7', split: 'validation', note: 'n', count: 2, source: 's' }
  ],
  [
    { input: 'h', output: 'x', id: null, split: '', count: 1 },
    labeled,
    { input: { text: 'h' }, output: 'x' }
  ],
  [
    { a: 'p', b: 2, c: 3, y: 'x', id: 'i', split: 'test' },
    flat,
    { input: { a: 'p', b: 2 }, output: 'x', id: 'i', split: 'test' }
  ],
  [{ b: 2, y: 'x' }, flat, { input: { b: 2 }, output: 'x' }],
  // A row that was picked, or labeled by a model, never leaves train; one of a uniform sample may.
  [
    { input: 'h', output: 'x', via: 'uncertain' },
    labeled,
    { input: { text: 'h' }, output: 'x', via: 'uncertain', split: 'train' }
  ],
  [
    { input: 'h', output: 'x', via: 'model', split: 'test' },
    labeled,
    { input: { text: 'h' }, output: 'x', via: 'model', split: 'train' }
  ],
  [{ input: 'h', output: 'x', via: 'audit' }, labeled, { input: { text: 'h' }, output: 'x', via: 'audit' }]
])('%j', (value, layout, example) => {
  expect(label(value, layout)).toEqual(example)
})

test.each<[Json, Layout, string]>([
  ['text', labeled, 'expected an object, found a string'],
  [{ input: 'h' }, labeled, 'no output: "output" is missing'],
  [
    { input: 'h', output: 'x', via: 'hunch' },
    labeled,
    'via: expected audit, uncertain, correction, model, import, found "hunch"'
  ],
  [{ input: 'h', output: null }, labeled, 'no output: "output" is null'],
  [{ input: 'h', output: ' ' }, labeled, 'no output: "output" is empty'],
  [{ output: 'x' }, labeled, 'no input: "input" is missing'],
  [
    { input: 'h', output: 'x', split: 'holdout' },
    labeled,
    'split: expected train, validation or test, found "holdout"'
  ],
  [{ input: 'h', output: 'x', count: 0 }, labeled, 'count: expected a number from 1, found 0'],
  [{ input: 'h', output: 'x', id: [1] }, labeled, 'id: expected a string, found an array'],
  [{ c: 1, y: 'x' }, flat, 'no input: expected "a", "b"'],
  [{ a: 1 }, flat, 'no output: "y" is missing']
])('%j is a problem', (value, layout, message) => {
  expect(label(value, layout)).toMatchObject({ problem: { message } })
})

test('cells take the types of their columns; an empty cell that is no text is missing', () => {
  const types = new Map([['a', 'number' as const]])
  const row = (a: string) => labelRow({ line: 1, value: { a, b: '', y: '01' }, cells: true }, flat, types)
  expect(row('1.5')).toEqual({ input: { a: 1.5, b: '' }, output: '01' })
  expect(row('')).toEqual({ input: { b: '' }, output: '01' })
})

test('a field called __proto__ is an input like others', () => {
  const value = JSON.parse('{"__proto__":"p","y":"x"}')
  const example = label(value, { form: 'flat', inputs: ['__proto__'], output: 'y' })
  expect(JSON.stringify(example)).toBe('{"input":{"__proto__":"p"},"output":"x"}')
})

test.each([
  ['Train', 'train'],
  ['val', 'validation'],
  ['toString', undefined],
  [3, undefined]
])('split %s', (word, name) => {
  expect(splitNamed(word)).toBe(name)
})

test('a text stays one where the inputs of the task are texts', () => {
  const row = { line: 1, value: { input: 'hello', output: 'x' } }
  expect(labelRow(row, labeled, new Map(), null)).toEqual({ input: 'hello', output: 'x' })
})
