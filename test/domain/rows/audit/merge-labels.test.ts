import { expect, test } from 'vitest'
import { mergeLabels } from '../../../../src/domain/rows/audit/merge-labels.js'

const rowsOf = (outputs: unknown[]) =>
  outputs.map((output, at) => ({
    file: 'a.csv',
    line: at + 2,
    example: { input: { n: at }, output: output as string }
  }))

test.each<[string, unknown[], string[] | undefined, unknown[]]>([
  [
    'the spelling of most rows wins',
    ['spam', 'spam', 'Spam', 'SPAM', 'ham'],
    [],
    ['spam', 'spam', 'spam', 'spam', 'ham']
  ],
  ['one with spaces around never does', ['a ', 'a ', 'a', 'b'], [], ['a', 'a', 'a', 'b']],
  ['spaces around a label go', [' a', ' a', 'b'], [], ['a', 'a', 'b']],
  ['a final dot and the form of letters', ['café', 'cafe\u0301.', 'café'], [], ['café', 'café', 'café']],
  ['equal numbers of rows: the first in order', ['b', 'B', 'c'], [], ['B', 'B', 'c']],
  [
    'a label of the task wins',
    ['Refund', 'Refund', 'other'],
    ['refund', 'other'],
    ['refund', 'refund', 'other']
  ],
  ['labels of the task stay apart', ['Refund', 'refund'], ['refund', 'Refund'], ['Refund', 'refund']],
  ['answers to yes or no', ['yes', 'Y', 'no', 'yes'], [], ['yes', 'yes', 'no', 'yes']],
  [
    'outputs that are no texts',
    [1, true, 'x', 'X', 'x', 'y', 'z', 'w'],
    [],
    [1, true, 'x', 'x', 'x', 'y', 'z', 'w']
  ]
])('%s', (_, outputs, known, expected) => {
  const { rows } = mergeLabels(rowsOf(outputs), known)
  expect(rows.map(({ example }) => example.output)).toEqual(expected)
})

test('what was changed is told, with the number of rows', () => {
  const { rows, merged } = mergeLabels(rowsOf(['spam', 'SPAM ', 'spam', 'Spam', 'ham']))
  expect(merged).toEqual([{ label: 'spam', from: ['SPAM ', 'Spam'], rows: 2 }])
  expect(rows[1]).toMatchObject({ line: 3, example: { input: { n: 1 } } })
  expect(mergeLabels(rowsOf(['a', 'b'])).merged).toEqual([])
})
