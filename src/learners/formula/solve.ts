/**
 * The Cholesky factor of a positive definite matrix (row by row, n × n): lower triangular L with L·Lᵀ equal to the
 * matrix, which it overwrites.
 */
export function factorize(matrix: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = matrix[i * n + j]
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k] * matrix[j * n + k]
      matrix[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j * n + j]
    }
  }
}

/** Solves L·Lᵀ·x = b with the factor from `factorize`; x overwrites `b`. */
export function solve(factor: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i] -= factor[i * n + k] * b[k]
    b[i] /= factor[i * n + i]
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i] -= factor[k * n + i] * b[k]
    b[i] /= factor[i * n + i]
  }
}
