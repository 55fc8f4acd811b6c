import type { WordVectors } from '../words/word-vectors.js'
import type { Encoding } from './encode.js'
import type { Matrix } from './matrix.js'
import { type Meaning, type MeaningField, writeMeaning } from './meaning.js'
import type { Weights } from './train.js'

/** What a program knows of a word that has a vector. */
export const taught = 1
export const untaught = 2

/** For each field with a meaning, what is known of each word: 0, `taught` or `untaught`. */
export type KnownWords = readonly Uint8Array[]

/**
 * The weights that the meaning of texts gives to words, one for each margin, by the index of a field and the place of a
 * word. `gains`: those of the features of `weights`.
 */
export function wordWeights(
  meaning: Meaning,
  weights: Weights,
  gains: Float32Array
): (field: number, word: number) => Float32Array {
  const { dimensions, values } = meaning.vectors
  const components = meaning.fields.map((_, field) => componentsOf(meaning, field, weights, gains))
  return (field, word) =>
    Float32Array.from({ length: weights.margins }, (_, m) =>
      product(components[field], m * dimensions, values, word * dimensions, dimensions)
    )
}

/**
 * The vector of each margin whose product with that of a word is the word's weight; less their mean where there are
 * several, as that tells no answer from another.
 */
function componentsOf(
  { vectors: { dimensions }, fields }: Meaning,
  field: number,
  { margins, values }: Weights,
  gains: Float32Array
): Float32Array {
  const first = gains.length - (fields.length - field) * dimensions
  const components = new Float32Array(margins * dimensions)
  for (let k = 0; k < dimensions; k++) {
    const own = values.subarray((first + k) * margins, (first + k + 1) * margins)
    const mean = margins === 1 ? 0 : own.reduce((sum, value) => sum + value, 0) / margins
    for (let m = 0; m < margins; m++) components[m * dimensions + k] = gains[first + k] * (own[m] - mean)
  }
  return components
}

/**
 * The sum of a word's squared weights, for the place where its vector starts: of many margins by the products of the
 * components with each other (each pair once), which are fewer.
 */
function squaresBy(components: Float32Array, { dimensions, values }: WordVectors): (at: number) => number {
  const margins = components.length / dimensions
  if (2 * margins <= dimensions) {
    return at => {
      let sum = 0
      for (let m = 0; m < margins; m++)
        sum += product(components, m * dimensions, values, at, dimensions) ** 2
      return sum
    }
  }
  const pairs = new Float32Array(dimensions * dimensions)
  for (let m = 0; m < components.length; m += dimensions) {
    for (let i = 0; i < dimensions; i++) {
      const twice = 2 * components[m + i]
      pairs[i * dimensions + i] += components[m + i] ** 2
      for (let j = i + 1; j < dimensions; j++) pairs[i * dimensions + j] += twice * components[m + j]
    }
  }
  return at => {
    let sum = 0
    for (let i = 0; i < dimensions; i++) {
      sum += values[at + i] * product(pairs, i * dimensions + i, values, at + i, dimensions - i)
    }
    return sum
  }
}

/** The inner product, by four sums that do not wait for each other. */
function product(a: Float32Array, at: number, b: Float32Array, from: number, count: number): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  let k = 0
  for (; k + 4 <= count; k += 4) {
    first += a[at + k] * b[from + k]
    second += a[at + k + 1] * b[from + k + 1]
    third += a[at + k + 2] * b[from + k + 2]
    fourth += a[at + k + 3] * b[from + k + 3]
  }
  for (; k < count; k++) first += a[at + k] * b[from + k]
  return first + second + (third + fourth)
}

/** The words of each field whose weights rows taught, by their places in the vectors. `kept`: the learned features. */
export function taughtWords({ meaning, vocabulary, nodes }: Encoding, kept: Int32Array): KnownWords {
  const { vectors, fields } = meaning!
  const known = fields.map(() => new Uint8Array(vectors.words.length))
  const fieldOf = new Map(fields.map(({ block }, index) => [vocabulary.blocks[block].root, index]))
  for (const feature of kept) {
    if (feature >= nodes.length) break
    const field = fieldOf.get(vocabulary.trie.rootOf(nodes[feature]))
    if (field === undefined) continue
    const place = vectors.places.get(String.fromCodePoint(...vocabulary.trie.path(nodes[feature])))
    if (place !== undefined) known[field][place] = taught
  }
  return known
}

/** Words are chosen among so many times as many, the most frequent ones. */
const candidates = 8
/** Added to the place in the order of frequency, by which the frequency of a word falls (Zipf and Mandelbrot). */
const flattened = 3

/**
 * Adds `count` words that no rows taught: those that change margins most, by their weights (see `wordWeights`) and by how
 * frequent they are in the language; what rows hold has no part in that.
 */
export function withUntaught(
  known: KnownWords,
  meaning: Meaning,
  weights: Weights,
  gains: Float32Array,
  count: number
): KnownWords {
  const { words, dimensions } = meaning.vectors
  const size = Math.min(words.length, candidates * count)
  const merits = new Float32Array(known.length * size)
  known.forEach((states, field) => {
    const squares = squaresBy(componentsOf(meaning, field, weights, gains), meaning.vectors)
    for (let word = 0; word < size; word++) {
      if (states[word] === taught) continue
      merits[field * size + word] = squares(word * dimensions) / Math.sqrt(word + flattened)
    }
  })
  const least = merits.toSorted()[Math.max(0, merits.length - count)]
  return known.map((states, field) =>
    states.map((state, word) => {
      const merit = word < size ? merits[field * size + word] : 0
      return state === taught ? taught : merit > 0 && merit >= least ? untaught : 0
    })
  )
}

/** The rows with the meaning of their known words alone, as a program sees it. */
export function withKnown(matrix: Matrix, { vectors, fields }: Meaning, known: KnownWords): Matrix {
  const { rows, segments, starts } = matrix
  const loudness = matrix.loudness.slice()
  const first = segments - fields.length
  fields.forEach((field: MeaningField, index) => {
    for (let row = 0; row < rows; row++) {
      const at = starts[row * segments + first + index]
      writeMeaning(vectors, field, row, loudness.subarray(at, at + vectors.dimensions), known[index])
    }
  })
  return { ...matrix, loudness }
}
