import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  differenceError,
  differenceLowerEnd
} from '../../../../src/domain/statistics/intervals/agresti-min.js'
import { logFactorial } from '../../../../src/domain/statistics/log-factorial.js'
import { mcnemar } from '../../../../src/domain/statistics/tests/mcnemar.js'

describe('mcnemar', () => {
  // Exact fractions: (2·ΣC(n,k) − C(n,min)) / 2ⁿ. The first is Fagerland's airway example (59 against 6).
  it.each([
    [59, 6, 2.72580319860688e-12],
    [17, 6, 0.022655844688415527],
    [5, 3, 0.5078125],
    [31, 9, 0.000430857042374555],
    [12, 5, 0.09625244140625],
    [4, 0, 0.0625],
    [5, 0, 0.03125],
    [1, 0, 0.5],
    [520, 480, 0.20610731083295322],
    [5200, 4800, 6.326218680730252e-5],
    [501_000, 499_000, 0.04550031788737068]
  ])('of %d fixed and %d broke', (fixed, broke, p) => {
    expect(mcnemar(fixed, broke) / p).toBeCloseTo(1, 7)
  })

  it.each([0, 1, 7, 100, 250_000])('is 1 at %d each', n => {
    expect(mcnemar(n, n)).toBeCloseTo(1, 9)
  })

  const count = fc.integer({ min: 0, max: 2_000_000 })

  it('is a probability, and the same from both sides', () => {
    fc.assert(
      fc.property(count, count, (fixed, broke) => {
        const p = mcnemar(fixed, broke)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(mcnemar(broke, fixed)).toBe(p)
      })
    )
  })

  it('falls as more is fixed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 200 }), (broke, ahead) => {
        expect(mcnemar(broke + ahead + 1, broke)).toBeLessThanOrEqual(mcnemar(broke + ahead, broke) + 1e-12)
      })
    )
  })
})

it('logFactorial is exact in both of its ranges', () => {
  expect(Math.exp(logFactorial(10))).toBeCloseTo(3_628_800, 4)
  // ln 170! = 706.5730622457874 (the largest factorial that a double holds).
  expect(logFactorial(170)).toBeCloseTo(706.5730622457874, 10)
  expect(logFactorial(64) - logFactorial(63)).toBeCloseTo(Math.log(64), 12)
})

describe('the difference of paired accuracies', () => {
  it.each([
    [17, 6, 254, 0.011803275721015027],
    [5, 3, 254, -0.011446388855881659],
    [0, 0, 254, -0.006425209480279186],
    [0, 0, 100, -0.016126015950504623]
  ])('has its lower end at %d fixed, %d broke of %d', (fixed, broke, rows, end) => {
    expect(differenceLowerEnd(fixed, broke, rows)).toBeCloseTo(end, 12)
  })

  const table = fc
    .tuple(fc.nat(300), fc.nat(300), fc.nat(1000))
    .map(([fixed, broke, same]) => ({ fixed, broke, rows: fixed + broke + same }))

  it('lies above its lower end, which rises with what is fixed and falls with what is broken', () => {
    fc.assert(
      fc.property(table, ({ fixed, broke, rows }) => {
        if (rows === 0) return
        const end = differenceLowerEnd(fixed, broke, rows)
        expect(end).toBeLessThan((fixed - broke) / rows + 1e-12 + (broke > fixed ? 2 / rows : 0))
        expect(end).toBeGreaterThanOrEqual(-1)
        expect(differenceLowerEnd(fixed + 1, broke, rows + 1)).toBeGreaterThan(end - 1e-12)
        expect(differenceLowerEnd(fixed, broke + 1, rows + 1)).toBeLessThan(end + 1e-12)
      })
    )
  })

  it('has the standard error √(b + c − (b − c)²/n) / n', () => {
    expect(differenceError(17, 6, 254)).toBeCloseTo(Math.sqrt(23 - 121 / 254) / 254, 12)
    expect(differenceError(0, 0, 0)).toBe(0)
  })
})
