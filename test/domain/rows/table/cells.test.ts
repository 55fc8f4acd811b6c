import { expect, test } from 'vitest'
import { cellTypeOf, cellValue, columnTypes } from '../../../../src/domain/rows/table/cells.js'
import type { JsonSchema } from '../../../../src/domain/task/task-schema.js'

const typeOf = (cells: string[]) =>
  columnTypes(
    cells.map((cell, index) => ({ line: index + 2, value: { a: cell }, cells: true as const }))
  ).get('a')

test.each([
  [['1', '-2', '0'], 'number'],
  [['1.5', '', '3.0', '2'], 'number'],
  [['1.50', '2.25', '3.00'], 'number'],
  [['1e-05', '2.5'], 'number'],
  [['0.30000000000000004'], 'number'],
  [['007', '12'], 'string'],
  [['1234567890123456'], 'string'],
  [['1.1', '1.10'], 'string'],
  [['1', 'two'], 'string'],
  [['+1'], 'string'],
  [['1,000'], 'string'],
  [['true', 'False', ''], 'boolean'],
  [['true', 'yes'], 'string']
])('a column of %j is of type %s', (cells, type) => {
  expect(typeOf(cells)).toBe(type)
})

test('rows that come from JSON have no cells', () => {
  expect(columnTypes([{ line: 1, value: { a: '1' } }]).size).toBe(0)
})

test.each<[JsonSchema, string]>([
  [{ type: 'number' }, 'number'],
  [{ type: ['null', 'number'] }, 'number'],
  [{ type: ['number', 'string'] }, 'string'],
  [{ enum: [1, 2] }, 'number'],
  [{ enum: ['1', '2'] }, 'string'],
  [{ type: 'boolean' }, 'boolean'],
  [{}, 'string']
])('under %j a cell is a %s', (schema, type) => {
  expect(cellTypeOf(schema)).toBe(type)
})

test('a cell that is not of its type stays the text that it is', () => {
  expect(cellValue('x', 'number')).toBe('x')
  expect(cellValue('TRUE', 'boolean')).toBe(true)
  expect(cellValue('', 'number')).toBeUndefined()
  expect(cellValue('', 'string')).toBe('')
})
