/** What is known of words beyond any rows: words that are used alike have vectors near each other. */
export interface WordVectors {
  /** The most frequent words of a language in lower case, in the order of their frequency. */
  words: readonly string[]
  /** The place of each word in `words`. */
  places: ReadonlyMap<string, number>
  dimensions: number
  /** The vectors, word by word; those of the most frequent words are shorter. */
  values: Float32Array
}

/** What is said in every text says little: words up to this place in the order of frequency have shorter vectors. */
const frequent = 1500
const softened = 50

interface Head {
  words: number
  dimensions: number
  /** The length of a step of each component's codes. */
  steps: number[]
}

/** Reads a table that scripts/word-vectors.mjs wrote. */
export function wordVectorsOf(table: Uint8Array): WordVectors {
  const end = table.indexOf(10)
  const { words: count, dimensions, steps }: Head = JSON.parse(textAt(table, 0, end))
  const first = table.length - count * dimensions
  const words = textAt(table, end + 1, first)
    .split('\n')
    .slice(0, count)
  const codes = new Int8Array(table.buffer, table.byteOffset + first, count * dimensions)
  const values = new Float32Array(codes.length)
  for (let word = 0, at = 0; word < count; word++) {
    const length = Math.sqrt(Math.min(1, (word + softened) / frequent))
    for (let k = 0; k < dimensions; k++, at++) values[at] = codes[at] * steps[k] * length
  }
  return { words, places: new Map(words.map((word, place) => [word, place])), dimensions, values }
}

function textAt(table: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(table.subarray(from, to))
}
