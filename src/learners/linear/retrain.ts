import { randomFrom, shuffle } from '../random.js'
import { slack, type Training, type Weights } from './train.js'

/**
 * Like `train`, but each class may use only some features: `mask` is 1 for the allowed pairs of feature (major) and
 * margin (minor). Starts from the given dual variables.
 */
export function retrain(training: Training & { alphas: Float32Array }, mask: Uint8Array): Weights {
  const { matrix, rows, classes, cost, passes, alphas } = training
  const { segments, starts, features, loudness, scales, gains } = matrix
  const margins = mask.length / gains.length
  const { from, targets } = allowed(mask, margins)
  const weights = new Float32Array(targets.length)
  const variances = allowedOf(training.variances, mask, targets.length)
  const biases = new Float32Array(margins)
  const norms = new Float32Array(alphas.length).fill(1 + 0.5 / cost)
  const sums = new Float32Array(margins)
  const steps = new Float32Array(margins)

  /** Adds the allowed weights of a row to `sums`. */
  const look = (row: number) => {
    sums.set(biases)
    for (let s = row * segments; s < (row + 1) * segments; s++) {
      for (let i = starts[s]; i < starts[s + 1]; i++) {
        const value = gains[features[i]] * loudness[i] * scales[s]
        for (let j = from[features[i]]; j < from[features[i] + 1]; j++) sums[targets[j]] += weights[j] * value
      }
    }
  }
  /** Changes the allowed weights in the direction of a row, for each margin by its step. */
  const move = (row: number) => {
    for (let m = 0; m < margins; m++) biases[m] += steps[m]
    for (let s = row * segments; s < (row + 1) * segments; s++) {
      for (let i = starts[s]; i < starts[s + 1]; i++) {
        const value = gains[features[i]] * loudness[i] * scales[s]
        for (let j = from[features[i]]; j < from[features[i] + 1]; j++)
          weights[j] += steps[targets[j]] * value * variances[j]
      }
    }
  }
  /** Adds the squares of a row's allowed values to its norms. */
  const measure = (k: number) => {
    for (let s = rows[k] * segments; s < (rows[k] + 1) * segments; s++) {
      for (let i = starts[s]; i < starts[s + 1]; i++) {
        const value = gains[features[i]] * loudness[i] * scales[s]
        for (let j = from[features[i]]; j < from[features[i] + 1]; j++) {
          norms[k * margins + targets[j]] += value * value * variances[j]
        }
      }
    }
  }

  for (let k = 0; k < rows.length; k++) {
    measure(k)
    for (let m = 0; m < margins; m++) {
      steps[m] = classes[rows[k]] === m ? alphas[k * margins + m] : -alphas[k * margins + m]
    }
    move(rows[k])
  }
  const order = Int32Array.from(rows.keys())
  const random = randomFrom(training.seed)
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, order.length, random)
    for (const k of order) {
      look(rows[k])
      let moved = false
      for (let m = 0; m < margins; m++) {
        const sign = classes[rows[k]] === m ? 1 : -1
        const before = alphas[k * margins + m]
        const gradient = sign * sums[m] - 1 + (0.5 / cost) * before
        steps[m] = 0
        if (gradient > -slack && (gradient < slack || before === 0)) continue
        const after = Math.max(before - gradient / norms[k * margins + m], 0)
        alphas[k * margins + m] = after
        steps[m] = (after - before) * sign
        moved = true
      }
      if (moved) move(rows[k])
    }
    training.progress?.((pass + 1) / passes)
  }
  return dense(weights, biases, from, targets)
}

/** The margins that each feature may use: entries from[f] to from[f + 1] of `targets`. */
function allowed(mask: Uint8Array, margins: number): { from: Int32Array; targets: Int32Array } {
  const features = mask.length / margins
  const from = new Int32Array(features + 1)
  const targets: number[] = []
  for (let feature = 0; feature < features; feature++) {
    for (let m = 0; m < margins; m++) if (mask[feature * margins + m] === 1) targets.push(m)
    from[feature + 1] = targets.length
  }
  return { from, targets: Int32Array.from(targets) }
}

/** The variances of the allowed weights, all 1 where `variances` is undefined. */
function allowedOf(variances: Float32Array | undefined, mask: Uint8Array, count: number): Float32Array {
  const result = new Float32Array(count).fill(1)
  let at = 0
  if (variances) for (let i = 0; i < mask.length; i++) if (mask[i] === 1) result[at++] = variances[i]
  return result
}

function dense(weights: Float32Array, biases: Float32Array, from: Int32Array, targets: Int32Array): Weights {
  const margins = biases.length
  const values = new Float32Array(from.length * margins)
  for (let feature = 0; feature + 1 < from.length; feature++) {
    for (let j = from[feature]; j < from[feature + 1]; j++)
      values[feature * margins + targets[j]] = weights[j]
  }
  values.set(biases, (from.length - 1) * margins)
  return { margins, values }
}
