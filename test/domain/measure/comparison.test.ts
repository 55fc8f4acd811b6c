import { expect, test } from 'vitest'
import { compareRows } from '../../../src/domain/measure/comparison.js'
import { mcnemar } from '../../../src/domain/statistics/tests/mcnemar.js'
import { pair, range, results } from '../gate/gate-scene.js'

const grouped = (groupOf: (row: number) => number, rows: number) => Int32Array.from(range(0, rows), groupOf)

test('near-duplicates count once: copies make no difference clearer', () => {
  const [challenger, active] = pair(60, 12, 2, 0)
  const plain = compareRows('accuracy', challenger, active)
  // Each row four times.
  const four = (right: Uint8Array) =>
    results(
      240,
      range(0, 240).filter(row => right[row >> 2] === 0)
    )
  const group = grouped(row => 1 + (row >> 2), 240)
  const copied = compareRows('accuracy', { ...four(challenger.right), group }, four(active.right))
  expect(copied).toMatchObject({ rows: 240, fixed: 48, broke: 8 })
  expect(copied.p).toBe(plain.p)
  expect(copied.lowerEnd).toBeCloseTo(plain.lowerEnd, 12)
  expect(compareRows('accuracy', four(challenger.right), four(active.right)).p).toBeLessThan(0.001)
})

test('a group in which as much is fixed as broken shows nothing', () => {
  const rows = 40
  const challenger = results(rows, range(0, 10))
  const active = results(rows, range(10, 20))
  const group = grouped(row => 1 + (row % 10), rows)
  expect(compareRows('accuracy', { ...challenger, group }, active)).toMatchObject({
    fixed: 10,
    broke: 10,
    p: mcnemar(0, 0)
  })
})

test('errors of near-duplicates are summed up before they are compared', () => {
  const errors = (values: number[]) => ({
    right: new Uint8Array(values.length),
    got: Int32Array.from(values.keys()),
    error: Float64Array.from(values)
  })
  const own = range(0, 12).map(() => 1)
  const others = range(0, 12).map(() => 2)
  const alone = compareRows('mae', errors(own), errors(others))
  const group = grouped(row => 1 + (row % 3), 12)
  const copied = compareRows('mae', { ...errors(own), group }, errors(others))
  expect(alone.p).toBeLessThan(0.01)
  expect(copied.p).toBeGreaterThan(0.2)
  expect(copied.difference).toBe(alone.difference)
})
