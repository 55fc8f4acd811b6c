import { describe, expect, it } from 'vitest'
import { asEvidence } from '../../../src/domain/honesty/cross-validated.js'
import type { Metrics } from '../../../src/domain/measure/evaluation.js'
import type { Metric } from '../../../src/domain/task/task.js'
import type { Candidate } from '../../../src/loop/synth/candidate.js'
import { noneWorth } from '../../../src/loop/synth/none-worth.js'
import { knownOf, worthKeeping } from '../../../src/loop/synth/worth-keeping.js'
import type { StoredExample } from '../../../src/store/examples-file.js'

const task = { compare: { ignoreCase: false, tolerance: 0 } }
const rowsOf = (outputs: (string | number)[]) =>
  outputs.map((output, at): StoredExample => ({ input: `${at}`, output, line: at + 1 }))
const times = <T>(count: number, value: T) => Array.from({ length: count }, () => value)

interface Told {
  train?: number
  validation?: Partial<Metrics> & { rows: number }
  crossValidated?: { accuracy: number; mae?: number; rows: number }
}

const evidence = (figure: { accuracy: number; mae?: number; rows: number }) =>
  asEvidence(
    { folds: 5, ...figure },
    Array.from({ length: figure.rows }, (_, at) => `${at}`)
  )

function candidate({ train = 1, validation, crossValidated }: Told): Candidate {
  const metrics = validation && { accuracy: 0, interval: [0, 1], ...validation }
  return {
    proposal: { family: 'rules', crossValidated: crossValidated && evidence(crossValidated) },
    train: { rows: 4, metrics: { accuracy: train } },
    validation: validation && { rows: validation.rows, metrics }
  } as unknown as Candidate
}

// 40 validation rows, 60 % of them a; 50 rows of train, half of them a.
const even = {
  train: rowsOf([...times(25, 'a'), ...times(25, 'b')]),
  validation: rowsOf([...times(24, 'a'), ...times(16, 'b')]),
  test: []
}
const fewHeld = (count: number) => ({
  ...even,
  validation: rowsOf(times(count, 'a').map((label, at) => (at % 2 ? label : 'b')))
})
const skewed = { ...even, validation: rowsOf([...times(36, 'a'), ...times(4, 'b')]) }
const numbers = { ...even, validation: rowsOf(times(40, 0).map((_, at) => at)) }
const few = { train: rowsOf(['x', 'y', 'z', 'u']), validation: [], test: [] }

describe('a candidate is worth a version', () => {
  it.each<[string, Told, typeof even, Metric, boolean]>([
    ['above the constant answer', { validation: { rows: 40, accuracy: 0.7 } }, even, 'accuracy', true],
    ['like the constant answer', { validation: { rows: 40, accuracy: 0.6 } }, even, 'accuracy', true],
    ['not below it', { validation: { rows: 40, accuracy: 0.55 } }, even, 'accuracy', false],
    [
      'never without one right row',
      { validation: { rows: 40, accuracy: 0 } },
      { ...even, validation: rowsOf(times(40, 0).map((_, at) => `${at}`)) },
      'exact',
      false
    ],
    [
      'by macro-F1 where one label has nearly all rows',
      { validation: { rows: 40, accuracy: 0.88, macroF1: 0.7 } },
      skewed,
      'accuracy',
      true
    ],
    [
      'not where it tells no label but that one',
      { validation: { rows: 40, accuracy: 0.9, macroF1: 0.4 } },
      skewed,
      'accuracy',
      false
    ],
    ['by its mean error', { validation: { rows: 40, accuracy: 0, mae: 9 } }, numbers, 'mae', true],
    [
      'not with a larger one than the median has',
      { validation: { rows: 40, accuracy: 0.2, mae: 11 } },
      numbers,
      'mae',
      false
    ],
    [
      'by cross-validation under 30 validation rows',
      { validation: { rows: 12, accuracy: 0.6 }, crossValidated: { accuracy: 0.8, rows: 50 } },
      fewHeld(12),
      'accuracy',
      true
    ],
    [
      'not where those rows are under the constant answer',
      { validation: { rows: 12, accuracy: 0.1 }, crossValidated: { accuracy: 0.8, rows: 50 } },
      fewHeld(12),
      'accuracy',
      false
    ],
    [
      'whatever fewer than ten rows say',
      { validation: { rows: 9, accuracy: 0.1 }, crossValidated: { accuracy: 0.8, rows: 50 } },
      fewHeld(9),
      'accuracy',
      true
    ],
    [
      'not where that is below the constant answer',
      { validation: { rows: 12, accuracy: 1 }, crossValidated: { accuracy: 0.4, rows: 50 } },
      even,
      'accuracy',
      false
    ],
    [
      'by the rows that it fits where there is a handful',
      { train: 1, crossValidated: { accuracy: 0, rows: 4 } },
      few,
      'exact',
      true
    ],
    ['not where it fits none of them', { train: 0 }, few, 'exact', false]
  ])('%s', (_, told, rows, metric, expected) => {
    expect(worthKeeping([candidate(told)], { ...task, metric }, rows)).toEqual([expected])
  })
})

describe('what is told where none is', () => {
  it('is how far the best came, and on what', () => {
    const list = [
      candidate({ validation: { rows: 40, accuracy: 0.5 } }),
      candidate({ validation: { rows: 40, accuracy: 0.55 } })
    ]
    const said = noneWorth('t', list, { ...task, metric: 'accuracy' }, even)
    expect(said).toMatchObject({ passes: false, why: 'constant' })
    expect(said.sentence).toBe(
      'the best of 2 candidates, rules, gets 55 % right on 40 rows; always giving the same answer would get 60 %'
    )
    expect(said.wouldDecide.join()).toContain('loopai add t')
  })

  it('says what held-out rows have against the best', () => {
    const list = [
      candidate({ validation: { rows: 12, accuracy: 0.1 }, crossValidated: { accuracy: 0.8, rows: 50 } })
    ]
    expect(noneWorth('t', list, { ...task, metric: 'accuracy' }, { ...fewHeld(12), test: [] }).sentence).toBe(
      'the best of one candidate, rules, gets 80 % right (61.2–91.0), cross-validated on 50 rows (each answered by a program learned without it); ' +
        'always giving the same answer would get 50 %; but on the 12 rows of validation its accuracy is 10 %, ' +
        'worse than always giving the same answer (50 %)'
    )
  })

  it('is a mean error for numbers', () => {
    const list = [candidate({ validation: { rows: 40, accuracy: 0.2, mae: 11 } })]
    expect(noneWorth('t', list, { ...task, metric: 'mae' }, numbers).sentence).toBe(
      'the best of one candidate, rules, has a mean error of 11.0 on 40 rows; always giving the median would have 10.0'
    )
  })
})

describe('what is known of a candidate', () => {
  it('is never a share of a handful of rows', () => {
    expect(knownOf(candidate({ crossValidated: { accuracy: 0.25, rows: 4 } }))).toEqual({
      fits: { rows: 4, right: 4 }
    })
    expect(knownOf(candidate({ crossValidated: { accuracy: 0.6, rows: 5 } }))).toMatchObject({
      crossValidated: { accuracy: 0.6 }
    })
  })
})
