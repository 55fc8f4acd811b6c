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

/** Texts of which fewer words are in a table are hardly in its language. */
export const leastKnown = 0.5

/** Reads a table that scripts/word-vectors.mjs wrote. */
export function wordVectorsOf(table: Uint8Array): WordVectors {
  const { words, count, dimensions, steps, first } = readWords(table)
  const codes = new Int8Array(table.buffer, table.byteOffset + first, count * dimensions)
  const values = new Float32Array(codes.length)
  for (let word = 0, at = 0; word < count; word++) {
    const length = Math.sqrt(Math.min(1, (word + softened) / frequent))
    for (let k = 0; k < dimensions; k++, at++) values[at] = codes[at] * steps[k] * length
  }
  return { words, places: new Map(words.map((word, place) => [word, place])), dimensions, values }
}

/** Whether texts are in the language of a table, by the different words of each. */
export function areInLanguageOf(table: Uint8Array, texts: readonly string[]): boolean {
  const known = new Set(readWords(table).words)
  const words = texts.flatMap(text => [...new Set(text.toLowerCase().match(/\p{L}+/gu))])
  return words.length > 0 && words.filter(word => known.has(word)).length >= leastKnown * words.length
}

function readWords(table: Uint8Array) {
  const end = table.indexOf(10)
  const { words: count, dimensions, steps }: Head = JSON.parse(textAt(table, 0, end))
  const first = table.length - count * dimensions
  const words = textAt(table, end + 1, first)
    .split('\n')
    .slice(0, count)
  return { words, count, dimensions, steps, first }
}

function textAt(table: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(table.subarray(from, to))
}
