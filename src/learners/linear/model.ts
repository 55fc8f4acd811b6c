import type { Json } from '../../domain/json.js'
import type { Fact, Path } from '../fields.js'
import { log2 } from '../logarithm.js'
import type { Letters } from '../text/letters.js'
import type { TermKind } from '../vocabulary.js'
import type { WordVectors } from '../words/word-vectors.js'

/**
 * A linear classifier in integers, from which source is printed. Features are the terms of the blocks, in order,
 * then the facts. A term with n occurrences in a text has the value t = loudnessOf(n). The margins of a row are the
 * biases, plus for each block of terms the sum of weight × t over its terms in the text, times floor(unit / √(sum of
 * their t²)), plus the weights of the facts that hold times `unit`. One margin decides between two outputs (not
 * negative: the first); otherwise the largest wins, the first of equal ones.
 */
export interface LinearModel {
  outputs: Json[]
  letters: Letters
  blocks: TermBlock[]
  facts: Fact[]
  /** One for each margin. */
  biases: number[]
  /** Weights of each feature: entries starts[f] to starts[f + 1] of `margins` and `levels`. */
  starts: Int32Array
  margins: Int32Array
  /** Signed indexes into `levels`, from 1: -3 stands for -levels[2]. */
  codes: Int8Array
  /** Absent where nothing is known of words beyond the rows; a program does not need it. */
  words?: {
    vectors: WordVectors
    /** The blocks whose words have vectors, and of each word what is known, as `KnownWords` has it. */
    fields: readonly { block: number; known: Uint8Array }[]
  }
}

export interface TermBlock {
  kind: TermKind
  path: Path
  terms: string[]
}

/** From this number of outputs on, a term has so many weights that reading them takes most of the time of a row. */
export const manyOutputs = 60

/** The integer that stands for 1 in margins: weights times `unit` divided by a root stay within ±2^53. */
export const unit = 2 ** 20

/** The value of a term with n = 1, 2, … occurrences, in sixteenths of 1 + ln n; constant from the last on. */
export const loudness: readonly number[] = Array.from({ length: 64 }, (_, i) => {
  return Math.round(16 * (1 + Math.LN2 * log2(i + 1)))
})

export function loudnessOf(times: number): number {
  return loudness[Math.min(times, loudness.length) - 1]
}

/** The possible magnitudes of weights: fine for small ones, and each printed as one letter. */
export const levels: readonly number[] = [
  1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28, 33, 39, 46, 54, 64, 76, 90, 107, 127, 151, 179
]

export function weightOf(code: number): number {
  return code > 0 ? levels[code - 1] : code < 0 ? -levels[-code - 1] : 0
}

/** The code of the level nearest to a number, the smaller among equals; 0 below half the first level. */
export function levelCodeOf(weight: number): number {
  const size = Math.abs(weight)
  if (size <= 0.5) return 0
  let code = 1
  while (code < levels.length && size * 2 > levels[code - 1] + levels[code]) code++
  return weight > 0 ? code : -code
}
