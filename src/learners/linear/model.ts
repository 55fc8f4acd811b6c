import type { Json } from '../../domain/json.js'
import type { Fact, Path } from '../fields.js'
import { log2 } from '../logarithm.js'
import type { CaseTable } from '../text/case.js'
import type { TermKind } from '../vocabulary.js'

/**
 * A linear classifier in integers; what printers turn into source. Features are the terms of the blocks, in
 * order, then the facts. A term that a text has n times counts t = loudnessOf(n). A row's margins are the
 * biases, plus for each block of terms the sum of weight × t over the block's terms that the text has, times
 * floor(unit / √(sum of t² over them)), plus the weights of the facts that hold times unit. One margin decides
 * between two outputs (not negative: the first); otherwise the largest wins, the first among equals.
 */
export interface LinearModel {
  outputs: Json[]
  cased: CaseTable
  blocks: TermBlock[]
  facts: Fact[]
  /** One for each margin. */
  biases: number[]
  /** Weights of each feature: entries starts[f] to starts[f + 1] of `margins` and `levels`. */
  starts: Int32Array
  margins: Int32Array
  /** Signed places in `levels`, from 1: -3 stands for -levels[2]. */
  codes: Int8Array
}

export interface TermBlock {
  kind: TermKind
  path: Path
  terms: string[]
}

/** A model of more outputs has so many weights a term that reading them is what a row costs. */
export const manyOutputs = 60

/** What 1 is in margins: weights times this over a root stay within ±2^53. */
export const unit = 2 ** 20

/** What a term counts that occurs n = 1, 2, … times, in sixteenths of 1 + ln n; beyond the last, as the last. */
export const loudness: readonly number[] = Array.from({ length: 64 }, (_, i) => {
  return Math.round(16 * (1 + Math.LN2 * log2(i + 1)))
})

export function loudnessOf(times: number): number {
  return loudness[Math.min(times, loudness.length) - 1]
}

/** Magnitudes that a weight can have: fine where weights are small, and one letter each when printed. */
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
