import { expect, test } from 'vitest'
import { UnlikeRows } from '../../../../src/domain/rows/split/unlike-rows.js'
import { wilson, z95 } from '../../../../src/domain/statistics/intervals/wilson.js'

test('rows unlike those learned from have a score of their own', () => {
  const rows = new UnlikeRows()
  for (let at = 0; at < 30; at++) rows.add(true, 0, { alike: true })
  for (let at = 0; at < 10; at++) rows.add(at < 4, 0, { alike: false })
  expect(rows.score(z95, undefined)).toEqual({
    unlike: { rows: 10, accuracy: 0.4, interval: wilson(0.4, 10) }
  })
})

test('their groups count once for the interval', () => {
  const rows = new UnlikeRows()
  rows.add(true, 0, { alike: true })
  for (let at = 0; at < 20; at++) rows.add(at < 10, 0, { alike: false, group: `g${at % 10}` })
  for (let at = 0; at < 20; at++) rows.add(at % 10 < 5, 0, { alike: false, group: `h${at % 10}` })
  const { unlike } = rows.score(z95, undefined)
  expect(unlike!.interval[1] - unlike!.interval[0]).toBeGreaterThan(wilson(0.5, 40)[1] - wilson(0.5, 40)[0])
})

test('nothing is said where no row is like one learned from; that none is unlike is said', () => {
  const rows = new UnlikeRows()
  rows.add(true, 0, { alike: false })
  expect(rows.score(z95, undefined)).toEqual({})
  const copies = new UnlikeRows()
  copies.add(true, 0, { alike: true })
  expect(copies.score(z95, undefined).unlike).toMatchObject({ rows: 0, interval: [0, 1] })
})

test('errors of numbers are averaged, a failed row charged with the largest', () => {
  const rows = new UnlikeRows()
  rows.add(false, 9, { alike: true })
  rows.add(false, 1, { alike: false })
  rows.add(false, Number.NaN, { alike: false })
  expect(rows.score(z95, 9).unlike).toMatchObject({ rows: 2, mae: 5 })
})

test('how many rows were looked at is told where that is not all of them', () => {
  const rows = new UnlikeRows()
  rows.add(true, 0, { alike: true })
  rows.add(true, 0, { alike: false })
  expect(rows.score(z95, undefined, 5).unlike).toMatchObject({ rows: 1, looked: 2 })
  expect(rows.score(z95, undefined, 2).unlike).not.toHaveProperty('looked')
})
