import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readsZ, wilson, z95 } from '../../../../src/domain/statistics/intervals/wilson.js'
import { normalQuantile } from '../../../../src/domain/statistics/normal.js'

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798405],
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400538],
    [0.3, -0.5244005127080407],
    [0.5, 0],
    [0.8, 0.8416212335729144],
    [0.9975, 2.8070337683438114]
  ])('at %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12)
  })

  it('is odd around one half', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), p => {
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 9)
      })
    )
  })

  it.each([0, 1, -1, Number.NaN])('refuses %d', p => {
    expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})

describe('readsZ', () => {
  it.each([
    [1, 1.96],
    [2, 2.24],
    [3, 2.39],
    [10, 2.81]
  ])('of %d reads', (reads, z) => {
    expect(readsZ(reads)).toBeCloseTo(z, 2)
  })
})

describe('wilson', () => {
  // Newcombe (1998), Statistics in Medicine 17:857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1]
  ])('of %d in %d', (right, rows, low, high) => {
    const interval = wilson(right / rows, rows)
    expect(interval[0]).toBeCloseTo(low, 4)
    expect(interval[1]).toBeCloseTo(high, 4)
  })

  it('claims nothing without rows', () => {
    expect(wilson(0, 0)).toEqual([0, 1])
  })

  const counts = fc
    .integer({ min: 1, max: 100_000 })
    .chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

  it('holds its estimate, stays within 0 and 1, and widens with z', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 50 }), ([k, n], reads) => {
        const [low, high] = wilson(k / n, n)
        const wide = wilson(k / n, n, readsZ(reads))
        expect(low).toBeLessThanOrEqual(k / n)
        expect(high).toBeGreaterThanOrEqual(k / n)
        expect(wide[0]).toBeLessThanOrEqual(low)
        expect(wide[1]).toBeGreaterThanOrEqual(high)
        expect(wide[0]).toBeGreaterThanOrEqual(0)
        expect(wide[1]).toBeLessThanOrEqual(1)
      })
    )
  })

  it('mirrors right and wrong, and narrows with rows', () => {
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const [low, high] = wilson(k / n, n, z95)
        const mirrored = wilson(1 - k / n, n)
        expect(mirrored[0]).toBeCloseTo(1 - high, 10)
        expect(mirrored[1]).toBeCloseTo(1 - low, 10)
        const more = wilson(k / n, 2 * n)
        expect(more[1] - more[0]).toBeLessThan(high - low)
      })
    )
  })
})
