import { expect, test } from 'vitest'
import { cellValue } from '../../../../src/domain/rows/table/cells.js'
import { commaColumns, numberIn } from '../../../../src/domain/rows/table/number-notation.js'

test.each<[string, number | undefined, number | undefined]>([
  ['1,5', 1.5, undefined],
  ['-0,25', -0.25, undefined],
  ['1.234,5', 1234.5, undefined],
  ['1 234,5', 1234.5, undefined],
  ['1\u202f234\u202f567', 1234567, undefined],
  ["1'234,5", 1234.5, undefined],
  ['1,234', 1.234, 1234],
  ['1,234.5', undefined, 1234.5],
  ['1,234,567', undefined, 1234567],
  ['12', 12, 12],
  ['12.5', undefined, 12.5],
  ['007', undefined, undefined],
  ['1,2,3', undefined, undefined],
  ['12,34.5', undefined, undefined],
  ['1.23,5', undefined, undefined],
  ['a', undefined, undefined],
  ['', undefined, undefined]
])('%s is %s with a decimal comma, %s with commas of thousands', (cell, decimal, thousands) => {
  expect(numberIn(cell, 'decimal-comma')).toBe(decimal)
  expect(numberIn(cell, 'thousands-comma')).toBe(thousands)
})

test('a cell that is plain is read as such, and one that is none stays a text', () => {
  expect(cellValue('0.5', 'decimal-comma')).toBe(0.5)
  expect(cellValue('x', 'decimal-comma')).toBe('x')
  expect(cellValue('', 'thousands-comma')).toBeUndefined()
})

test.each<[string, string[], string[] | undefined]>([
  ['decimal commas', ['1,5', '', '12'], ['decimal-comma']],
  ['either', ['1,234', '12'], ['thousands-comma', 'decimal-comma']],
  ['thousands', ['1,234', '1,234.5'], ['thousands-comma']],
  ['no commas', ['1', '2.5'], undefined],
  ['a text', ['1,5', 'none'], undefined],
  ['both at once', ['1,5', '1,234.5'], undefined]
])('a column of %s', (_, cells, expected) => {
  const rows = cells.map((cell, at) => ({ line: at + 2, value: { n: cell }, cells: true as const }))
  expect(commaColumns(rows).get('n')).toEqual(expected)
  expect(commaColumns(rows.map(({ line, value }) => ({ line, value }))).size).toBe(0)
})
