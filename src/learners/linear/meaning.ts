import type { Vocabulary } from '../vocabulary.js'
import { leastKnown, type WordVectors } from '../words/word-vectors.js'
import { loudnessOf } from './model.js'

/**
 * The words of the rows' texts that have vectors. What the words of a text mean together, the sum of their vectors, is
 * learned from as if its components were features; as sums are linear, it comes down to one weight for each word, of
 * those that no row holds, too.
 */
export interface Meaning {
  vectors: WordVectors
  fields: MeaningField[]
  /** A factor of the vectors by which the meaning of a text weighs as much as its words. */
  unit: number
}

/** The words of one text field that have vectors. */
export interface MeaningField {
  /** The index of its block of words among all blocks. */
  block: number
  /** Of each row: the entries starts[row] to starts[row + 1] of `words`, places in the vectors, and `loudness`. */
  starts: Int32Array
  words: Int32Array
  loudness: Uint8Array
}

const unseen = -1
const notWord = -2
const noVector = -3

/** Collects, row by row, the words that have vectors. */
export class MeaningReader {
  readonly #byNode: Int32Array
  readonly #fields = new Map<
    number,
    { starts: number[]; words: number[]; loudness: number[]; lacking: number }
  >()

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly vectors: WordVectors
  ) {
    this.#byNode = new Int32Array(vocabulary.trie.size).fill(unseen)
  }

  /** Adds the terms of the next row in a block of words. */
  add(block: number, nodes: Int32Array): void {
    const field = this.#fields.get(block) ?? { starts: [0], words: [], loudness: [], lacking: 0 }
    this.#fields.set(block, field)
    const times = new Map<number, number>()
    for (const node of nodes) times.set(node, (times.get(node) ?? 0) + 1)
    for (const [node, count] of times) {
      const place = this.#placeOf(node)
      if (place === noVector) field.lacking++
      if (place < 0) continue
      field.words.push(place)
      field.loudness.push(loudnessOf(count))
    }
    field.starts.push(field.words.length)
  }

  /** All that was added; undefined where no field is in the language of the vectors. */
  read(): Omit<Meaning, 'unit'> | undefined {
    const fields = [...this.#fields].flatMap(([block, { starts, words, loudness, lacking }]) =>
      words.length < leastKnown * (words.length + lacking)
        ? []
        : [
            {
              block,
              starts: Int32Array.from(starts),
              words: Int32Array.from(words),
              loudness: Uint8Array.from(loudness)
            }
          ]
    )
    return fields.length === 0 ? undefined : { vectors: this.vectors, fields }
  }

  #placeOf(node: number): number {
    if (this.#byNode[node] === unseen) {
      const path = this.vocabulary.trie.path(node)
      const letters = path.every(isLetter)
      this.#byNode[node] = letters
        ? (this.vectors.places.get(String.fromCodePoint(...path)) ?? noVector)
        : notWord
    }
    return this.#byNode[node]
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code >= 0xaa
}

/** Writes the meaning of a row in a field to `into`; of words outside `only`, if given, nothing is known. */
export function writeMeaning(
  { dimensions, values }: WordVectors,
  { starts, words, loudness }: MeaningField,
  row: number,
  into: Float32Array,
  only?: Uint8Array
): void {
  into.fill(0)
  for (let i = starts[row]; i < starts[row + 1]; i++) {
    if (only && only[words[i]] === 0) continue
    const at = words[i] * dimensions
    for (let k = 0; k < dimensions; k++) into[k] += loudness[i] * values[at + k]
  }
}
