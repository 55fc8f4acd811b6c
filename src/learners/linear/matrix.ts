/**
 * Which features each row has: a row is a list of segments (one for each block of terms, the facts last), a
 * segment a list of features. A feature's value is its gain times the
 * scale of the segment.
 */
export interface Matrix {
  rows: number
  /** Segments of a row. */
  segments: number
  /** Where each segment begins in `features`; `rows` × `segments` + 1 entries. */
  starts: Int32Array
  features: Int32Array
  scales: Float32Array
  /** The value of each feature before scaling: rare terms count more. */
  gains: Float32Array
}

/** The norm of all facts together, which is like that of a block of terms. */
const factNorm = 6

/** The value of a fact among so many. */
export function factScaleOf(facts: number): number {
  return factNorm / Math.sqrt(Math.max(facts, 9))
}

/** The same rows with only some features, numbered anew in the order of `kept`, which is ascending. */
export function restrict(matrix: Matrix, kept: Int32Array): Matrix {
  const place = new Int32Array(matrix.gains.length).fill(-1)
  kept.forEach((feature, index) => {
    place[feature] = index
  })
  const starts = new Int32Array(matrix.starts.length)
  const features = new Int32Array(matrix.features.length)
  let at = 0
  for (let s = 0; s + 1 < starts.length; s++) {
    for (let i = matrix.starts[s]; i < matrix.starts[s + 1]; i++) {
      const feature = place[matrix.features[i]]
      if (feature >= 0) features[at++] = feature
    }
    starts[s + 1] = at
  }
  const gains = Float32Array.from(kept, feature => matrix.gains[feature])
  return { ...matrix, starts, features: features.slice(0, at), gains }
}

/** The number of rows among `rows` that have each feature. */
export function countFeatures(matrix: Matrix, rows: Int32Array): Int32Array {
  const counts = new Int32Array(matrix.gains.length)
  for (const row of rows) {
    const end = matrix.starts[(row + 1) * matrix.segments]
    for (let i = matrix.starts[row * matrix.segments]; i < end; i++) counts[matrix.features[i]]++
  }
  return counts
}
