import { describe, expect, test } from 'vitest'
import type { Json } from '../../../../../src/domain/json.js'
import { findNearNumbers } from '../../../../../src/domain/rows/likeness/numbers/number-rows.js'
import { seededRandom } from '../../../../../src/domain/statistics/random.js'

const { unit } = seededRandom(5)
const rounded = (digits: number) => Number((10 * unit()).toFixed(digits))
const many = (count: number, of: () => Json) => Array.from({ length: count }, of)
const vector = (length: number, digits = 3) => many(length, () => rounded(digits))

function pairsIn(inputs: Json[]): number[][] {
  const pairs: number[][] = []
  const rows = inputs.map(input => ({ input }))
  findNearNumbers(rows, [...rows.keys()], (one, other) => pairs.push([one, other]))
  return pairs.sort(([a], [b]) => a - b)
}

describe('near', () => {
  const others = many(100, () => ({ a: rounded(1), b: rounded(1), c: rounded(1), d: rounded(2) }))
  test.each<[string, Json, Json]>([
    ['one number of four', { a: 5.1, b: 3.5, c: 1.4, d: 0.2 }, { a: 5.1, b: 3.5, c: 1.4, d: 0.21 }],
    ['one by far', { a: 5.1, b: 3.5, c: 1.4, d: 0.2 }, { a: 5.1, b: 3.5, c: 1.4, d: 9 }],
    ['all by a little', { a: 5.1, b: 3.5, c: 1.4, d: 0.2 }, { a: 5.102, b: 3.501, c: 1.398, d: 0.2003 }],
    ['the order of keys', { a: 5.1, b: 3.5, c: 1.4, d: 0.2 }, { d: 0.3, c: 1.4, b: 3.5, a: 5.1 }]
  ])('%s', (_, one, other) => {
    expect(pairsIn([...others, one, other])).toContainEqual([100, 101])
  })

  test('a code, or an id, beside numbers', () => {
    const numbers = vector(4)
    const rows = many(100, () => ({ code: unit() < 0.5 ? 'A' : 'B', list: vector(4) }))
    expect(pairsIn([...rows, { code: 'A', list: numbers }, { code: 'B', list: numbers }])).toEqual([
      [100, 101]
    ])
  })

  test('in wide rows, whichever column is another', () => {
    const rows = many(60, () => vector(150)) as number[][]
    const copies = [0, 70, 149].map(at => rows[at % 60].with(at, -1))
    expect(pairsIn([...rows, ...copies])).toEqual([
      [0, 60],
      [10, 61],
      [29, 62]
    ])
  })

  test('two columns of six, whatever they are', () => {
    const rows = many(60, () => vector(6)) as number[][]
    const copies = [0, 30, 59].map(at => rows[at].with(at % 6, -1).with((at + 2) % 6, 99))
    expect(pairsIn([...rows, ...copies])).toEqual([
      [0, 60],
      [30, 61],
      [59, 62]
    ])
  })

  test('noise in every column of most copies, whatever its size below a thousandth', () => {
    const rows = many(300, () => vector(6, 6)) as number[][]
    const copies = rows.map(row => row.map(value => value + 0.007 * (2 * unit() - 1)))
    expect(pairsIn([...rows, ...copies]).length).toBeGreaterThan(295)
  })
})

describe('not near', () => {
  test.each<[string, Json[]]>([
    ['numbers alone', many(200, () => rounded(3))],
    ['two numbers', many(200, () => ({ x: rounded(2), y: rounded(2) }))],
    ['a grid', Array.from({ length: 1296 }, (_, at) => [1, 6, 36, 216].map(by => Math.floor(at / by) % 6))],
    ['few different values', many(300, () => many(8, () => (unit() < 0.5 ? 0 : 1)))],
    [
      'a sweep over each number by itself',
      many(200, () => [1, 1, 1, 1, 1].with(Math.floor(5 * unit()), rounded(2)))
    ],
    ['a chain', Array.from({ length: 300 }, (_, at) => [at / 100, at / 90, at / 80, at / 70])],
    [
      'two numbers of four',
      many(60, () => vector(4)).flatMap(row => [row, (row as number[]).with(0, -1).with(1, -2)])
    ],
    ['codes', many(100, () => ({ a: unit() < 0.5 ? 'x' : 'y', b: unit() < 0.5 }))]
  ])('%s', (_, inputs) => {
    expect(pairsIn(inputs)).toEqual([])
  })
})
