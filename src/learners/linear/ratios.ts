import { log2 } from '../logarithm.js'
import type { Matrix } from './matrix.js'
import { marginsFor } from './train.js'

/** Added to every count. */
const smoothing = 1
/** Added to every log-count ratio, so that no weight is fixed at 0. */
const least = 0.2

/**
 * The prior variance of the weight of each feature (major) and margin (minor): the square of its log-count ratio
 * among `rows`. Equivalent to the naive Bayes SVM of Wang and Manning ("Baselines and Bigrams", ACL 2012), who
 * multiply the features by the ratios instead. The mean over the entries of the rows is 1, as are
 * those of components of meanings.
 */
export function ratioVariances(
  matrix: Matrix,
  rows: Int32Array,
  classes: Int32Array,
  classCount: number
): Float32Array {
  const margins = marginsFor(classCount)
  const features = matrix.gains.length
  const counts = new Float32Array(features)
  const sizes = new Float64Array(margins)
  const variances = new Float32Array(features * margins)
  for (const row of rows) {
    if (classes[row] < margins) sizes[classes[row]]++
    const end = matrix.starts[(row + 1) * matrix.segments]
    for (let i = matrix.starts[row * matrix.segments]; i < end; i++) {
      counts[matrix.features[i]]++
      if (classes[row] < margins) variances[matrix.features[i] * margins + classes[row]]++
    }
  }
  const logs = Float64Array.from({ length: rows.length + 1 }, (_, i) => Math.LN2 * log2(i + smoothing))
  const odds = Float64Array.from(sizes, size => {
    return Math.LN2 * log2((rows.length - size + 2 * smoothing) / (size + 2 * smoothing))
  })
  let sum = 0
  let total = 0
  for (let feature = 0; feature < features; feature++) {
    if (feature >= features - matrix.meanings) {
      variances.fill(1, feature * margins, (feature + 1) * margins)
      continue
    }
    for (let m = 0; m < margins; m++) {
      const inside = variances[feature * margins + m]
      const ratio = logs[inside] - logs[counts[feature] - inside] + odds[m]
      const variance = (least + Math.abs(ratio)) ** 2
      variances[feature * margins + m] = variance
      sum += variance * counts[feature]
    }
    total += margins * counts[feature]
  }
  const scale = sum === 0 ? 1 : total / sum
  const words = (features - matrix.meanings) * margins
  return variances.map((variance, at) => (at < words ? variance * scale : variance))
}
