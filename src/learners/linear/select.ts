import { countFeatures, type Matrix } from './matrix.js'
import type { Weights } from './train.js'

/**
 * The features that matter most, ascending: by the sum of their squared weights times the root of the number
 * of rows that have them (embedded selection, as in recursive feature elimination by Guyon et al. 2002).
 */
export function importantFeatures(
  weights: Weights,
  matrix: Matrix,
  rows: Int32Array,
  most: number
): Int32Array {
  const { margins, values } = weights
  const counts = countFeatures(matrix, rows)
  const merits = Float64Array.from(counts, (count, feature) => {
    let sum = 0
    for (let m = 0; m < margins; m++) sum += values[feature * margins + m] ** 2
    return sum * Math.sqrt(count)
  })
  const order = Array.from(merits.keys()).filter(feature => merits[feature] > 0)
  order.sort((a, b) => merits[b] - merits[a] || a - b)
  return Int32Array.from(order.slice(0, most)).sort()
}

/** A mask over features and margins that lets about `most` weights live: those that move margins most. */
export function importantWeights(
  weights: Weights,
  matrix: Matrix,
  rows: Int32Array,
  most: number
): Uint8Array | undefined {
  const { margins, values } = weights
  const counts = countFeatures(matrix, rows)
  const size = matrix.gains.length * margins
  if (size <= most) return undefined
  const merits = new Float32Array(size)
  for (let i = 0; i < size; i++) {
    merits[i] = Math.abs(values[i]) * counts[Math.floor(i / margins)] ** 0.25
  }
  const threshold = Float32Array.from(merits).sort()[size - most]
  return Uint8Array.from(merits, merit => (merit >= threshold && merit > 0 ? 1 : 0))
}

/** The most distinctive features by χ² against the classes, ascending (Yang and Pedersen 1997). */
export function distinctiveFeatures(
  matrix: Matrix,
  rows: Int32Array,
  classes: Int32Array,
  classCount: number,
  most: number
): Int32Array {
  const features = matrix.gains.length
  if (features <= most) return Int32Array.from({ length: features }, (_, feature) => feature)
  const joint = new Uint32Array(features * classCount)
  const sizes = new Float64Array(classCount)
  for (const row of rows) {
    sizes[classes[row]]++
    const end = matrix.starts[(row + 1) * matrix.segments]
    for (let i = matrix.starts[row * matrix.segments]; i < end; i++) {
      joint[matrix.features[i] * classCount + classes[row]]++
    }
  }
  const counts = countFeatures(matrix, rows)
  const merits = Float64Array.from(counts, (count, feature) => {
    let sum = 0
    for (let c = 0; c < classCount && count > 0; c++) {
      const expected = (count * sizes[c]) / rows.length
      if (expected > 0) sum += (joint[feature * classCount + c] - expected) ** 2 / expected
    }
    return sum
  })
  const order = Array.from(merits.keys()).sort((a, b) => merits[b] - merits[a] || a - b)
  return Int32Array.from(order.slice(0, most)).sort()
}
