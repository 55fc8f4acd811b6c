import { describe, expect, it } from 'vitest'
import type { Event } from '../../src/domain/event.js'
import { emptyLive, reduceLive } from '../../src/reporters/reduce-live.js'
import { isComplete, type LiveState } from '../../src/ui/live-state.js'

const linear = { id: 'linear/javascript', family: 'linear', language: 'javascript' } as const
const rules = { id: 'rules/python', family: 'rules', language: 'python' } as const
const measured = { bytes: 900, lines: 38, p50Us: 2 }

/** The state after events at the milliseconds given. */
function stateAfter(...events: [at: number, event: Event][]): LiveState {
  return events.reduce((state, [at, event]) => reduceLive(state, event, at), emptyLive)
}

const progress = (done: number, note = 'fitting'): Event => ({
  type: 'candidate-progress',
  ...linear,
  done,
  note
})
const rows = (done: number, total?: number, label = 'v2', failed = 0): Event => {
  return { type: 'rows', label, done, failed, total }
}

describe('candidates', () => {
  it('keep the order of their coming while they change', () => {
    const state = stateAfter(
      [0, progress(0)],
      [1, { type: 'candidate-dropped', ...rules, reason: 'no rule holds' }],
      [
        2,
        {
          type: 'candidate-scored',
          ...linear,
          ...measured,
          train: { accuracy: 0.99 },
          validation: { accuracy: 0.9 }
        }
      ]
    )
    expect(state.candidates.map(({ id, state }) => [id, state])).toEqual([
      ['linear/javascript', 'scored'],
      ['rules/python', 'dropped']
    ])
  })

  it.each([
    [
      'validation',
      { validation: { accuracy: 0.8 }, crossValidated: { accuracy: 0.7, rows: 20, folds: 5 } },
      { on: 'validation', accuracy: 0.8 }
    ],
    [
      'cross-validation',
      { crossValidated: { accuracy: 0.7, rows: 20, folds: 5 } },
      { on: 'cross-validated', accuracy: 0.7 }
    ],
    ['training rows', {}, { on: 'train', accuracy: 0.99 }]
  ])('show %s where there is nothing better', (_, scores, score) => {
    const state = stateAfter([
      0,
      { type: 'candidate-scored', ...linear, ...measured, train: { accuracy: 0.99 }, ...scores }
    ])
    expect(state.candidates[0]).toMatchObject({ score })
  })

  it.each([
    ['unknown at first', [[0, 0.5]], undefined],
    [
      'unknown below two seconds',
      [
        [0, 0],
        [1000, 0.5]
      ],
      undefined
    ],
    [
      'unknown while hardly begun',
      [
        [0, 0],
        [9000, 0.01]
      ],
      undefined
    ],
    [
      'as long again at one half',
      [
        [0, 0],
        [4000, 0.5]
      ],
      8000
    ],
    [
      'counted from the first step',
      [
        [1000, 0.1],
        [4000, 0.75]
      ],
      5000
    ],
    [
      'unknown when done',
      [
        [0, 0],
        [4000, 1]
      ],
      undefined
    ]
  ] as [string, [number, number][], number | undefined][])('have an end that is %s', (_, steps, endsAt) => {
    const state = stateAfter(...steps.map(([at, done]): [number, Event] => [at, progress(done)]))
    expect(state.candidates[0]).toMatchObject({ endsAt })
  })

  it.each([
    [-1, 0],
    [0.4, 0.4],
    [1.2, 1]
  ])('are never less than nothing or more than all: %d', (done, shown) => {
    expect(stateAfter([0, progress(done)]).candidates[0]).toMatchObject({ done: shown })
  })
})

describe('rows', () => {
  it.each([
    ['no rate from one event', [[0, 10]], undefined, undefined],
    [
      'no rate within a quarter of a second',
      [
        [0, 0],
        [200, 50]
      ],
      undefined,
      undefined
    ],
    [
      'a rate',
      [
        [0, 0],
        [1000, 50]
      ],
      50,
      4000
    ],
    ['a rate of the last seconds', [...steps(30, 250, 100), [7750, 3100]], 400, 232_750]
  ] as [string, [number, number][], number | undefined, number | undefined][])(
    'have %s',
    (_, list, rate, endsAt) => {
      const total = endsAt === 4000 ? 200 : 93_100
      const state = stateAfter(...list.map(([at, done]): [number, Event] => [at, rows(done, total)]))
      expect(state.rows[0].rate).toBe(rate)
      expect(state.rows[0].endsAt).toBe(endsAt)
    }
  )

  it('have no end without a total', () => {
    expect(stateAfter([0, rows(0)], [1000, rows(50)]).rows[0]).toMatchObject({ rate: 50, endsAt: undefined })
  })

  it('keep a bounded memory', () => {
    const state = stateAfter(...steps(500, 250, 1).map(([at, done]): [number, Event] => [at, rows(done)]))
    expect(state.rows[0].samples.length).toBeLessThanOrEqual(20)
  })

  it('start anew when a label comes again', () => {
    const state = stateAfter([0, rows(0, 100)], [1000, rows(100, 100)], [2000, rows(1, 100)])
    expect(state.rows).toHaveLength(1)
    expect(state.rows[0]).toMatchObject({ done: 1, rate: undefined })
  })

  it.each([
    [rows(5, 5), true],
    [rows(4, 5), false],
    [rows(5), false],
    [rows(0, 0), true]
  ])('are complete when all went through', (event, complete) => {
    expect(isComplete(stateAfter([0, event]).rows[0])).toBe(complete)
  })

  it('of several programs stand side by side', () => {
    expect(stateAfter([0, rows(1, 5, 'v1')], [1, rows(2, 5, 'v2')]).rows.map(({ label }) => label)).toEqual([
      'v1',
      'v2'
    ])
  })
})

it('keeps each warning with what to try, and the header', () => {
  const started = {
    type: 'synth-started',
    task: 't',
    trainRows: 1,
    validationRows: 1,
    sandbox: 's',
    seed: 1
  } as const
  const state = stateAfter(
    [0, { type: 'warning', message: 'few rows', suggestions: ['add some'] }],
    [1, started]
  )
  expect(state.warnings).toEqual([['! few rows', '  Try: add some']])
  expect(state.synth).toEqual(started)
})

it('never changes an earlier state', () => {
  const before = stateAfter([0, progress(0)], [0, rows(0)])
  const copy = structuredClone(before)
  reduceLive(reduceLive(before, progress(0.5), 5), rows(9), 5)
  expect(before).toEqual(copy)
})

function steps(count: number, everyMs: number, by: number): [number, number][] {
  return Array.from({ length: count }, (_, index) => [index * everyMs, index * by])
}
