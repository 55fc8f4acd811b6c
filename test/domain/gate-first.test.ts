import { describe, expect, it } from 'vitest'
import { type Baseline, constantAnswer, isSkewed } from '../../src/domain/baseline.js'
import { firstGate } from '../../src/domain/gate-first.js'
import type { FirstEvidence } from '../../src/domain/gate-types.js'
import { wilson } from '../../src/domain/statistics/wilson.js'
import type { Kind, Metric } from '../../src/domain/task.js'

type Constant = { accuracy: number; macroF1: number; mae?: number }
type Own = { accuracy: number; macroF1?: number; mae?: number }

const always = (figures: Constant): Baseline => ({
  ...{ kind: 'constant', name: figures.mae === undefined ? 'always the same answer' : 'always the median' },
  ...figures
})
const even = always({ accuracy: 0.4, macroF1: 0.2 })
const skewed = always({ accuracy: 0.87, macroF1: 0.465 })
const nearest = (accuracy: number, mae?: number): Baseline => ({
  ...{ kind: 'nearest', name: 'the answer of the most alike training row', accuracy, macroF1: accuracy },
  ...(mae !== undefined && { mae })
})
const copying = (accuracy: number): Baseline => ({
  kind: 'copy',
  name: 'copying text',
  accuracy,
  macroF1: accuracy
})
const measured = (own: Own, rows = 100) => ({ ...own, interval: wilson(own.accuracy, rows) })

interface Asked {
  metric?: Metric
  kind?: Kind
  twin?: string
}

function decide(
  first: Partial<FirstEvidence>,
  { metric = 'accuracy', kind = 'classification', twin }: Asked = {}
) {
  return firstGate({
    task: { kind, metric, margin: 0.01 },
    challenger: { version: 'v1', twin },
    checks: [],
    earlier: [],
    first: { rows: 100, metrics: measured({ accuracy: 0.9, macroF1: 0.8 }), baselines: [even], ...first }
  })
}

describe('a first version', () => {
  it('goes active if it beats the constant answer', () => {
    expect(decide({})).toMatchObject({
      decision: 'promote',
      why: 'first',
      sentence: 'accuracy 90 %; always the same answer: 40 %'
    })
    expect(decide({ metrics: measured({ accuracy: 0.4, macroF1: 0.3 }) }).why).toBe('constant')
    const rare = measured({ accuracy: 0.9, macroF1: 0.2 })
    expect(decide({ metrics: rare }, { metric: 'macro-f1' }).why).toBe('constant')
  })

  it('names the program that the figure is of', () => {
    expect(decide({}, { twin: 'v1-abc' }).sentence).toBe(
      'accuracy 90 % of its train-only twin v1-abc; always the same answer: 40 %'
    )
  })

  it('is held to macro-F1 where one label has nearly all rows', () => {
    const baselines = [skewed]
    expect(decide({ baselines, metrics: measured({ accuracy: 0.86, macroF1: 0.7 }) }).decision).toBe(
      'promote'
    )
    expect(decide({ baselines, metrics: measured({ accuracy: 0.87, macroF1: 0.465 }) }).why).toBe('constant')
  })

  it('needs a smaller error than the median and than the most alike row where the metric is one', () => {
    const baselines = [always({ accuracy: 0, macroF1: 0, mae: 2 }), nearest(0, 1.8)]
    const ask = { metric: 'mae', kind: 'number' } as const
    expect(decide({ baselines, metrics: measured({ accuracy: 0, mae: 1.5 }) }, ask)).toMatchObject({
      decision: 'promote',
      sentence: 'mean absolute error 1.50; the answer of the most alike training row: 1.80'
    })
    expect(decide({ baselines, metrics: measured({ accuracy: 0, mae: 1.9 }) }, ask).why).toBe('trivial')
    expect(decide({ baselines, metrics: measured({ accuracy: 0, mae: 2 }) }, ask).why).toBe('constant')
  })

  it.each<[string, Own, Baseline[], string]>([
    ['above copying a field', { accuracy: 0.9 }, [copying(0.6)], 'promote'],
    ['no better than copying a field', { accuracy: 0.6 }, [copying(0.6)], 'trivial'],
    ['not where nothing can be better', { accuracy: 1 }, [copying(1), nearest(1)], 'promote'],
    [
      'about as good as the most alike row, which takes all rows along',
      { accuracy: 0.9 },
      [nearest(0.92)],
      'promote'
    ],
    ['shown to be below the most alike row', { accuracy: 0.8 }, [nearest(0.95)], 'trivial']
  ])('is held to what needs no learning: %s', (_, own, more, expected) => {
    const { decision, why } = decide({ metrics: measured(own), baselines: [even, ...more] })
    expect(decision === 'promote' ? decision : why).toBe(expected)
  })

  it('says which program without learning it does not beat', () => {
    const baselines = [always({ accuracy: 0.01, macroF1: 0 }), copying(0.62)]
    expect(decide({ metrics: measured({ accuracy: 0.6 }), baselines }, { kind: 'transform' }).sentence).toBe(
      'accuracy 60 %, no better than copying text (62 %)'
    )
  })

  it.each<[Kind, number, string]>([
    ['transform', 0.33, 'mostly-wrong'],
    ['transform', 0.5, 'mostly-wrong'],
    ['extraction', 0.4, 'mostly-wrong'],
    ['structured', 0.4, 'mostly-wrong'],
    ['transform', 0.6, 'promote'],
    ['classification', 0.33, 'promote']
  ])('a %s that is right on %d of rows', (kind, accuracy, expected) => {
    const baselines = [always({ accuracy: 0.08, macroF1: 0 })]
    const held = decide({ metrics: measured({ accuracy }), baselines }, { kind })
    const folded = decide({ rows: 0, crossValidated: { accuracy, rows: 12, baselines } }, { kind })
    for (const { decision, why } of [held, folded])
      expect(decision === 'promote' ? decision : why).toBe(expected)
  })

  it('may rest on cross-validation under 30 validation rows, and says that it does', () => {
    const crossValidated = { accuracy: 0.8, rows: 60, baselines: [even] }
    expect(decide({ rows: 12, crossValidated })).toMatchObject({
      decision: 'promote',
      why: 'first-cross-validated',
      sentence: 'accuracy 80 % cross-validated on 60 rows, not held out; always the same answer: 40 %',
      notes: ['only 12 rows in validation']
    })
    expect(decide({ rows: 12, crossValidated: { ...crossValidated, accuracy: 0.4 } }).why).toBe('constant')
    expect(decide({ rows: 12 }).why).toBe('too-few-rows')
  })

  it('is for a person to accept where it only fits the rows that it was made from', () => {
    const crossValidated = { accuracy: 1, rows: 4, baselines: [even] }
    expect(decide({ rows: 0, crossValidated, fits: { rows: 4, right: 4 } })).toMatchObject({
      why: 'too-few-rows',
      sentence: 'fits 4 of 4 rows, not measured: only 0 rows in validation',
      wouldDecide: [expect.stringContaining('from 5 on'), expect.stringContaining('inputs of yours')]
    })
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
      task: { kind: 'classification', metric: 'accuracy', margin: 0.01 },
      challenger: { version: 'v1' },
      checks: [check],
      earlier: [],
      first: { rows: 100, metrics: measured({ accuracy: 1 }), baselines: [even] }
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

describe('held-out rows beside what decides', () => {
  const on = (name: string, rows: number, accuracy: number) => ({
    ...{ name, rows, metrics: measured({ accuracy, macroF1: accuracy }, rows) },
    constant: { accuracy: 0.5, macroF1: 0.33 }
  })
  const cross = { accuracy: 0.8, rows: 60, folds: 5, baselines: [even] }
  const few = { rows: 20, baselines: [], crossValidated: cross }

  it('veto a version that is under always the same answer there', () => {
    const verdict = decide({ ...few, heldOut: [on('validation', 20, 0.3)] })
    expect(verdict).toMatchObject({ decision: 'refuse', why: 'constant' })
    expect(verdict.sentence).toContain(
      'but on the 20 rows of validation accuracy 30 %, under always the same answer (50 %)'
    )
    expect(decide({ heldOut: [on('the sealed test', 100, 0.45)] }).why).toBe('constant')
  })

  it.each([
    ['as good as it', on('the sealed test', 100, 0.5)],
    ['too few rows to say', on('validation', 9, 0)]
  ])('let it pass: %s', (_, heldOut) => {
    expect(decide({ ...few, heldOut: [heldOut] }).decision).toBe('promote')
    expect(decide({ heldOut: [heldOut] }).decision).toBe('promote')
  })
})
