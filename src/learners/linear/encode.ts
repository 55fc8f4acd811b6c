import type { Json } from '../../domain/json.js'
import { type Fields, holds } from '../fields.js'
import { log2 } from '../logarithm.js'
import { newReader, type TermKind, termsIn, type Vocabulary, vocabularyOf } from '../vocabulary.js'
import type { WordVectors } from '../words/word-vectors.js'
import { type Matrix, scaled } from './matrix.js'
import { type Meaning, MeaningReader, writeMeaning } from './meaning.js'
import { loudnessOf } from './model.js'

/** Rows as a matrix, and the meaning of its features. */
export interface Encoding {
  fields: Fields
  vocabulary: Vocabulary
  /** The trie node of each feature that is a term; the facts follow them, in the order of `fields.facts`. */
  nodes: Int32Array
  /** Each term is in at least so many rows. */
  support: number
  /** Absent where nothing is known of the words. */
  meaning?: Meaning
  matrix: Matrix
}

/** The weight of shapes relative to other kinds of terms. */
const shapeShare = 0.5

/**
 * Makes a feature of every term of some kinds that at least `minSupport` inputs share, and of every fact; `longest`:
 * the length of the longest runs of characters. With `vectors`, of what words mean, too, where texts are in the language
 * of these.
 */
export function encode(
  inputs: readonly Json[],
  fields: Fields,
  minSupport: number,
  kinds: readonly TermKind[],
  longest: number,
  vectors?: () => WordVectors
): Encoding {
  const vocabulary = vocabularyOf(inputs, fields.texts, kinds, minSupport, longest)
  const { nodes, places } = frequentNodes(vocabulary, minSupport)
  const segments = vocabulary.blocks.length + 1
  const starts = new Int32Array(inputs.length * segments + 1)
  let features = new Int32Array(1 << 16)
  let loudness = new Float32Array(1 << 16)
  let at = 0
  const rare = new Float32Array(inputs.length * segments)
  const reader = newReader()
  const times = new Int32Array(nodes.length)
  const hasWords = vocabulary.blocks.some(({ kind }) => kind === 'words')
  const meant = vectors && hasWords ? new MeaningReader(vocabulary, vectors()) : undefined
  inputs.forEach((input, row) => {
    vocabulary.blocks.forEach((block, index) => {
      const found = termsIn(input, block, vocabulary.letters, vocabulary.trie, 0, reader)
      features = withRoom(features, at + found)
      loudness = withRoom(loudness, at + found)
      if (block.kind === 'words') meant?.add(index, reader.nodes.subarray(0, found))
      const first = at
      for (let i = 0; i < found; i++) {
        const feature = places[reader.nodes[i]]
        if (feature >= 0 && times[feature]++ === 0) features[at++] = feature
        if (feature < 0) rare[row * segments + index] += loudnessOf(1) ** 2
      }
      for (let i = first; i < at; i++) {
        loudness[i] = loudnessOf(times[features[i]])
        times[features[i]] = 0
      }
      starts[row * segments + index + 1] = at
    })
    features = withRoom(features, at + fields.facts.length)
    loudness = withRoom(loudness, at + fields.facts.length)
    fields.facts.forEach((fact, index) => {
      if (!holds(fact, input)) return
      loudness[at] = 1
      features[at++] = nodes.length + index
    })
    starts[(row + 1) * segments] = at
  })
  const gains = gainsOf(nodes, vocabulary, inputs.length, fields.facts.length)
  const entries = { starts, features: features.slice(0, at), loudness: loudness.slice(0, at) }
  const scaling = [...vocabulary.blocks.map(() => 'terms' as const), 'facts' as const]
  const plain = { rows: inputs.length, segments, rare, scaling, ...entries, gains, meanings: 0 }
  const matrix = scaled(plain, fields.facts.length)
  const encoding = { fields, vocabulary, nodes, support: Math.max(minSupport, 1) }
  const meaning = meant?.read()
  return { ...encoding, ...(meaning ? withMeaning(matrix, meaning, fields.facts.length) : { matrix }) }
}

/** The matrix with a segment more for each field whose words have vectors. */
function withMeaning(matrix: Matrix, read: Omit<Meaning, 'unit'>, facts: number) {
  const { dimensions } = read.vectors
  const { rows, segments, starts } = matrix
  const more = read.fields.length
  const features = matrix.gains.length
  const wide = {
    starts: new Int32Array(rows * (segments + more) + 1),
    features: new Int32Array(matrix.features.length + rows * more * dimensions),
    loudness: new Float32Array(matrix.features.length + rows * more * dimensions),
    rare: new Float32Array(rows * (segments + more))
  }
  let at = 0
  for (let row = 0; row < rows; row++) {
    const [first, end] = [starts[row * segments], starts[(row + 1) * segments]]
    for (let s = 0; s < segments; s++) {
      wide.starts[row * (segments + more) + s] = at + starts[row * segments + s] - first
      wide.rare[row * (segments + more) + s] = matrix.rare[row * segments + s]
    }
    wide.features.set(matrix.features.subarray(first, end), at)
    wide.loudness.set(matrix.loudness.subarray(first, end), at)
    at += end - first
    read.fields.forEach((field, index) => {
      wide.starts[row * (segments + more) + segments + index] = at
      writeMeaning(read.vectors, field, row, wide.loudness.subarray(at, at + dimensions))
      for (let k = 0; k < dimensions; k++) wide.features[at++] = features + index * dimensions + k
    })
  }
  wide.starts[rows * (segments + more)] = at
  const gains = new Float32Array(features + more * dimensions).fill(1)
  gains.set(matrix.gains)
  const scaling = [...matrix.scaling, ...read.fields.map(({ block }) => block)]
  const meanings = more * dimensions
  const result = scaled({ ...matrix, ...wide, segments: segments + more, scaling, gains, meanings }, facts)
  const unit = 1 / meanNorm(result)
  result.gains.fill(unit, features)
  return { matrix: result, meaning: { ...read, unit } }
}

/** The root of the mean squared length of a row's meaning. */
function meanNorm({ rows, segments, starts, features, loudness, scales, gains, meanings }: Matrix): number {
  let squares = 0
  for (let s = 0; s < rows * segments; s++) {
    for (let i = starts[s]; i < starts[s + 1]; i++) {
      if (features[i] >= gains.length - meanings) squares += (loudness[i] * scales[s]) ** 2
    }
  }
  return squares === 0 ? 1 : Math.sqrt(squares / rows)
}

/** Inverse document frequencies of the terms, as in scikit-learn, divided by their root mean square; 1 for facts. */
function gainsOf(nodes: Int32Array, { blocks, trie, rowCounts }: Vocabulary, rows: number, facts: number) {
  const gains = new Float32Array(nodes.length + facts).fill(1)
  const squares = new Float64Array(blocks.length)
  const counts = new Float64Array(blocks.length)
  const shares = blocks.map(({ kind }) => (kind === 'shapes' ? shapeShare : 1))
  const blockOf = Int32Array.from(nodes, node => blocks.findIndex(({ root }) => root === trie.rootOf(node)))
  nodes.forEach((node, index) => {
    gains[index] = 1 + Math.LN2 * log2((1 + rows) / (1 + rowCounts[node]))
    squares[blockOf[index]] += rowCounts[node] * gains[index] ** 2
    counts[blockOf[index]] += rowCounts[node]
  })
  nodes.forEach((_, index) => {
    const block = blockOf[index]
    gains[index] *= shares[block] / Math.sqrt(squares[block] / counts[block])
  })
  return gains
}

/** The nodes whose terms enough rows contain, and for each node its index among them or -1. */
function frequentNodes({ trie, rowCounts }: Vocabulary, minSupport: number) {
  const least = Math.max(minSupport, 1)
  const places = new Int32Array(trie.size).fill(-1)
  const nodes: number[] = []
  for (let node = 1; node < trie.size; node++) {
    if (rowCounts[node] < least) continue
    places[node] = nodes.length
    nodes.push(node)
  }
  return { nodes: Int32Array.from(nodes), places }
}

function withRoom<A extends Int32Array<ArrayBuffer> | Float32Array<ArrayBuffer>>(array: A, size: number): A {
  if (size <= array.length) return array
  const larger = new (array.constructor as new (length: number) => A)(Math.max(size, array.length * 2))
  larger.set(array)
  return larger
}
