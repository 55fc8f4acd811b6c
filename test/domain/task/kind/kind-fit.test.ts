import { expect, test } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import { kindProblem, outputCellsOf } from '../../../../src/domain/task/kind/kind-fit.js'
import type { Kind } from '../../../../src/domain/task/task.js'

test.each<[Kind, Json, string | undefined]>([
  ['number', 3.5, undefined],
  ['number', 'n/a', 'the output is the text "n/a": kind number takes a number'],
  ['number', true, 'the output is a boolean: kind number takes a number'],
  ['boolean', false, undefined],
  ['boolean', 'yes', 'the output is the text "yes": kind boolean takes true or false'],
  ['transform', 'x', undefined],
  ['transform', 3, 'the output is a number: kind transform takes a text'],
  ['extraction', ['x'], 'the output is an array: kind extraction takes a text'],
  ['classification', 'x', undefined],
  ['classification', 3, undefined],
  ['classification', { a: 1 }, undefined],
  ['structured', 'x', undefined]
])('%s of %j', (kind, output, problem) => {
  expect(kindProblem(kind, output)?.message).toBe(problem)
})

test('cells of a table are read as the kind wants them', () => {
  expect(outputCellsOf('transform')).toBe('string')
  expect(outputCellsOf('number')).toBe('number')
  expect(outputCellsOf('classification')).toBeUndefined()
  expect(outputCellsOf(undefined)).toBeUndefined()
})
