import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMax, parseMin } from '../../../src/domain/gate/threshold-flags.js'
import {
  boundsLatency,
  checkThresholds,
  mergeThresholds,
  requiredThresholds
} from '../../../src/domain/gate/thresholds.js'
import type { Metrics } from '../../../src/domain/measure/evaluation.js'
import { LoopaiError } from '../../../src/errors.js'

function problem(parse: () => unknown): LoopaiError {
  try {
    parse()
  } catch (error) {
    if (error instanceof LoopaiError) return error
    throw error
  }
  throw new Error('no problem was found')
}

describe('--min', () => {
  it.each([
    ['accuracy=.95', 'accuracy', 0.95],
    ['accuracy=1', 'accuracy', 1],
    ['accuracy = 95%', 'accuracy', 0.95],
    ['accuracy=99.9%', 'accuracy', 0.999],
    ['f1=0.9', 'macro-f1', 0.9],
    ['macroF1=.9', 'macro-f1', 0.9],
    ['macro-f1=.9', 'macro-f1', 0.9],
    ['r2=.9', 'r2', 0.9],
    ['r2=-0.5', 'r2', -0.5],
    ['recall.refunds=.8', 'recall.refunds', 0.8],
    ['recall.a=b=.8', 'recall.a=b', 0.8]
  ])('%s', (text, metric, bound) => {
    expect(parseMin(text)).toEqual({ metric, kind: 'min', bound })
  })

  it.each([
    ['accuracy', 'expected metric=value', '--min accuracy=.95'],
    ['accuracy=95', 'between 0 and 1', '--min accuracy=95%'],
    ['accuracy=1.0000001', 'between 0 and 1', '--min accuracy=1'],
    ['accuracy=100.5%', 'between 0 and 1', '--min accuracy=1'],
    ['accuracy=2', 'between 0 and 1', '--min accuracy=2%'],
    ['accuracy=', 'between 0 and 1', '--min accuracy=.95'],
    ['accuracy=-1', 'between 0 and 1', '--min accuracy=.95'],
    ['p99=1ms', 'upper bound', '--max p99=1ms'],
    ['r2=2', 'at most 1', '--min r2=.9'],
    ['r2=', 'at most 1', '--min r2=.9'],
    ['constructor=1', 'not a metric', '--min accuracy=.95'],
    ['recall.refund=.8', 'no label "refund"', '--min recall.refunds=.8'],
    ['recall.xyzzyx=.8', 'no label', 'labels: billing, refunds']
  ])('refuses %s', (text, message, suggestion) => {
    const error = problem(() => parseMin(text, ['billing', 'refunds']))
    expect(error.code).toBe('bad-threshold')
    expect(error.exitCode).toBe(2)
    expect(error.message).toContain(message)
    expect(error.suggestions).toContain(suggestion)
  })
})

describe('--max', () => {
  it.each([
    ['p99=1ms', 'p99', 1000],
    ['p50=500us', 'p50', 500],
    ['p50=500µs', 'p50', 500],
    ['p95=0.5s', 'p95', 500_000],
    ['size=40kb', 'size', 40_000],
    ['size=1.5MB', 'size', 1_500_000],
    ['mae=.25', 'mae', 0.25]
  ])('%s', (text, metric, bound) => {
    expect(parseMax(text)).toEqual({ metric, kind: 'max', bound })
  })

  it.each([
    ['p99=1', 'with a unit', '--max p99=1ms'],
    ['p99=1h', 'with a unit', '--max p99=1ms'],
    ['size=12', 'with a unit', '--max size=50kb'],
    ['mae=much', 'expected a number', '--max mae=0.5'],
    ['accuracy=.9', 'lower bound', '--min accuracy=.9'],
    ['speed=9', 'not a metric', '--max p99=1ms']
  ])('refuses %s', (text, message, suggestion) => {
    const error = problem(() => parseMax(text))
    expect(error.message).toContain(message)
    expect(error.suggestions).toContain(suggestion)
  })
})

describe('thresholds', () => {
  const metrics: Metrics = {
    accuracy: 0.9496,
    interval: [0.9, 0.98],
    macroF1: 0.9,
    perLabel: {
      refunds: { precision: 1, recall: 0.8, f1: 0.89, support: 10 },
      none: { precision: null, recall: null, f1: 0, support: 0 }
    }
  }
  const measured = {
    evaluation: { metrics, latencyUs: { p50: 31, p95: 60, p99: 1200, rows: 254 }, rows: 10_000 },
    bytes: 41_200
  }
  const required = requiredThresholds({
    min: { accuracy: 0.9, 'recall.refunds': '80%' },
    max: { p99: '1ms', size: '50kb' }
  })

  it('of task.json yield to flags on the same figure', () => {
    const merged = mergeThresholds(required, [parseMin('accuracy=.95'), parseMax('p50=1ms')])
    expect(merged.map(({ metric, bound }) => [metric, bound])).toEqual([
      ['accuracy', 0.95],
      ['recall.refunds', 0.8],
      ['p99', 1000],
      ['size', 50_000],
      ['p50', 1000]
    ])
    expect(requiredThresholds(undefined)).toEqual([])
  })

  it('are held against the figures', () => {
    expect(checkThresholds(required, measured).map(({ ok, text }) => [ok, text])).toEqual([
      [true, 'accuracy 95 % ≥ 90 %'],
      [true, 'recall.refunds 80 % ≥ 80 %'],
      [false, 'p99 1.2 ms > 1 ms'],
      [true, 'size 41.2 KB ≤ 50 KB']
    ])
  })

  it('never round a miss into a hit', () => {
    const [check] = checkThresholds([parseMin('accuracy=.95')], measured)
    expect([check.ok, check.text]).toEqual([false, 'accuracy 94.96 % < 95 %'])
  })

  it.each(['recall.none=.5', 'recall.toString=.5'])('fail where there is nothing to measure: %s', text => {
    const [check] = checkThresholds([parseMin(text)], measured)
    expect(check).toMatchObject({ ok: false, value: null })
    expect(check.text).toContain('nothing to measure')
  })

  it('compare whole rows: every percentage with one decimal, written either way', () => {
    for (let right = 0; right <= 1000; right++) {
      const evaluation = {
        metrics: { accuracy: right / 1000, interval: [0, 1] as [number, number] },
        rows: 1000
      }
      for (const text of [`${right / 10}%`, `${(right / 1000).toFixed(3)}`]) {
        const [check] = checkThresholds([parseMin(`accuracy=${text}`)], { evaluation })
        expect([check.ok, text]).toEqual([true, text])
        if (right === 0) continue
        const missed = { ...evaluation, metrics: { ...evaluation.metrics, accuracy: (right - 1) / 1000 } }
        expect(checkThresholds([parseMin(`accuracy=${text}`)], { evaluation: missed })[0].ok).toBe(false)
      }
    }
  })

  it('compare whole rows of any number of rows: k of n is k/n, and one row less is not', () => {
    const counts = fc.integer({ min: 1, max: 10_000_000 }).chain(rows => {
      return fc.tuple(fc.constant(rows), fc.integer({ min: 1, max: rows }))
    })
    fc.assert(
      fc.property(counts, ([rows, right]) => {
        const passes = (k: number) => {
          const interval: [number, number] = [0, 1]
          const perLabel = { a: { precision: 1, recall: k / rows, f1: 1, support: rows } }
          const evaluation = { metrics: { accuracy: k / rows, interval, perLabel }, rows }
          const texts = [`accuracy=${right / rows}`, `recall.a=${right / rows}`]
          return checkThresholds(
            texts.map(text => parseMin(text)),
            { evaluation }
          )
        }
        fc.pre(!`${right / rows}`.includes('e'))
        expect(passes(right).map(({ ok }) => ok)).toEqual([true, true])
        expect(passes(right - 1).map(({ ok }) => ok)).toEqual([false, false])
      })
    )
  })

  it('are not met by no rows', () => {
    const none = { metrics: { ...metrics, accuracy: 0 }, rows: 0 }
    const [check] = checkThresholds([parseMin('accuracy=.9')], { evaluation: none })
    expect(check.ok).toBe(false)
    expect(check.text).toContain('nothing to measure')
  })

  it('allow figures that are no share of rows for rounding alone', () => {
    const third = { ...metrics, macroF1: (0.7 + 0.8 + 0.9) / 3, mae: 0.1 + 0.2, r2: 0.9 }
    const texts = [parseMin('macro-f1=.8'), parseMax('mae=.3'), parseMin('r2=.9'), parseMin('r2=.91')]
    const checks = checkThresholds(texts, { evaluation: { metrics: third, rows: 3 } })
    expect(checks.map(({ ok }) => ok)).toEqual([true, true, true, false])
    expect(checks[1].text).toBe('mean error 0.3 ≤ 0.3')
  })

  it.each([
    [{ max: { p99: '1ms' } }, true],
    [{ max: { size: '1kb' } }, false],
    [undefined, false]
  ])('of %j bound the latency: %s', (require, bounds) => {
    expect(boundsLatency(require)).toBe(bounds)
  })
})

it('a label that require names is one of the task', () => {
  const labels = ['billing', 'Refund']
  expect(requiredThresholds({ min: { 'recall.Refund': 0.5 } }, labels)).toHaveLength(1)
  expect(requiredThresholds({ min: { 'recall.any': 0.5 } })).toHaveLength(1)
  const refused = () => requiredThresholds({ min: { 'recall.refund': 0.5 } }, labels)
  expect(refused).toThrow('task.json: require.min: there is no label "refund".')
  expect(refused).toThrow(expect.objectContaining({ code: 'bad-config', suggestions: ['recall.Refund'] }))
})
