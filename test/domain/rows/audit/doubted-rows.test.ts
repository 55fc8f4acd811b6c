import { expect, it } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import { doubtedRows } from '../../../../src/domain/rows/audit/doubted-rows.js'

const exact = { ignoreCase: false, tolerance: 0 }
const doubted = (outputs: Json[], answers: (Json | undefined)[], margins?: number[]) =>
  doubtedRows(outputs, { answers, ...(margins && { margins: Float64Array.from(margins) }) }, exact)

it('doubts a label where another leads as on its own rows, the surest first', () => {
  const outputs = ['a', 'a', 'a', 'b', 'b', 'b', 'b', 'b']
  const answers = ['a', 'a', 'a', 'b', 'a', 'a', 'a', undefined]
  expect(doubted(outputs, answers, [1, 2, 3, 1, 1.9, 2, 9, 9])).toEqual([
    { row: 6, answer: 'a' },
    { row: 5, answer: 'a' }
  ])
})

it('a label whose own rows are never answered with it doubts no other', () => {
  expect(doubted(['a', 'b', 'b'], ['b', 'a', 'b'], [5, 5, 1]).map(({ row }) => row)).toEqual([0])
})

it('without leads, programs that are mostly right are believed', () => {
  const outputs = Array.from({ length: 10 }, () => 'x')
  expect(doubted(outputs, outputs.with(3, 'y'))).toEqual([{ row: 3, answer: 'y' }])
  expect(doubted(outputs, outputs.with(3, 'y').with(4, 'y').with(5, 'y'))).toEqual([])
})

it('numbers are doubted that are far off', () => {
  const outputs = Array.from({ length: 20 }, (_, at) => at)
  const answers = outputs.map(output => output + (output % 2 ? 0.5 : -0.4))
  expect(doubted(outputs, answers)).toEqual([])
  expect(doubted(outputs, answers.with(7, 70).with(9, 700)).map(({ row }) => row)).toEqual([9, 7])
  expect(doubted(outputs, outputs)).toEqual([])
  expect(doubted([], [])).toEqual([])
})
