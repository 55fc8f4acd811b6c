import { expect, it } from 'vitest'
import { firstGate } from '../../../src/domain/gate/gate-first.js'
import type { Fit } from '../../../src/domain/gate/gate-types.js'

const settled: Fit = { rows: 2, right: 2, settled: true }
const heldOut = (accuracy: number, rows = 2) => [
  {
    name: 'validation',
    rows,
    metrics: { accuracy, interval: [0, 1] as [number, number] },
    baselines: []
  }
]

it.each<[string, Fit, ReturnType<typeof heldOut>, boolean]>([
  ['two rows with one reading', settled, [], true],
  ['one row', { ...settled, rows: 1, right: 1 }, [], false],
  ['rows with other readings', { ...settled, settled: false, open: true }, [], false],
  ['a row that it gets wrong', { ...settled, rows: 3 }, [], false],
  ['rows of which nothing is known', { rows: 2, right: 2 }, [], false],
  ['a held-out row that it gets wrong', settled, heldOut(0.5), false],
  ['held-out rows that it gets right', settled, heldOut(1), true],
  ['no held-out rows', settled, heldOut(0, 0), true]
])('a first program is decided on by the rows that it fits: %s', (_, fits, held, passes) => {
  const decision = firstGate({
    task: { kind: 'transform', metric: 'exact', margin: 0.01 },
    challenger: { version: 'v1' },
    checks: [],
    earlier: [],
    first: { rows: 0, metrics: { accuracy: 0, interval: [0, 1] }, baselines: [], fits, heldOut: held }
  })
  expect(decision.decision).toBe(passes ? 'promote' : 'refuse')
  expect(decision).toMatchObject(passes ? { why: 'first-fits' } : { refusal: { why: 'too-few-rows' } })
})
