import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Histogram } from '../../../src/domain/statistics/histogram.js'

function of(values: number[]): Histogram {
  const histogram = new Histogram()
  for (const value of values) histogram.add(value)
  return histogram
}

describe('Histogram', () => {
  const micros = fc.double({ min: 0.02, max: 1e9, noNaN: true })

  it('is within 1 % of the value at a rank', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(micros, { minLength: 1, maxLength: 200 }), share, (values, q) => {
        const sorted = Float64Array.from(values).sort()
        const wanted = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]
        expect(Math.abs((of(values).quantile(q) ?? 0) / wanted - 1)).toBeLessThanOrEqual(0.0100001)
      })
    )
  })

  it('merges into what one would have been', () => {
    fc.assert(
      fc.property(fc.array(micros), fc.array(micros), (a, b) => {
        const merged = of(a)
        merged.merge(of(b))
        const whole = of([...a, ...b])
        expect(merged.count).toBe(whole.count)
        for (const q of [0, 0.5, 0.95, 0.99, 1]) expect(merged.quantile(q)).toBe(whole.quantile(q))
      })
    )
  })

  it('has no quantile of nothing, and takes any duration', () => {
    expect(of([]).quantile(0.5)).toBeUndefined()
    expect(of([0]).quantile(0.5)).toBeCloseTo(0.01, 3)
    expect(of([1e15]).quantile(0.5)).toBeGreaterThan(1e10)
  })
})
