import { describe, expect, it } from 'vitest'
import { nothingToGain, type OnSeenRows, refitFault } from '../../../src/domain/gate/refit.js'
import type { Json } from '../../../src/domain/json.js'
import type { Metric } from '../../../src/domain/task/task.js'

const on = (metrics: Partial<OnSeenRows['metrics']>, answered = 200): OnSeenRows => ({
  rows: 200,
  metrics: { accuracy: 0, ...metrics },
  outcomes: { answered }
})

describe('a program made anew is at fault where it does worse on rows that it has seen', () => {
  it.each<[string, Metric, OnSeenRows, OnSeenRows, string | undefined]>([
    [
      'much',
      'accuracy',
      on({ accuracy: 0.8 }),
      on({ accuracy: 1 }),
      'gets 160 right on the 200 rows of train and validation, v1-a 200'
    ],
    [
      'by a row',
      'accuracy',
      on({ accuracy: 0.98 }),
      on({ accuracy: 0.985 }),
      'gets 196 right on the 200 rows of train and validation, v1-a 197'
    ],
    ['not where it does as well', 'accuracy', on({ accuracy: 0.98 }), on({ accuracy: 0.98 }), undefined],
    ['not where it does better', 'exact', on({ accuracy: 0.99 }), on({ accuracy: 0.98 }), undefined],
    [
      'in its mean error',
      'mae',
      on({ mae: 12.34 }),
      on({ mae: 10 }),
      'has a mean error of 12.3 on the 200 rows of train and validation, that of v1-a 10.0'
    ],
    [
      'not for exact hits where the mean error is smaller',
      'mae',
      on({ accuracy: 0.1, mae: 9 }),
      on({ accuracy: 0.3, mae: 10 }),
      undefined
    ],
    [
      'in macro-F1 where that is the metric',
      'macro-f1',
      on({ accuracy: 0.9, macroF1: 0.4 }),
      on({ accuracy: 0.9, macroF1: 0.8 }),
      'has a macro-F1 of 0.400 on the 200 rows of train and validation, that of v1-a 0.800'
    ],
    [
      'not in macro-F1 elsewhere',
      'accuracy',
      on({ accuracy: 0.9, macroF1: 0.4 }),
      on({ accuracy: 0.9, macroF1: 0.8 }),
      undefined
    ],
    [
      'where it fails on rows',
      'mae',
      on({ mae: 1 }, 190),
      on({ mae: 2 }),
      'fails on 10 of the 200 rows of train and validation, v1-a on 0'
    ]
  ])('%s', (_, metric, refit, twin, fault) => {
    expect(refitFault(metric, refit, { ...twin, name: 'v1-a' })).toBe(fault)
  })
})

describe('a program that has nothing to mend', () => {
  it.each<[number, { accuracy: number; mae?: number }, Json, boolean]>([
    [20, { accuracy: 1 }, { age: 4, height: 1.2 }, true],
    [20, { accuracy: 1 }, 7, true],
    [19, { accuracy: 1 }, 7, false],
    [40, { accuracy: 39 / 40 }, 7, false],
    [40, { accuracy: 1, mae: 0 }, 7, true],
    // Numbers that count as right may still be off.
    [40, { accuracy: 1, mae: 0.01 }, 7, false],
    // Another row of words teaches words.
    [40, { accuracy: 1 }, { age: 4, note: 'tall' }, false]
  ])('on %d rows with %j of inputs like %j: %s', (rows, metrics, input, expected) => {
    const measured = { rows, metrics: { ...metrics, interval: [0.8, 1] as [number, number] } }
    expect(nothingToGain(measured, [1, input])).toBe(expected)
  })
})
