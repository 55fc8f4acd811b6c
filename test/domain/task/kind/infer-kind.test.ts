import { describe, expect, test } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import type { Example } from '../../../../src/domain/rows/example.js'
import { inferSchema } from '../../../../src/domain/task/infer-schema.js'
import { inferKind, outputSchema } from '../../../../src/domain/task/kind/infer-kind.js'

const rows = (n: number, of: (index: number) => [text: string, output: Json]): Example[] =>
  Array.from({ length: n }, (_, index) => {
    const [text, output] = of(index)
    return { input: { text }, output }
  })
const days = ['tomorrow', 'Friday', 'May 3rd', 'the 4th of June', 'next week', 'tonight', 'on 5/6']

test.each<[string, string, Example[]]>([
  ['two labels', 'classification', rows(100, i => [`mail ${i}`, i % 8 ? 'ham' : 'spam'])],
  ['two labels in three rows', 'classification', rows(3, i => [`mail ${i}`, i % 2 ? 'ham' : 'spam'])],
  ['150 labels', 'classification', rows(1500, i => [`mail ${i}`, `intent_${i % 150}`])],
  ['many rare labels', 'classification', rows(250, i => [`line ${i}`, `E${i < 140 ? i % 7 : i - 100}`])],
  ['341 labels of 957 rows', 'classification', rows(957, i => [`line ${i} of a log`, `E${i % 341}`])],
  ['64 labels of 100 rows', 'classification', rows(100, i => [`line ${i}`, `E${i < 64 ? i : i % 36}`])],
  ['mostly labels of their own', 'transform', rows(100, i => [`line ${i}`, `E${i < 80 ? i : i % 20}`])],
  [
    'the same for sentences',
    'classification',
    rows(100, i => [`how do I go about item ${i} of it`, `E${i < 80 ? i : i % 20}`])
  ],
  [
    'sentences that hardly any share a label',
    'transform',
    rows(100, i => [`how do I go about item ${i} of it`, `E${i < 92 ? i : i % 8}`])
  ],
  [
    'long labels that share common words with any text',
    'classification',
    rows(60, i => [
      `this is about the price of item ${i} in the shop`,
      `about the state of ${['an order', 'a refund', 'the web shop'][i % 3]}`
    ])
  ],
  [
    'labels that are words of the text',
    'classification',
    rows(40, i => [`12:0${i} ${['INFO', 'WARN'][i % 2]} x`, ['INFO', 'WARN'][i % 2]])
  ],
  [
    'labels of several words',
    'classification',
    rows(30, i => [`how to change my password ${i}`, i % 2 ? 'Change Password' : 'Delete Account'])
  ],
  ['figures that are classes', 'classification', rows(60, i => [`x${i}`, i % 3])],
  ['one label', 'classification', rows(60, i => [`x${i}`, 'a'])],
  ['one output of two rows', 'transform', rows(2, i => [`${i} a ${i} b`, '2'])],
  ['labels of two types', 'classification', rows(60, i => [`x${i}`, i % 2 ? 1 : 'many'])],
  ['truth values', 'boolean', rows(10, i => [`x${i}`, i % 2 === 0])],
  ['measures', 'number', rows(60, i => [`x${i}`, i * 1.5])],
  ['many whole numbers', 'number', rows(60, i => [`x${i}`, i % 40])],
  [
    'parts of the text',
    'extraction',
    rows(60, i => [`table for ${i} ${days[i % 7]} please`, `${i} ${days[i % 7]}`])
  ],
  ['the same part of every text', 'extraction', rows(8, i => [`INFO line ${i}`, 'INFO'])],
  ['parts that some texts lack', 'extraction', rows(9, i => [`I am N${i} Smith`, i % 3 ? `N${i}` : null])],
  ['nothing at times', 'structured', rows(9, i => [`x${i}`, i % 3 ? `y${i}` : null])],
  ['names in the text', 'extraction', rows(8, i => [`I am N${i} Smith`, `N${i}`])],
  ['initials', 'transform', rows(9, i => [`John S${i} Smith`, `J.S${i}`])],
  [
    'templates',
    'transform',
    rows(200, i => [`found child ${i} in server slot ${i % 9}`, `found child <*> in server slot <*>`])
  ],
  ['records', 'structured', rows(9, i => [`x${i}`, { n: i }])],
  ['lists', 'structured', rows(9, i => [`x${i}`, [i]])]
])('%s: %s', (_, kind, examples) => {
  expect(inferKind(examples)).toBe(kind)
})

describe('output schema', () => {
  test('labels are distinct and sorted', () => {
    expect(outputSchema('classification', ['b', 'a', 'b', 'B'])).toEqual({ enum: ['B', 'a', 'b'] })
    expect(outputSchema('classification', [10, 9, 'x', 9])).toEqual({ enum: [9, 10, 'x'] })
  })
  test('a part may lack', () => {
    expect(outputSchema('extraction', ['a', null])).toEqual({ type: ['null', 'string'] })
  })
  test.each([
    ['boolean', { type: 'boolean' }],
    ['number', { type: 'number' }],
    ['extraction', { type: 'string' }],
    ['structured', { type: 'array', items: { type: 'number' } }]
  ] as const)('%s', (kind, schema) => {
    expect(outputSchema(kind, [[1]])).toEqual(schema)
  })
})

describe('input schema', () => {
  test('fields and types are sorted, required are those of every row', () => {
    expect(
      inferSchema([
        { b: 'x', a: 1 },
        { a: null, b: 'y', c: [true] }
      ])
    ).toEqual({
      type: 'object',
      properties: {
        a: { type: ['null', 'number'] },
        b: { type: 'string' },
        c: { type: 'array', items: { type: 'boolean' } }
      },
      required: ['a', 'b']
    })
  })
  test('whole numbers are numbers: the next row may have a fraction', () => {
    expect(inferSchema([1, 2])).toEqual({ type: 'number' })
  })
  test('objects with hundreds of keys are maps where each has others, records where all have the same', () => {
    const keyed = (from: number) =>
      Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`k${from + index}`, 1]))
    expect(inferSchema([keyed(0), keyed(400), keyed(800)])).toEqual({ type: 'object' })
    expect(Object.keys(inferSchema([keyed(0), keyed(0)]).properties ?? {})).toHaveLength(400)
  })
})
