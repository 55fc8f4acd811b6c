import { describe, expect, it } from 'vitest'
import { constantAnswer, isSkewed } from '../../src/domain/baseline.js'
import { firstGate } from '../../src/domain/gate-first.js'
import type { FirstEvidence } from '../../src/domain/gate-types.js'
import type { Metric } from '../../src/domain/task.js'

const even = { accuracy: 0.4, macroF1: 0.2 }
const skewed = { accuracy: 0.87, macroF1: 0.465 }

function decide(first: Partial<FirstEvidence>, metric: Metric = 'accuracy') {
  return firstGate({
    task: { metric, margin: 0.01 },
    challenger: { version: 'v1' },
    checks: [],
    earlier: [],
    first: { rows: 100, metrics: { accuracy: 0.9, macroF1: 0.8 }, constant: even, ...first }
  })
}

describe('a first version', () => {
  it('goes active if it beats the constant answer', () => {
    expect(decide({})).toMatchObject({
      decision: 'promote',
      why: 'first',
      sentence: 'accuracy 90 %; always the same answer: 40 %'
    })
    expect(decide({ metrics: { accuracy: 0.4, macroF1: 0.3 } }).why).toBe('constant')
    expect(decide({ metrics: { accuracy: 0.9, macroF1: 0.2 } }, 'macro-f1').why).toBe('constant')
  })

  it('is held to macro-F1 where one label has nearly all rows', () => {
    expect(decide({ constant: skewed, metrics: { accuracy: 0.86, macroF1: 0.7 } }).decision).toBe('promote')
    expect(decide({ constant: skewed, metrics: { accuracy: 0.87, macroF1: 0.465 } }).why).toBe('constant')
  })

  it('needs a smaller error than the median where the metric is one', () => {
    const constant = { ...even, mae: 2 }
    expect(decide({ constant, metrics: { accuracy: 0, mae: 1.5 } }, 'mae').decision).toBe('promote')
    expect(decide({ constant, metrics: { accuracy: 0, mae: 2 } }, 'mae').why).toBe('constant')
  })

  it('may rest on cross-validation under 30 validation rows, and says that it does', () => {
    const crossValidated = { accuracy: 0.8, rows: 60, constant: even }
    expect(decide({ rows: 12, crossValidated })).toMatchObject({
      decision: 'promote',
      why: 'first-cross-validated',
      sentence: 'accuracy 80 % cross-validated on 60 rows, not held out; always the same answer: 40 %',
      notes: ['only 12 rows in validation']
    })
    expect(decide({ rows: 12, crossValidated: { ...crossValidated, accuracy: 0.4 } }).why).toBe('constant')
    expect(decide({ rows: 12 }).why).toBe('too-few-rows')
  })

  it('meets what task.json requires first', () => {
    const check = {
      metric: 'p99',
      kind: 'max',
      bound: 1000,
      value: 2000,
      ok: false,
      text: 'p99 2 ms > 1 ms'
    } as const
    const decision = firstGate({
      task: { metric: 'accuracy', margin: 0.01 },
      challenger: { version: 'v1' },
      checks: [check],
      earlier: [],
      first: { rows: 100, metrics: { accuracy: 1 }, constant: even }
    })
    expect(decision).toMatchObject({
      why: 'require',
      sentence: 'misses what task.json requires: p99 2 ms > 1 ms'
    })
  })
})

describe('the constant answer', () => {
  it('is the most frequent output', () => {
    const constant = constantAnswer(['a', 'a', 'a', 'b'])
    expect(constant.accuracy).toBe(0.75)
    expect(constant.macroF1).toBeCloseTo((2 * 3) / 7 / 2, 12)
    expect(isSkewed(constant)).toBe(false)
    expect(isSkewed(constantAnswer(['a', 'a', 'a', 'a', 'b']))).toBe(true)
  })

  it('is the median of numbers', () => {
    expect(constantAnswer([1, 2, 9]).mae).toBeCloseTo(8 / 3, 12)
    expect(constantAnswer([1, 'x']).mae).toBeUndefined()
    expect(constantAnswer([])).toEqual({ accuracy: 0, macroF1: 0 })
  })
})
