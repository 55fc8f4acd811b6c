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

/** The weights that a word has by its vector, for each field and margin. */
export interface WordWeights {
  margins: number
  /** Of each field: word (major) and margin. */
  fields: readonly Float32Array[]
}

/**
 * The weights that the meaning of texts gives to each word, of those that are `known` if that is given. `gains`: those of
 * the features of `weights`.
 */
export function wordWeights(
  { vectors, fields }: Meaning,
  { margins, values }: Weights,
  gains: Float32Array,
  known?: KnownWords
): WordWeights {
  const { dimensions, words } = vectors
  const first = gains.length - fields.length * dimensions
  return {
    margins,
    fields: fields.map((_, field) => {
      const result = new Float32Array(words.length * margins)
      const components = Float32Array.from({ length: margins * dimensions }, (_, at) => {
        const feature = first + field * dimensions + (at % dimensions)
        return gains[feature] * values[feature * margins + Math.floor(at / dimensions)]
      })
      writeProducts(components, vectors, known?.[field], result)
      return margins === 1 ? result : centred(result, margins)
    })
  }
}

/** The weights less their mean over the margins of a word, which tells no answer from another. */
function centred(weights: Float32Array, margins: number): Float32Array {
  for (let at = 0; at < weights.length; at += margins) {
    let sum = 0
    for (let m = 0; m < margins; m++) sum += weights[at + m]
    for (let m = 0; m < margins; m++) weights[at + m] -= sum / margins
  }
  return weights
}

/** Writes the products of each word's vector with each component to `into`. */
function writeProducts(
  components: Float32Array,
  { dimensions, values }: WordVectors,
  known: Uint8Array | undefined,
  into: Float32Array
): void {
  const margins = components.length / dimensions
  for (let at = 0, word = 0; at < into.length; at += margins, word++) {
    if (known !== undefined && known[word] === 0) continue
    for (let m = 0; m < margins; m++) {
      into[at + m] = product(components, m * dimensions, values, word * dimensions, dimensions)
    }
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

/** Added to the place in the order of frequency, by which the frequency of a word falls (Zipf and Mandelbrot). */
const flattened = 3

/**
 * Adds `count` words that no rows taught: those that change margins most, by their weights and by how frequent they are
 * in the language; what rows hold has no part in that.
 */
export function withUntaught(known: KnownWords, { margins, fields }: WordWeights, count: number): KnownWords {
  const size = known[0].length
  const merits = new Float32Array(known.length * size)
  fields.forEach((weights, field) => {
    for (let word = 0; word < size; word++) {
      if (known[field][word] === taught) continue
      let squares = 0
      for (let m = 0; m < margins; m++) squares += weights[word * margins + m] ** 2
      merits[field * size + word] = squares / Math.sqrt(word + flattened)
    }
  })
  const least = merits.toSorted()[Math.max(0, merits.length - count)]
  return known.map((words, field) =>
    words.map((state, word) => {
      const merit = merits[field * size + word]
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
