/**
 * The features of each row: a row is a list of segments (one for each block of terms, the facts last), a segment a
 * list of features. The value of a feature is its gain times its loudness times the scale of the segment.
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
   * 1.
   */
  loudness: Uint8Array
  scales: Float32Array
  /** A factor for each feature: rare terms weigh more. */
  gains: Float32Array
}

/** The norm of all facts together, relative to that of the terms of a text, which is about 1. */
const factNorm = 1.2

/** The value of a fact, given the number of facts. */
export function factScaleOf(facts: number): number {
  return factNorm / Math.sqrt(Math.max(facts, 9))
}

/**
 * Scales every segment of terms by the norm of the loudness of its features, and facts by their number, so that long
 * texts weigh as much as short ones.
 */
export function scaled(matrix: Omit<Matrix, 'scales'>, facts: number): Matrix {
  const { segments, starts, loudness } = matrix
  const scales = new Float32Array(matrix.rows * segments).fill(factScaleOf(facts))
  for (let s = 0; s < scales.length; s++) {
    if ((s + 1) % segments === 0) continue
    let squares = 0
    for (let i = starts[s]; i < starts[s + 1]; i++) squares += loudness[i] * loudness[i]
    scales[s] = squares === 0 ? 0 : 1 / Math.sqrt(squares)
  }
  return { ...matrix, scales }
}

/** The same rows with only some features, renumbered in the order of `kept`, which is ascending. */
export function restrict(matrix: Matrix, kept: Int32Array, facts: number): Matrix {
  const place = new Int32Array(matrix.gains.length).fill(-1)
  kept.forEach((feature, index) => {
    place[feature] = index
  })
  const starts = new Int32Array(matrix.starts.length)
  const features = new Int32Array(matrix.features.length)
  const loudness = new Uint8Array(matrix.features.length)
  let at = 0
  for (let s = 0; s + 1 < starts.length; s++) {
    for (let i = matrix.starts[s]; i < matrix.starts[s + 1]; i++) {
      const feature = place[matrix.features[i]]
      if (feature < 0) continue
      loudness[at] = matrix.loudness[i]
      features[at++] = feature
    }
    starts[s + 1] = at
  }
  const gains = Float32Array.from(kept, feature => matrix.gains[feature])
  const entries = { features: features.slice(0, at), loudness: loudness.slice(0, at) }
  return scaled({ ...matrix, starts, ...entries, gains }, facts)
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
