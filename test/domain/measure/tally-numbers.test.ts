import { describe, expect, it } from 'vitest'
import { Tally } from '../../../src/domain/measure/tally.js'
import type { Reply } from '../../../src/domain/program/outcome.js'
import { failed, number, type Spec, said, tallied } from './tally-scene.js'

describe('numbers', () => {
  const tally = tallied(number, [
    [1, said(1)],
    [2, said(5)],
    [3, said(2.5)],
    [4, failed('error')],
    [5, said('five')]
  ])

  it('have a mean absolute error that charges failed rows with the largest', () => {
    expect(tally.finish().metrics.mae).toBeCloseTo((0 + 3 + 0.5 + 3 + 3) / 5, 12)
  })

  it('show the rows furthest off first', () => {
    expect(tally.finish().worst.map(({ line }) => line)).toEqual([4, 5, 2, 3])
  })

  it('are right within the tolerance', () => {
    const loose: Spec = { ...number, compare: { ignoreCase: false, tolerance: 0.5 } }
    expect(
      tallied(loose, [
        [3, said(2.5)],
        [3, said(2.4)]
      ]).right
    ).toBe(1)
  })
})

describe('the interval of the mean error', () => {
  const rows = (errors: number[]) => errors.map((error, at): [number, Reply] => [at, said(at + error)])

  it('is around it, wider for fewer rows and where rows fail', () => {
    const errors = Array.from({ length: 100 }, (_, at) => (at % 10) + 1)
    const of = (pairs: [number, Reply][]) => tallied(number, pairs).finish().metrics
    const { mae = 0, maeInterval: [low, high] = [0, 0] } = of(rows(errors))
    expect(mae).toBe(5.5)
    // 5.5 ± 1.984 · 2.887 / √100
    expect(low).toBeCloseTo(4.928, 1)
    expect(high).toBeCloseTo(6.072, 1)
    const [from, to] = of(rows(errors.slice(0, 20))).maeInterval!
    expect(to - from).toBeGreaterThan(2 * (high - low))
    const withFailed = of([...rows(errors), [1, failed('timeout')], [2, failed('error')]])
    expect(withFailed.maeInterval![1]).toBeGreaterThan(high)
  })

  it('is not there for few rows, nor where all errors are equal', () => {
    expect(tallied(number, rows([1, 2, 3])).finish().metrics.maeInterval).toBeUndefined()
    expect(tallied(number, rows(new Array(50).fill(0))).finish().metrics).not.toHaveProperty('maeInterval')
  })
})

describe('the error of numbers', () => {
  const task = {
    ...{ kind: 'number' as const, output: { type: 'number' as const } },
    compare: { ignoreCase: false, tolerance: 0 }
  }
  const measured = (pairs: [number, number][]) => {
    const tally = new Tally(task)
    for (const [truth, said] of pairs) {
      tally.add(String(truth), { outcome: 'answered', output: String(said), micros: 1 })
    }
    return tally.finish().metrics
  }

  it('have a mean absolute error and a share of explained variance', () => {
    expect(
      measured([
        [1, 1],
        [2, 3],
        [3, 2],
        [6, 6]
      ])
    ).toMatchObject({ mae: 0.5, r2: 1 - 2 / 14 })
    expect(
      measured([
        [1, 3],
        [2, 3],
        [6, 3]
      ]).r2
    ).toBeCloseTo(0)
  })

  it('have no explained variance where all outputs are equal', () => {
    expect(
      measured([
        [2, 2],
        [2, 3]
      ])
    ).not.toHaveProperty('r2')
  })
})
