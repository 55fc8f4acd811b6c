/**
 * The features of each row: a row is a list of segments (one for each block of terms, then the facts, then the meaning
 * of each field that has one), a segment a list of features. The value of a feature is its gain times its loudness
 * times the scale of the segment.
 */
export interface Matrix {
  rows: number
  /** The number of segments of a row. */
  segments: number
  /** The start of each segment in `features`; `rows` × `segments` + 1 entries. */
  starts: Int32Array
  features: Int32Array
  /**
   * The weight of each entry of `features` in its row: for terms `loudnessOf` the number of occurrences, for facts
   * 1, for a component of a meaning the sum over the words.
   */
  loudness: Float32Array
  scales: Float32Array
  /** The squared loudness of the terms in each segment that are no features, since too few rows hold them. */
  rare: Float32Array
  /** How each segment of a row is scaled: by its terms, as facts, or as the segment of this index. */
  scaling: readonly ('terms' | 'facts' | number)[]
  /** A factor for each feature: rare terms weigh more. */
  gains: Float32Array
  /** So many of the features, the last ones, are components of meanings. */
  meanings: number
}

/** The norm of all facts together, relative to that of the terms of a text, which is about 1. */
const factNorm = 1.2

/** The value of a fact, given the number of facts. */
export function factScaleOf(facts: number): number {
  return factNorm / Math.sqrt(Math.max(facts, 9))
}

/**
 * Scales every segment of terms by the norm of the loudness of all its terms, and facts by their number, so that long
 * texts weigh as much as short ones.
 */
export function scaled(matrix: Omit<Matrix, 'scales'>, facts: number): Matrix {
  const { segments, starts, loudness, rare, scaling } = matrix
  const scales = new Float32Array(matrix.rows * segments)
  for (let s = 0; s < scales.length; s++) {
    const way = scaling[s % segments]
    if (way === 'terms') {
      let squares = rare[s]
      for (let i = starts[s]; i < starts[s + 1]; i++) squares += loudness[i] * loudness[i]
      scales[s] = squares === 0 ? 0 : 1 / Math.sqrt(squares)
    } else scales[s] = way === 'facts' ? factScaleOf(facts) : scales[s - (s % segments) + way]
  }
  return { ...matrix, scales }
}

/**
 * The same rows with only some features, renumbered in the order of `kept`, which is ascending. With `others` as rare,
 * the other terms still count in the norm of a text, as those that too few rows hold.
 */
export function restrict(matrix: Matrix, kept: Int32Array, facts: number, others?: 'rare'): Matrix {
  const place = new Int32Array(matrix.gains.length).fill(-1)
  kept.forEach((feature, index) => {
    place[feature] = index
  })
  const starts = new Int32Array(matrix.starts.length)
  const features = new Int32Array(matrix.features.length)
  const loudness = new Float32Array(matrix.features.length)
  const rare = matrix.rare.slice()
  let at = 0
  for (let s = 0; s + 1 < starts.length; s++) {
    for (let i = matrix.starts[s]; i < matrix.starts[s + 1]; i++) {
      const feature = place[matrix.features[i]]
      if (feature < 0) {
        if (others === 'rare') rare[s] += matrix.loudness[i] ** 2
        continue
      }
      loudness[at] = matrix.loudness[i]
      features[at++] = feature
    }
    starts[s + 1] = at
  }
  const gains = Float32Array.from(kept, feature => matrix.gains[feature])
  const last = matrix.gains.length - matrix.meanings
  const meanings = kept.reduce((count, feature) => count + Number(feature >= last), 0)
  const entries = { features: features.slice(0, at), loudness: loudness.slice(0, at) }
  return scaled({ ...matrix, starts, rare, ...entries, gains, meanings }, facts)
}

/** The same rows without what their words mean. */
export function withoutMeanings(matrix: Matrix): Matrix {
  const { rows, segments, starts, scaling, meanings } = matrix
  if (meanings === 0) return matrix
  const fewer = scaling.findIndex(way => typeof way === 'number')
  const features = new Int32Array(matrix.features.length)
  const loudness = new Float32Array(matrix.features.length)
  const plain = {
    starts: new Int32Array(rows * fewer + 1),
    scales: new Float32Array(rows * fewer),
    rare: new Float32Array(rows * fewer)
  }
  let at = 0
  for (let row = 0; row < rows; row++) {
    for (let s = 0; s < fewer; s++) {
      const [from, to] = [row * segments + s, row * fewer + s]
      plain.starts[to] = at
      plain.scales[to] = matrix.scales[from]
      plain.rare[to] = matrix.rare[from]
      features.set(matrix.features.subarray(starts[from], starts[from + 1]), at)
      loudness.set(matrix.loudness.subarray(starts[from], starts[from + 1]), at)
      at += starts[from + 1] - starts[from]
    }
  }
  plain.starts[rows * fewer] = at
  return {
    ...plain,
    rows,
    segments: fewer,
    features: features.subarray(0, at),
    loudness: loudness.subarray(0, at),
    scaling: scaling.slice(0, fewer),
    gains: matrix.gains.subarray(0, matrix.gains.length - meanings),
    meanings: 0
  }
}

/** The number of `rows` that have each feature. */
export function countFeatures(matrix: Matrix, rows: Int32Array): Int32Array {
  const counts = new Int32Array(matrix.gains.length)
  for (const row of rows) {
    const end = matrix.starts[(row + 1) * matrix.segments]
    for (let i = matrix.starts[row * matrix.segments]; i < end; i++) counts[matrix.features[i]]++
  }
  return counts
}
