import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelCodeOf, levels, weightOf } from '../../src/learners/linear/model.js'
import { log2 } from '../../src/learners/logarithm.js'
import { randomFrom, shuffle } from '../../src/learners/random.js'
import { shortestBetween, thresholdsOf } from '../../src/learners/thresholds.js'

describe('log2', () => {
  it('is that of Math to 14 digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), x => {
        expect(log2(x)).toBeCloseTo(Math.log2(x), 12)
      })
    )
  })
})

describe('thresholdsOf', () => {
  it.each([
    [[1, 2, 3], 1, [1.5, 2.5]],
    [[1, 2, 3], 2, []],
    [[1, 1, 1], 1, []],
    [[], 1, []],
    [[0.1, 0.1, 0.9, 0.9], 2, [0.5]]
  ])('parts %j with support %i at %j', (numbers, support, expected) => {
    expect(thresholdsOf(numbers, support, 32)).toEqual(expected)
  })

  it('gives at most as many as asked for, ascending', () => {
    const limits = thresholdsOf(
      Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000),
      2,
      9
    )
    expect(limits).toHaveLength(9)
    expect(limits).toEqual([...limits].sort((a, b) => a - b))
  })

  it('finds a number between any two', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(a < b)
        const between = shortestBetween(a, b)
        expect(between).toBeGreaterThanOrEqual(a)
        expect(between).toBeLessThan(b)
      })
    )
  })
})

describe('weight codes', () => {
  it('stand for the nearest level', () => {
    const all = [...levels.map(level => -level), 0, ...levels]
    fc.assert(
      fc.property(fc.double({ min: -179, max: 179, noNaN: true }), weight => {
        const nearest = Math.min(...all.map(level => Math.abs(level - weight)))
        expect(Math.abs(weightOf(levelCodeOf(weight)) - weight)).toBeCloseTo(nearest, 9)
      })
    )
  })
})

describe('random', () => {
  it('depends on the seed alone', () => {
    const five = (seed: number) => {
      const random = randomFrom(seed)
      return Array.from({ length: 5 }, () => random.integer(1000))
    }
    expect(five(1)).toEqual(five(1))
    expect(five(1)).not.toEqual(five(2))
  })

  it('shuffles without loss', () => {
    const items = Int32Array.from({ length: 50 }, (_, i) => i)
    shuffle(items, items.length, randomFrom(4))
    expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i))
    expect([...items]).not.toEqual(Array.from({ length: 50 }, (_, i) => i))
  })
})
