import { randomFrom, shuffle } from '../random.js'
import type { Matrix } from './matrix.js'

/** A dual variable with a smaller projected gradient has converged (the stopping tolerance of LIBLINEAR). */
export const slack = 0.1

export interface Training {
  matrix: Matrix
  /** The rows to learn from. */
  rows: Int32Array
  /** The class of each row of the matrix. */
  classes: Int32Array
  classCount: number
  /** The cost of errors relative to regularization. */
  cost: number
  /** The number of visits to every row. */
  passes: number
  seed: number
  /** The prior variance of the weight of each feature (major) and margin (minor); absent: all 1. */
  variances?: Float32Array
  /** Initial dual variables, by row (major) and margin; they are overwritten. Absent: all 0. */
  alphas?: Float32Array
  /** Called after every pass with the completed share. */
  progress?(done: number): void
}

/** Weights by feature (major) and margin (minor); the biases are the row after the last feature. */
export interface Weights {
  margins: number
  values: Float32Array
  /** The dual variables of these weights, if known. */
  alphas?: Float32Array
}

/** Two classes need one margin, positive for the first. */
export function marginsFor(classCount: number): number {
  return classCount === 2 ? 1 : classCount
}

/**
 * A linear support vector machine for each class against the others: L2-regularized, squared hinge loss, solved in
 * the dual by coordinate descent (Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for
 * Large-scale Linear SVM", ICML 2008, algorithm 1, as in LIBLINEAR). All classes are solved together, so that a
 * visit to a row reads memory in order; the number of passes is fixed.
 */
export function train(training: Training): Weights {
  const { matrix, rows, classes, classCount, cost, passes, variances } = training
  const { segments, starts, features, loudness, scales, gains } = matrix
  const margins = marginsFor(classCount)
  const biases = gains.length * margins
  const weights = new Float32Array(biases + margins)
  const alphas = training.alphas ?? new Float32Array(rows.length * margins)
  if (training.alphas) startFrom(alphas, training, weights)
  const sums = new Float32Array(margins)
  const steps = new Float32Array(margins)
  const moved = new Int32Array(margins)
  const diagonal = 0.5 / cost
  const norms = new Float32Array(margins)
  const order = Int32Array.from(rows.keys())
  const random = randomFrom(training.seed)

  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, order.length, random)
    for (const k of order) {
      const row = rows[k]
      const first = row * segments
      let norm = 1 + diagonal
      norms.fill(norm)
      sums.set(weights.subarray(biases))
      for (let s = first; s < first + segments; s++) {
        for (let i = starts[s]; i < starts[s + 1]; i++) {
          const feature = features[i]
          const value = gains[feature] * loudness[i] * scales[s]
          addTimes(sums, 0, weights, feature * margins, value, margins)
          if (variances) addTimes(norms, 0, variances, feature * margins, value * value, margins)
          else norm += value * value
        }
      }
      let moves = 0
      for (let m = 0; m < margins; m++) {
        const sign = classes[row] === m ? 1 : -1
        const before = alphas[k * margins + m]
        const gradient = sign * sums[m] - 1 + diagonal * before
        steps[m] = 0
        if (gradient > -slack && (gradient < slack || before === 0)) continue
        const after = Math.max(before - gradient / (variances ? norms[m] : norm), 0)
        alphas[k * margins + m] = after
        steps[m] = (after - before) * sign
        weights[biases + m] += steps[m]
        moved[moves++] = m
      }
      if (moves === 0) continue
      const few = moves * 4 < margins
      for (let s = first; s < first + segments; s++) {
        for (let i = starts[s]; i < starts[s + 1]; i++) {
          const value = gains[features[i]] * loudness[i] * scales[s]
          const at = features[i] * margins
          if (few) {
            for (let j = 0; j < moves; j++) {
              const m = moved[j]
              weights[at + m] += steps[m] * value * (variances ? variances[at + m] : 1)
            }
          } else if (variances) addProducts(weights, variances, at, steps, value, margins)
          else addTimes(weights, at, steps, 0, value, margins)
        }
      }
    }
    training.progress?.((pass + 1) / passes)
  }
  return { margins, values: weights, alphas }
}

/** The weights for given dual variables: the sum of the rows, each times its own variable. */
function startFrom(alphas: Float32Array, training: Training, weights: Float32Array): void {
  const { matrix, rows, classes, classCount, variances } = training
  const { segments, starts, features, loudness, scales, gains } = matrix
  const margins = marginsFor(classCount)
  const steps = new Float32Array(margins)
  for (let k = 0; k < rows.length; k++) {
    for (let m = 0; m < margins; m++) {
      steps[m] = classes[rows[k]] === m ? alphas[k * margins + m] : -alphas[k * margins + m]
    }
    for (let s = rows[k] * segments; s < (rows[k] + 1) * segments; s++) {
      for (let i = starts[s]; i < starts[s + 1]; i++) {
        const value = gains[features[i]] * loudness[i] * scales[s]
        const at = features[i] * margins
        if (variances) addProducts(weights, variances, at, steps, value, margins)
        else addTimes(weights, at, steps, 0, value, margins)
      }
    }
    addTimes(weights, gains.length * margins, steps, 0, 1, margins)
  }
}

/** target[at + m] += factors[at + m] × source[m] × value for m < count. */
function addProducts(
  target: Float32Array,
  factors: Float32Array,
  at: number,
  source: Float32Array,
  value: number,
  count: number
): void {
  for (let m = 0; m < count; m++) target[at + m] += factors[at + m] * source[m] * value
}

/** target[at + m] += source[from + m] × value for m < count, four at a time. */
function addTimes(
  target: Float32Array,
  at: number,
  source: Float32Array,
  from: number,
  value: number,
  count: number
): void {
  let m = 0
  for (; m + 4 <= count; m += 4) {
    target[at + m] += source[from + m] * value
    target[at + m + 1] += source[from + m + 1] * value
    target[at + m + 2] += source[from + m + 2] * value
    target[at + m + 3] += source[from + m + 3] * value
  }
  for (; m < count; m++) target[at + m] += source[from + m] * value
}

/** Writes the margins of a row to `sums`. */
export function writeMargins(weights: Weights, matrix: Matrix, row: number, sums: Float64Array): void {
  const { segments, starts, features, loudness, scales, gains } = matrix
  const { margins, values } = weights
  for (let m = 0; m < margins; m++) sums[m] = values[gains.length * margins + m]
  for (let s = row * segments; s < (row + 1) * segments; s++) {
    for (let i = starts[s]; i < starts[s + 1]; i++) {
      const value = gains[features[i]] * loudness[i] * scales[s]
      for (let m = 0; m < margins; m++) sums[m] += values[features[i] * margins + m] * value
    }
  }
}
