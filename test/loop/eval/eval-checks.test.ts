import { describe, expect, it } from 'vitest'
import { parseMax, parseMin } from '../../../src/domain/gate/threshold-flags.js'
import type { Evaluation } from '../../../src/domain/measure/evaluation.js'
import { answerChecks } from '../../../src/loop/eval/eval-checks.js'

const perfect: Evaluation = {
  ...{ rows: 80, effectiveRows: 80, fewRows: [], worst: [] },
  metrics: { accuracy: 1, interval: [0.95, 1], macroF1: 1, mae: 0, r2: 1 },
  outcomes: { answered: 80, invalid: 0, abstained: 0, failed: 0, crashed: 0 }
} as unknown as Evaluation
const on = { version: 'v1', seen: false, stale: false, file: true, apart: 0 }
const none = { rows: 0, accuracy: 0, interval: [0, 1] as [number, number] }
const near = { ...perfect, metrics: { ...perfect.metrics, unlike: none } }
const some = { ...near, metrics: { ...near.metrics, unlike: { ...none, rows: 1 } } }

describe('thresholds on answers', () => {
  const thresholds = [...['accuracy=.9', 'f1=.9', 'r2=.9'].map(text => parseMin(text)), parseMax('mae=1')]

  it.each([
    ['all rows seen', perfect, { ...on, seen: true }, 'v1 was made from all 80 rows'],
    [
      'dealt anew',
      perfect,
      { ...on, seen: true, stale: true },
      'v1 was made before the rows were split again'
    ],
    ['seen by the twin', perfect, { ...on, seen: true, twin: 'v0' }, 'v0 was made from all 80 rows'],
    ['near-copies alone', near, on, 'each row is like one that v1 was made from']
  ])('are not met where nothing is new: %s', (_, told, as, why) => {
    const checks = answerChecks(thresholds, told, undefined, as)
    expect(checks).toHaveLength(thresholds.length)
    for (const check of checks) {
      expect(check).toMatchObject({ ok: false, value: null })
      expect(check.text).toContain(`nothing to measure it on: ${why}`)
    }
  })

  it('are held against rows that are new, one suffices', () => {
    for (const told of [perfect, some]) {
      expect(answerChecks(thresholds, told, undefined, on).every(({ ok }) => ok)).toBe(true)
    }
    const [beside] = answerChecks(thresholds, some, undefined, { ...on, apart: 9 })
    expect(beside.text).toBe('accuracy 100 % ≥ 90 % (on the 80 rows that v1 was not made from)')
  })

  it('are held against rows of a split also where all are like others: these were dealt so', () => {
    const checks = answerChecks(thresholds, near, undefined, { ...on, file: false })
    expect(checks.every(({ ok }) => ok)).toBe(true)
  })
})
