import fc from 'fast-check'
import { expect, it } from 'vitest'
import { figuresOfRows, joinRows, pickRows } from '../../../src/domain/measure/evaluation.js'
import { labelIndexOf, Tally } from '../../../src/domain/measure/tally.js'
import { readsZ } from '../../../src/domain/statistics/intervals/wilson.js'
import type { Kind } from '../../../src/domain/task/task.js'

const compare = { ignoreCase: false, tolerance: 0 }
const tasks: Record<string, { kind: Kind; output: object; compare: typeof compare }> = {
  labels: { kind: 'classification', output: { enum: ['a', 'b', 'c'] }, compare },
  numbers: { kind: 'number', output: { type: 'number' }, compare },
  texts: { kind: 'transform', output: { type: 'string' }, compare }
}
const values = { labels: ['a', 'b', 'c', 'other'], numbers: [0, 1, 2.5, 9], texts: ['x', 'y', 'xy', ''] }

/** Any outputs, answers and groups; an answer of 4 failed. */
const rows = fc.array(
  fc.record({ output: fc.nat(2), answer: fc.nat(4), group: fc.option(fc.nat(3), { nil: undefined }) }),
  { maxLength: 40 }
)

it.each(Object.keys(tasks) as (keyof typeof values)[])(
  'has the figures that a tally of the same rows has: %s',
  kind => {
    const task = tasks[kind]
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 1, max: 9 }), (first, second, reads) => {
        const labels = labelIndexOf(task)
        const tallyOf = (list: typeof first) => {
          const tally = new Tally(task, { labels, keepRows: true })
          for (const { output, answer, group } of list) {
            const meta = { group: group === undefined ? undefined : `${group}` }
            const given = values[kind][answer]
            const error = { type: 'Timeout', message: 'too long' }
            tally.add(
              JSON.stringify(values[kind][output]),
              given === undefined
                ? { outcome: 'timeout', error, micros: 1 }
                : { outcome: 'answered', output: JSON.stringify(given), micros: 1 },
              meta
            )
          }
          return tally
        }
        const joined = joinRows(tallyOf(first).rowResults(), tallyOf(second).rowResults())
        const { effectiveRows, metrics, rows: count } = tallyOf([...first, ...second]).finish({ reads })
        const figures = figuresOfRows(joined, readsZ(reads))
        expect(figures.rows).toBe(count)
        expect(figures.effectiveRows).toBeCloseTo(effectiveRows, 9)
        expect(figures.accuracy).toBeCloseTo(metrics.accuracy, 12)
        expect(figures.interval[0]).toBeCloseTo(metrics.interval[0], 9)
        expect(figures.interval[1]).toBeCloseTo(metrics.interval[1], 9)
        if (kind === 'numbers') {
          expect(figures.mae).toBeCloseTo(metrics.mae!, 9)
          expect(figures.maeInterval?.[1] ?? -1).toBeCloseTo(metrics.maeInterval?.[1] ?? -1, 6)
        }
        const places = [...joined.right.keys()].filter(at => at % 2 === 0)
        expect([...pickRows(joined, places).got]).toEqual(places.map(at => joined.got[at]))
      })
    )
  }
)
