import { expect, it } from 'vitest'
import { seededRandom } from '../../src/domain/statistics/random.js'
import { factorize, solve, solveAll } from '../../src/learners/formula/solve.js'

it('solves for several sides as for each alone, to the last bit', () => {
  const random = seededRandom(3)
  const n = 9
  const rows = Array.from({ length: n }, () => Array.from({ length: n }, () => random.unit() - 0.5))
  // A·Aᵀ and something on its diagonal is positive definite.
  const matrix = Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n]
    return rows[i].reduce((sum, value, k) => sum + value * rows[j][k], i === j ? 0.1 : 0)
  })
  const factor = matrix.slice()
  factorize(factor, n)
  const sides = Array.from({ length: 6 }, () => Float64Array.from({ length: n }, () => random.unit()))
  const alone = sides.map(side => side.slice())
  for (const side of alone) solve(factor, n, side)
  const together = sides.map(side => side.slice())
  solveAll(factor, n, together)
  expect(together).toEqual(alone)
  for (const [at, x] of alone.entries()) {
    for (let i = 0; i < n; i++) {
      const product = x.reduce((sum, value, j) => sum + matrix[i * n + j] * value, 0)
      expect(product).toBeCloseTo(sides[at][i], 9)
    }
  }
})
