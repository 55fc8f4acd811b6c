import type { Encoding } from './encode.js'
import { countFeatures, type Matrix } from './matrix.js'
import type { Weights } from './train.js'

/**
 * The most important features, ascending: by the sum of their squared weights times the root of the number of rows
 * that have them (embedded selection, as in recursive feature elimination by Guyon et al. 2002); and all components of
 * meanings.
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
    for (let m = 0; m < margins; m++) {
      const weight = values[feature * margins + m]
      sum += weight * weight
    }
    return sum * Math.sqrt(count)
  })
  const first = matrix.gains.length - matrix.meanings
  const order = Array.from(merits.keys()).filter(feature => feature < first && merits[feature] > 0)
  order.sort((a, b) => merits[b] - merits[a] || a - b)
  const components = Array.from({ length: matrix.meanings }, (_, k) => first + k)
  return Int32Array.from([...order.slice(0, most), ...components]).sort()
}

/**
 * A mask over features and margins with about `most` weights, those that change margins most, and all those of meanings.
 */
export function importantWeights(
  weights: Weights,
  matrix: Matrix,
  rows: Int32Array,
  most: number
): Uint8Array | undefined {
  const { margins, values } = weights
  const counts = countFeatures(matrix, rows)
  const size = (matrix.gains.length - matrix.meanings) * margins
  if (size <= most) return undefined
  const merits = new Float32Array(size)
  for (let i = 0; i < size; i++) {
    merits[i] = Math.abs(values[i]) * Math.sqrt(Math.sqrt(counts[Math.floor(i / margins)]))
  }
  const threshold = thresholdFor(merits, most)
  const mask = new Uint8Array(matrix.gains.length * margins).fill(1)
  for (let i = 0; i < size; i++) mask[i] = merits[i] >= threshold && merits[i] > 0 ? 1 : 0
  return mask
}

/** A threshold that about `most` of the numbers, which are not negative, reach; by a histogram of their bits. */
function thresholdFor(merits: Float32Array, most: number): number {
  const dropped = 12
  const bits = new Uint32Array(merits.buffer)
  const histogram = new Uint32Array(2 ** (32 - dropped))
  for (const word of bits) histogram[word >>> dropped]++
  let bin = histogram.length - 1
  for (let sum = 0; bin > 0 && sum + histogram[bin] <= most; bin--) sum += histogram[bin]
  return new Float32Array(Uint32Array.of((bin + 1) << dropped).buffer)[0]
}

/**
 * The most distinctive features by χ² against the classes, ascending (Yang and Pedersen 1997), among the facts and the
 * terms that enough of `rows` hold: of a part of the rows no more is learned than a program of them alone could have.
 */
export function distinctiveFeatures(
  { matrix, nodes, support }: Pick<Encoding, 'matrix' | 'nodes' | 'support'>,
  rows: Int32Array,
  classes: Int32Array,
  classCount: number,
  most: number
): Int32Array {
  const features = matrix.gains.length
  const counts = countFeatures(matrix, rows)
  const held = Int32Array.from({ length: features }, (_, feature) => feature).filter(
    feature => feature >= nodes.length || counts[feature] >= support
  )
  if (held.length <= most) return held
  const joint = new Uint32Array(features * classCount)
  const sizes = new Float64Array(classCount)
  for (const row of rows) {
    sizes[classes[row]]++
    const end = matrix.starts[(row + 1) * matrix.segments]
    for (let i = matrix.starts[row * matrix.segments]; i < end; i++) {
      joint[matrix.features[i] * classCount + classes[row]]++
    }
  }
  const merits = Float64Array.from(counts, (count, feature) => {
    let sum = 0
    for (let c = 0; c < classCount && count > 0; c++) {
      const expected = (count * sizes[c]) / rows.length
      const excess = joint[feature * classCount + c] - expected
      if (expected > 0) sum += (excess * excess) / expected
    }
    return sum
  })
  merits.fill(Number.POSITIVE_INFINITY, features - matrix.meanings)
  return held
    .toSorted((a, b) => merits[b] - merits[a] || a - b)
    .slice(0, most)
    .sort()
}
