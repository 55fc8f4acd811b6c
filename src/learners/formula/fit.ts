import { sharesOf } from '../records/shares.js'
import { dot, factorize, solve, solveAll } from './solve.js'

/** A design matrix: rows of standardized values with a leading 1, row by row. */
export interface Design {
  rows: number
  width: number
  values: Float64Array
}

/** Weights of each sum, the constant first. */
export type SumWeights = Float64Array[]

/** Iterations for each ridge; each starts from the result of the stronger one before it. */
const steps = 40

/** Ridge regression (Hoerl and Kennard 1970) for each ridge; the constant is not penalized. */
export function fitNumbers(design: Design, targets: Float64Array, ridges: readonly number[]): SumWeights[] {
  const matrix = gramOf(design)
  const products = new Float64Array(design.width)
  for (let r = 0; r < design.rows; r++) {
    for (let j = 0; j < design.width; j++) products[j] += design.values[r * design.width + j] * targets[r]
  }
  return ridges.map(ridge => {
    const weights = products.slice()
    solve(factorOf(matrix, design.width, 1, ridge), design.width, weights)
    return [weights]
  })
}

/**
 * Multinomial logistic regression for each ridge, the strongest first, by steps on a quadratic bound of the loss
 * whose matrix is factorized only one time (Böhning 1992); two classes have one sum, that of the first.
 */
export function fitLabels(
  design: Design,
  classes: Int32Array,
  classCount: number,
  ridges: readonly number[]
): SumWeights[] {
  const { rows, width, values } = design
  const sums = classCount === 2 ? 1 : classCount
  const matrix = gramOf(design)
  const weights: SumWeights = Array.from({ length: sums }, () => new Float64Array(width))
  const margins = new Float64Array(sums)
  const slopes: SumWeights = weights.map(() => new Float64Array(width))
  return ridges.map(ridge => {
    const factor = factorOf(matrix, width, sums === 1 ? 0.25 : 0.5, ridge)
    for (let step = 0; step < steps; step++) {
      for (let s = 0; s < sums; s++) {
        for (let j = 0; j < width; j++) slopes[s][j] = j === 0 ? 0 : -ridge * weights[s][j]
      }
      for (let r = 0; r < rows; r++) {
        const row = values.subarray(r * width, (r + 1) * width)
        for (let s = 0; s < sums; s++) margins[s] = dot(weights[s], row)
        const shares = sharesOf(margins)
        for (let s = 0; s < sums; s++) {
          const off = Number(classes[r] === s) - shares[s]
          const slope = slopes[s]
          for (let j = 0; j < width; j++) slope[j] += off * row[j]
        }
      }
      solveAll(factor, width, slopes)
      for (let s = 0; s < sums; s++) {
        for (let j = 0; j < width; j++) weights[s][j] += slopes[s][j]
      }
    }
    return weights.map(own => own.slice())
  })
}

/** XᵀX, its lower half. */
function gramOf({ rows, width, values }: Design): Float64Array {
  const matrix = new Float64Array(width * width)
  for (let r = 0; r < rows; r++) {
    const at = r * width
    for (let i = 0; i < width; i++) {
      const value = values[at + i]
      if (value !== 0) for (let j = 0; j <= i; j++) matrix[i * width + j] += value * values[at + j]
    }
  }
  return matrix
}

/** The factor of scale · XᵀX + ridge. */
function factorOf(gram: Float64Array, width: number, scale: number, ridge: number): Float64Array {
  const matrix = gram.map(value => scale * value)
  for (let i = 0; i < width; i++) matrix[i * width + i] += i === 0 ? 1e-9 : ridge
  factorize(matrix, width)
  return matrix
}
