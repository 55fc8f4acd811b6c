import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepFront } from '../../../src/domain/measure/front.js'
import { choose, chooseCrossValidated } from '../../../src/domain/measure/selection.js'
import { points } from '../../../src/domain/text/wording.js'

/** A candidate that is wrong on the rows given. */
const candidate = (name: string, complexity: number, rows: number, wrong: number[]) => ({
  name,
  complexity,
  right: Uint8Array.from({ length: rows }, (_, i) => (wrong.includes(i) ? 0 : 1))
})

describe('choose', () => {
  it('takes the simpler of two that one standard error cannot tell apart, and says so', () => {
    const choice = choose([candidate('v2', 1000, 254, [1, 2, 3, 4]), candidate('v3', 3000, 254, [5, 6, 7])])
    expect(choice).toEqual({
      index: 0,
      reason: 'v3 is 0.4 points higher: within one standard error, 3 × larger'
    })
  })

  it('takes the best where the gap is more than half a point, whatever the standard error', () => {
    expect(choose([candidate('v2', 10, 254, [1, 2, 3, 4]), candidate('v3', 3000, 254, [9, 10])])).toEqual({
      index: 1
    })
  })

  it('takes the best where the gap is more than a standard error', () => {
    // 4 of 10,000 rows fixed and none broken: one standard error is 0.0002.
    expect(choose([candidate('v2', 10, 10_000, [1, 2, 3, 4]), candidate('v3', 3000, 10_000, [])])).toEqual({
      index: 1
    })
  })

  it('takes the simpler of two that do equally well', () => {
    const choice = choose([candidate('big', 130, 50, [1]), candidate('small', 100, 50, [1])])
    expect(choice.index).toBe(1)
    expect(choose([candidate('small', 100, 50, [2]), candidate('big', 130, 50, [1])]).index).toBe(0)
  })

  it('goes by another metric where one is given', () => {
    const [a, b] = [candidate('a', 10, 100, [1]), candidate('b', 20, 100, [1, 2])]
    expect(
      choose([
        { ...a, score: 0.5 },
        { ...b, score: 0.8 }
      ])
    ).toEqual({ index: 1 })
  })

  it('refuses different rows, and nothing at all', () => {
    expect(() => choose([candidate('a', 1, 10, []), candidate('b', 2, 11, [])])).toThrow('same rows')
    expect(() => choose([])).toThrow()
  })

  const many = fc.array(
    fc.record({
      name: fc.constant('v1'),
      complexity: fc.integer({ min: 1, max: 50 }),
      right: fc
        .array(fc.integer({ min: 0, max: 1 }), { minLength: 40, maxLength: 40 })
        .map(bits => Uint8Array.from(bits))
    }),
    { minLength: 1, maxLength: 6 }
  )

  it('never goes more than half a point below the best, nor beyond its complexity', () => {
    fc.assert(
      fc.property(many, candidates => {
        const accuracy = candidates.map(({ right }) => right.reduce((sum, bit) => sum + bit, 0) / 40)
        const { index } = choose(candidates)
        const best = Math.max(...accuracy)
        expect(accuracy[index]).toBeGreaterThanOrEqual(best - 0.005)
        const least = Math.min(
          ...candidates.filter((_, i) => accuracy[i] === best).map(({ complexity }) => complexity)
        )
        expect(candidates[index].complexity).toBeLessThanOrEqual(least)
      })
    )
  })
})

describe('chooseCrossValidated', () => {
  it('follows the same rule on accuracies alone', () => {
    const rows = 40
    expect(
      chooseCrossValidated([
        { name: 'rules', complexity: 100, accuracy: 0.8, rows },
        { name: 'linear', complexity: 900, accuracy: 0.804, rows }
      ])
    ).toEqual({ index: 0, reason: 'linear is 0.4 points higher: within one standard error, 9 × larger' })
    expect(
      chooseCrossValidated([
        { name: 'rules', complexity: 100, accuracy: 0.8, rows },
        { name: 'linear', complexity: 900, accuracy: 0.85, rows }
      ]).index
    ).toBe(1)
  })
})

describe('keepFront', () => {
  it('drops what another matches everywhere and beats somewhere', () => {
    expect(
      keepFront([
        { accuracy: 0.9, complexity: 100, p50Us: 2 },
        { accuracy: 0.95, complexity: 900, p50Us: 30 },
        { accuracy: 0.9, complexity: 120, p50Us: 1 },
        { accuracy: 0.94, complexity: 950, p50Us: 500 },
        { accuracy: 0.93, complexity: 950, p50Us: 2 }
      ])
    ).toEqual([0, 1])
  })

  it('keeps a slower one only for accuracy or size, and one of equals', () => {
    expect(
      keepFront([
        { accuracy: 0.9, complexity: 100, p50Us: 900 },
        { accuracy: 0.9, complexity: 200, p50Us: 100 },
        { accuracy: 0.9, complexity: 200, p50Us: 101 },
        { accuracy: 0.9, complexity: 100, p50Us: 890 }
      ])
    ).toEqual([0, 1])
  })

  const point = fc.record({
    accuracy: fc.integer({ min: 0, max: 5 }).map(n => n / 5),
    complexity: fc.integer({ min: 1, max: 5 }),
    p50Us: fc.integer({ min: 1, max: 5 }).map(n => n * 60)
  })

  it('always keeps the most accurate and the smallest', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), candidates => {
        const kept = keepFront(candidates).map(index => candidates[index])
        expect(kept.length).toBeGreaterThan(0)
        const best = Math.max(...candidates.map(({ accuracy }) => accuracy))
        const least = Math.min(...candidates.map(({ complexity }) => complexity))
        expect(kept.some(({ accuracy }) => accuracy === best)).toBe(true)
        expect(kept.some(({ complexity }) => complexity === least)).toBe(true)
      })
    )
  })
})

it('points have a singular', () => {
  expect([points(0.004), points(-0.01), points(0.05)]).toEqual(['0.4 points', '1.0 point', '5.0 points'])
})

describe('choosing by mean absolute error', () => {
  const candidate = (name: string, complexity: number, errors: number[]) => ({
    ...{ name, complexity },
    right: new Uint8Array(errors.length),
    errors: Float64Array.from(errors)
  })
  const spread = (size: number, by = 0) => Array.from({ length: 40 }, (_, i) => size + (i % 2 ? by : -by))

  it('takes the closest one', () => {
    const { index, reason } = choose([candidate('far', 1, spread(5)), candidate('near', 100, spread(4))])
    expect(index).toBe(1)
    expect(reason).toBeUndefined()
  })

  it('prefers a simpler one within a standard error and a hundredth', () => {
    const { index, reason } = choose([
      candidate('plain', 10, spread(4.03, 1)),
      candidate('near', 100, spread(4))
    ])
    expect(index).toBe(0)
    expect(reason).toBe('near is closer by 0.03 on average: within one standard error, 10 × larger')
    expect(choose([candidate('plain', 10, spread(4.1, 1)), candidate('near', 100, spread(4))]).index).toBe(1)
  })

  it('charges a failed row with the largest error', () => {
    const failing = candidate('failing', 1, [Number.NaN, 0, 0, 0])
    expect(choose([failing, candidate('even', 1, [1, 1, 1, 3])]).index).toBe(0)
    expect(choose([failing, candidate('even', 1, [0.5, 0.5, 0.5, 1])]).index).toBe(0)
    expect(choose([candidate('failing', 1, [Number.NaN, 0]), candidate('even', 1, [0, 4])]).index).toBe(0)
  })

  it('goes by cross-validated errors where there are too few rows', () => {
    const figures = (name: string, mae: number, complexity: number) => ({
      ...{ name, complexity, accuracy: 0, mae, rows: 20 }
    })
    expect(chooseCrossValidated([figures('a', 2, 9), figures('b', 2.01, 3), figures('c', 3, 1)]).index).toBe(
      1
    )
  })
})

describe('families made for a kind of task', () => {
  const figures = (name: string, accuracy: number, complexity: number, made = false) => ({
    ...{ name, complexity, accuracy, made, rows: 9 }
  })

  it('come first within a standard error of few rows', () => {
    const simple = figures('tree', 7 / 9, 5)
    expect(chooseCrossValidated([simple, figures('pattern', 6 / 9, 90, true)]).index).toBe(1)
    expect(chooseCrossValidated([simple, figures('pattern', 4 / 9, 90, true)]).index).toBe(0)
    expect(chooseCrossValidated([figures('pattern', 1, 90, true), figures('tree', 1, 5)]).index).toBe(0)
  })
})
