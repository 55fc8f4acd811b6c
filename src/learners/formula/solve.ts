/** The inner product. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/**
 * The Cholesky factor of a positive definite matrix (row by row, n × n): lower triangular L with L·Lᵀ equal to the
 * matrix, which it overwrites. Lᵀ is written above the diagonal, so that both can be read row by row.
 */
export function factorize(matrix: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = matrix[i * n + j]
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k] * matrix[j * n + k]
      matrix[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j * n + j]
      matrix[j * n + i] = matrix[i * n + j]
    }
  }
}

/** Solves L·Lᵀ·x = b with the factor from `factorize`; x overwrites `b`. */
export function solve(factor: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i]
    for (let k = 0; k < i; k++) sum -= factor[i * n + k] * b[k]
    b[i] = sum / factor[i * n + i]
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]
    for (let k = i + 1; k < n; k++) sum -= factor[i * n + k] * b[k]
    b[i] = sum / factor[i * n + i]
  }
}

/** Solves for several right-hand sides, four at a time: none waits for the sums of the others. */
export function solveAll(factor: Float64Array, n: number, sides: readonly Float64Array[]): void {
  const inFours = sides.length - (sides.length % 4)
  for (let s = 0; s < inFours; s += 4)
    solveFour(factor, n, sides[s], sides[s + 1], sides[s + 2], sides[s + 3])
  for (const side of sides.slice(inFours)) solve(factor, n, side)
}

type Side = Float64Array

function solveFour(factor: Float64Array, n: number, one: Side, two: Side, three: Side, four: Side): void {
  for (let i = 0; i < n; i++) subtractFour(factor, n, i, 0, i, one, two, three, four)
  for (let i = n - 1; i >= 0; i--) subtractFour(factor, n, i, i + 1, n, one, two, three, four)
}

/** Unknown `i` of each side, from those of `from` to before `to`. */
function subtractFour(
  factor: Float64Array,
  n: number,
  i: number,
  from: number,
  to: number,
  one: Side,
  two: Side,
  three: Side,
  four: Side
): void {
  let [a, b, c, d] = [one[i], two[i], three[i], four[i]]
  for (let k = from; k < to; k++) {
    const by = factor[i * n + k]
    a -= by * one[k]
    b -= by * two[k]
    c -= by * three[k]
    d -= by * four[k]
  }
  const by = factor[i * n + i]
  one[i] = a / by
  two[i] = b / by
  three[i] = c / by
  four[i] = d / by
}
