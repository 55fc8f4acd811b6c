import { randomFrom, shuffle } from '../random.js'
import type { Training, Weights } from './train.js'

/**
 * `train` where each class may use only some features: `mask` is 1 for the allowed pairs of feature (major)
 * and margin (minor). Visits touch allowed weights alone, which is what makes it quick.
 */
export function retrain(training: Training, mask: Uint8Array, margins: number): Weights {
  const { matrix, rows, classes, cost, passes } = training
  const { segments, starts, features, scales, gains } = matrix
  const { from, targets } = allowed(mask, margins)
  const weights = new Float32Array(targets.length)
  const biases = new Float32Array(margins)
  const alphas = new Float32Array(rows.length * margins)
  const sums = new Float32Array(margins)
  const norms = new Float32Array(margins)
  const steps = new Float32Array(margins)
  const diagonal = 0.5 / cost
  const order = Int32Array.from(rows.keys())
  const random = randomFrom(training.seed)

  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, order.length, random)
    for (const k of order) {
      const row = rows[k]
      sums.set(biases)
      norms.fill(1 + diagonal)
      for (let s = row * segments; s < (row + 1) * segments; s++) {
        for (let i = starts[s]; i < starts[s + 1]; i++) {
          const value = gains[features[i]] * scales[s]
          for (let j = from[features[i]]; j < from[features[i] + 1]; j++) {
            sums[targets[j]] += weights[j] * value
            norms[targets[j]] += value * value
          }
        }
      }
      for (let m = 0; m < margins; m++) {
        const sign = classes[row] === m ? 1 : -1
        const before = alphas[k * margins + m]
        const after = Math.max(before - (sign * sums[m] - 1 + diagonal * before) / norms[m], 0)
        alphas[k * margins + m] = after
        steps[m] = (after - before) * sign
        biases[m] += steps[m]
      }
      for (let s = row * segments; s < (row + 1) * segments; s++) {
        for (let i = starts[s]; i < starts[s + 1]; i++) {
          const value = gains[features[i]] * scales[s]
          for (let j = from[features[i]]; j < from[features[i] + 1]; j++)
            weights[j] += steps[targets[j]] * value
        }
      }
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
