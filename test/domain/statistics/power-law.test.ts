import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fallOf, powerLawOf } from '../../../src/domain/statistics/power-law.js'

const rows = [100, 200, 400]

describe('powerLawOf', () => {
  it('finds the law that losses follow, whatever their errors', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        fc.array(fc.double({ min: 0.001, max: 0.1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (rate, scale, errors) => {
          const points = rows.map((n, i) => ({ rows: n, loss: scale * n ** -rate, error: errors[i] }))
          const law = powerLawOf(points)
          expect(law.rate).toBeCloseTo(rate, 6)
          expect(law.scale / scale).toBeCloseTo(1, 6)
        }
      )
    )
  })

  it('trusts losses with small errors more', () => {
    const law = powerLawOf([
      { rows: 100, loss: 0.4, error: 0.001 },
      { rows: 200, loss: 0.1, error: 0.09 },
      { rows: 400, loss: 0.1, error: 0.001 }
    ])
    expect(law.rate).toBeCloseTo(1, 1)
  })

  it('never rises with rows', () => {
    const law = powerLawOf(rows.map(n => ({ rows: n, loss: n / 1000, error: 0.01 })))
    expect(law.rate).toBe(0)
    expect(fallOf(law, 400, 100)).toBe(0)
  })
})

it('fallOf is the difference of two losses', () => {
  expect(fallOf({ scale: 10, rate: 1 }, 100, 100)).toBeCloseTo(0.1 - 0.05, 12)
})
