import { describe, expect, it } from 'vitest'
import { binomialSample } from '../../../src/domain/statistics/binomial-sample.js'
import { seededRandom } from '../../../src/domain/statistics/random.js'

describe('seededRandom', () => {
  it('repeats for a seed and differs between seeds', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed)
      return Array.from({ length: 8 }, () => random.bits())
    }
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
  })

  it('is uniform over 16 bins', () => {
    const random = seededRandom(5)
    const bins = Array<number>(16).fill(0)
    for (let i = 0; i < 160_000; i++) bins[Math.floor(random.unit() * 16)]++
    const chi2 = bins.reduce((sum, seen) => sum + (seen - 10_000) ** 2 / 10_000, 0)
    expect(chi2).toBeLessThan(37.7) // 99.9 % of χ² with 15 degrees of freedom
  })
})

describe('binomialSample', () => {
  it.each([
    [10, 0.3],
    [1000, 0.002],
    [1000, 0.4],
    [1000, 0.97],
    [1_000_000, 0.25]
  ])('has the mean and variance of Binomial(%d, %d)', (n, p) => {
    const random = seededRandom(11)
    const draws = 20_000
    let [sum, squares] = [0, 0]
    for (let i = 0; i < draws; i++) {
      const k = binomialSample(n, p, random)
      if (!(k >= 0 && k <= n && Number.isInteger(k))) expect.fail(`${k}`)
      sum += k - n * p
      squares += (k - n * p) ** 2
    }
    const variance = n * p * (1 - p)
    expect(Math.abs(sum / draws)).toBeLessThan(4 * Math.sqrt(variance / draws))
    expect(Math.abs(squares / draws / variance - 1)).toBeLessThan(0.06)
  })

  it('has the right shape: a χ² against Binomial(40, 0.5)', () => {
    const random = seededRandom(2)
    const seen = Array<number>(41).fill(0)
    for (let i = 0; i < 50_000; i++) seen[binomialSample(40, 0.5, random)]++
    let point = 50_000 * 0.5 ** 40
    let chi2 = 0
    for (let k = 0; k <= 40; k++) {
      if (k >= 11 && k <= 29) chi2 += (seen[k] - point) ** 2 / point
      point *= (40 - k) / (k + 1)
    }
    expect(chi2).toBeLessThan(43.8) // 99.9 % of χ² with 19
  })

  it('knows its ends', () => {
    const random = seededRandom(1)
    expect([
      binomialSample(9, 0, random),
      binomialSample(9, 1, random),
      binomialSample(0, 0.5, random)
    ]).toEqual([0, 9, 0])
  })
})
