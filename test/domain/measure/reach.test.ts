import { expect, it } from 'vitest'
import type { LabelMetrics } from '../../../src/domain/measure/evaluation.js'
import { expectedAccuracy, reachOf } from '../../../src/domain/measure/reach.js'

const label = (support: number, recall: number | null): LabelMetrics => ({
  support,
  recall,
  precision: null,
  f1: 0
})

it.each([
  [
    'every label is in validation',
    { a: label(8, 0), b: label(2, 1) },
    { a: label(1, 1), b: label(1, 0) },
    0,
    0
  ],
  ['a label that validation lacks is told', { a: label(9, 1), b: label(1, 1) }, { a: label(2, 1) }, 0, 0],
  ['one that it lacks is never told', { a: label(9, 1), b: label(1, 0) }, { a: label(2, 1) }, 1 / 12, 1],
  ['several, one of them in part', { a: label(6, 0), b: label(2, 0.5), c: label(2, 0) }, {}, 0.8, 2],
  ['a label named as what every object has', { constructor: label(1, 0) }, { a: label(3, 1) }, 0.25, 1],
  ['no rows', {}, {}, 0, 0]
])('%s', (_, train, validation, missed, labels) => {
  expect(reachOf({ train, validation })).toEqual({ missed, labels })
})

it('takes from the accuracy what is out of reach', () => {
  expect(expectedAccuracy(0.9, { missed: 0.1, labels: 3 })).toBeCloseTo(0.81)
  expect(expectedAccuracy(0.9, { missed: 0, labels: 0 })).toBe(0.9)
})
