import { describe, expect, it } from 'vitest'
import { firstGate } from '../../../src/domain/gate/gate-first.js'
import type { FirstEvidence } from '../../../src/domain/gate/gate-types.js'
import { verdictOf } from '../../../src/domain/gate/verdict.js'
import { asEvidence } from '../../../src/domain/honesty/cross-validated.js'
import { type Baseline, constantAnswer, isSkewed } from '../../../src/domain/measure/baseline.js'
import { wilson } from '../../../src/domain/statistics/intervals/wilson.js'
import type { Kind, Metric } from '../../../src/domain/task/task.js'

type Constant = { accuracy: number; macroF1: number; mae?: number }
type Own = { accuracy: number; macroF1?: number; mae?: number }

const always = (figures: Constant): Baseline => ({
  ...{
    kind: 'constant',
    name: figures.mae === undefined ? 'always giving the same answer' : 'always giving the median'
  },
  ...figures
})
const even = always({ accuracy: 0.4, macroF1: 0.2 })
const skewed = always({ accuracy: 0.87, macroF1: 0.465 })
const nearest = (accuracy: number, mae?: number): Baseline => ({
  ...{
    kind: 'nearest',
    name: 'giving the answer of the most similar training row',
    accuracy,
    macroF1: accuracy
  },
  ...(mae !== undefined && { mae })
})
const copying = (accuracy: number): Baseline => ({
  kind: 'copy',
  name: 'copying text',
  accuracy,
  macroF1: accuracy
})
const measured = (own: Own, rows = 100) => ({ ...own, interval: wilson(own.accuracy, rows) })

const copied = (rows: number, messages: number) => Array.from({ length: rows }, (_, at) => `${at % messages}`)
/** A figure of so many rows, each unlike the others. */
const cross = (own: { accuracy: number; mae?: number; maeInterval?: [number, number] }, rows: number) =>
  asEvidence(
    { ...own, rows, folds: 5 },
    Array.from({ length: rows }, (_, at) => `${at}`)
  )

interface Asked {
  metric?: Metric
  kind?: Kind
  twin?: string
}

function decide(
  first: Partial<FirstEvidence>,
  { metric = 'accuracy', kind = 'classification', twin }: Asked = {}
) {
  const decision = firstGate({
    task: { kind, metric, margin: 0.01 },
    challenger: { version: 'v1', twin },
    checks: [],
    earlier: [],
    first: { rows: 100, metrics: measured({ accuracy: 0.9, macroF1: 0.8 }), baselines: [even], ...first }
  })
  return verdictOf(decision)
}

describe('a first version', () => {
  it('goes active if it beats the constant answer', () => {
    expect(decide({})).toMatchObject({
      decision: 'promote',
      why: 'first',
      sentence: 'accuracy 90 %; always giving the same answer would get 40 %'
    })
    expect(decide({ metrics: measured({ accuracy: 0.4, macroF1: 0.3 }) }).why).toBe('constant')
    const rare = measured({ accuracy: 0.9, macroF1: 0.2 })
    expect(decide({ metrics: rare }, { metric: 'macro-f1' }).why).toBe('constant')
  })

  it('names the program that the figure is of', () => {
    expect(decide({}, { twin: 'v1-abc' }).sentence).toBe(
      'accuracy 90 %, measured on its twin v1-abc, which learned without these rows; always giving the same answer would get 40 %'
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
      sentence: 'mean absolute error 1.50; giving the answer of the most similar training row would get 1.80'
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
    const folded = decide({ rows: 0, crossValidated: { ...cross({ accuracy }, 12), baselines } }, { kind })
    for (const { decision, why } of [held, folded])
      expect(decision === 'promote' ? decision : why).toBe(expected)
  })

  it('may rest on cross-validation under 30 validation rows, and says that it does', () => {
    const crossValidated = { ...cross({ accuracy: 0.8 }, 60), baselines: [even] }
    expect(decide({ rows: 12, crossValidated })).toMatchObject({
      decision: 'promote',
      why: 'first-cross-validated',
      sentence:
        'accuracy 80 % (63.0–90.4), cross-validated on 60 rows (each answered by a program learned without it); always giving the same answer would get 40 %',
      notes: ['there are only 12 validation rows']
    })
    const low = { ...cross({ accuracy: 0.4 }, 60), baselines: [even] }
    expect(decide({ rows: 12, crossValidated: low }).why).toBe('constant')
    expect(decide({ rows: 12 }).why).toBe('too-few-rows')
  })

  it.each<[string, ReturnType<typeof cross>, Baseline[], string]>([
    ['shown to be above the constant answer', cross({ accuracy: 0.8 }, 24), [even], 'promote'],
    ['above it by less than the figure may be off', cross({ accuracy: 0.55 }, 24), [even], 'constant'],
    ['not below it in so many rows', cross({ accuracy: 0.55 }, 80), [even], 'promote'],
    ['all right on rows nearly all alike in their output', cross({ accuracy: 1 }, 12), [skewed], 'constant'],
    ['above copying by less than that', cross({ accuracy: 0.7 }, 24), [even, copying(0.6)], 'trivial'],
    ['all right, as copying nearly is', cross({ accuracy: 1 }, 12), [even, copying(0.9)], 'promote'],
    ['below the most alike row by less', cross({ accuracy: 0.7 }, 24), [even, nearest(0.8)], 'promote'],
    ['shown to be below it', cross({ accuracy: 0.7 }, 24), [even, nearest(0.95)], 'trivial'],
    [
      'two messages, copied',
      asEvidence({ accuracy: 1, rows: 40, folds: 2 }, copied(40, 2)),
      [even],
      'too-few-rows'
    ],
    [
      'six messages, copied',
      asEvidence({ accuracy: 0.7, rows: 60, folds: 5 }, copied(60, 6)),
      [even],
      'constant'
    ]
  ])('cross-validated, must be above by more than it may be off: %s', (_, known, baselines, expected) => {
    const { decision, why } = decide({ rows: 0, crossValidated: { ...known, baselines } })
    expect(decision === 'promote' ? decision : why).toBe(expected)
  })

  it.each<[string, { mae: number; maeInterval?: [number, number] }, string]>([
    ['its error with all that it may be off', { mae: 1.2, maeInterval: [0.8, 1.6] }, 'promote'],
    ['not by more', { mae: 1.8, maeInterval: [1.4, 2.2] }, 'constant'],
    ['too few to say how far it may be off', { mae: 1.2 }, 'constant'],
    ['without any error', { mae: 0 }, 'promote']
  ])('cross-validated numbers are below the median: %s', (_, own, expected) => {
    const baselines = [always({ accuracy: 0, macroF1: 0, mae: 2 })]
    const crossValidated = { ...cross({ accuracy: 0, ...own }, 40), baselines }
    const { decision, why } = decide({ rows: 0, crossValidated }, { metric: 'mae', kind: 'number' })
    expect(decision === 'promote' ? decision : why).toBe(expected)
  })

  it('says what would tell a figure from one a little below it', () => {
    const crossValidated = { ...cross({ accuracy: 0.55 }, 24), baselines: [even] }
    const { sentence, wouldDecide } = decide({ rows: 0, crossValidated })
    expect(sentence).toContain(
      'learned without it), perhaps no better than always giving the same answer (40 %)'
    )
    expect(wouldDecide).toEqual([expect.stringContaining('more rows')])
  })

  it('is for a person to accept where it only fits the rows that it was made from', () => {
    const crossValidated = { ...cross({ accuracy: 1 }, 4), baselines: [even] }
    expect(decide({ rows: 0, crossValidated, fits: { rows: 4, right: 4 } })).toMatchObject({
      why: 'too-few-rows',
      sentence:
        'right on 4 of the 4 rows it learned from, untested on new ones: there are no validation rows',
      wouldDecide: [
        expect.stringContaining('from 5 different rows'),
        expect.stringContaining('inputs of yours')
      ]
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
    expect(verdictOf(decision)).toMatchObject({
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
    baselines: [always({ accuracy: 0.5, macroF1: 0.33 }), nearest(0.55)]
  })
  const few = {
    rows: 20,
    baselines: [],
    crossValidated: { ...cross({ accuracy: 0.8 }, 60), baselines: [even] }
  }

  it('veto a version that is under always the same answer there', () => {
    const verdict = decide({ ...few, heldOut: [on('validation', 20, 0.3)] })
    expect(verdict).toMatchObject({ decision: 'refuse', why: 'constant' })
    expect(verdict.sentence).toContain(
      'but on the 20 rows of validation its accuracy is 30 %, worse than always giving the same answer (50 %)'
    )
    expect(decide({ heldOut: [on('the sealed test', 100, 0.45)] }).why).toBe('constant')
  })

  it('veto one that is shown to be under something else that needs no learning', () => {
    const held = on('validation', 20, 0.55)
    const known = { ...held, baselines: [held.baselines[0], nearest(0.95)] }
    const { why, sentence } = decide({ ...few, heldOut: [known] })
    expect([why, sentence]).toEqual([
      'constant',
      expect.stringContaining(
        'accuracy is 55 %, worse than giving the answer of the most similar training row (95 %)'
      )
    ])
  })

  it.each([
    ['as good as it', on('the sealed test', 100, 0.5)],
    ['too few rows to say', on('validation', 9, 0)],
    ['not shown to be below the most alike row', on('validation', 20, 0.55)]
  ])('let it pass: %s', (_, heldOut) => {
    expect(decide({ ...few, heldOut: [heldOut] }).decision).toBe('promote')
    expect(decide({ heldOut: [heldOut] }).decision).toBe('promote')
  })
})
