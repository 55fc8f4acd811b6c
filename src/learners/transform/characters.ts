import { classOf, SPACE as SPACE_CLASS, WORD } from '../text/characters.js'

/** Kinds of characters, as bits. */
export const DIGIT_BIT = 1
export const LOWER_BIT = 2
export const UPPER_BIT = 4
/** Letters of scripts without case, and those whose case is not in `lowerOf`. */
export const UNCASED_BIT = 8
export const SPACE_BIT = 16
/** All other characters. */
export const PUNCTUATION_BIT = 32

/**
 * Lower case by arithmetic: A–Z, Latin-1, Latin Extended-A, Greek and Cyrillic letters that have a single
 * lower-case letter. Nothing else changes, and nothing depends on a library's version of Unicode.
 */
export function lowerOf(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7 ? code + 32 : code
  if (code < 0x180) return code === 0x178 ? 0xff : isPaired(code) && isUpperOfPair(code) ? code + 1 : code
  if (code >= 0x391 && code <= 0x3a9 && code !== 0x3a2) return code + 32
  if (code >= 0x400 && code <= 0x42f) return code < 0x410 ? code + 80 : code + 32
  return code
}

/** The inverse of `lowerOf`. */
export function upperOf(code: number): number {
  if (code < 0x80) return code >= 97 && code <= 122 ? code - 32 : code
  if (code < 0x100) {
    if (code === 0xff) return 0x178
    return code >= 0xe0 && code !== 0xf7 ? code - 32 : code
  }
  if (code < 0x180) return code !== 0x178 && isPaired(code) && !isUpperOfPair(code) ? code - 1 : code
  if (code >= 0x3b1 && code <= 0x3c9 && code !== 0x3c2) return code - 32
  if (code >= 0x430 && code <= 0x45f) return code >= 0x450 ? code - 80 : code - 32
  return code
}

/** Of Latin Extended-A: all except dotted and dotless i, kra, n after an apostrophe and the long s. */
function isPaired(code: number): boolean {
  return code !== 0x130 && code !== 0x131 && code !== 0x138 && code !== 0x149 && code !== 0x17f
}

/** Whether upper-case letters are at odd code points here. */
function isUpperOfPair(code: number): boolean {
  const odd = (code >= 0x139 && code <= 0x148) || code >= 0x179
  return code % 2 === (odd ? 1 : 0)
}

const ascii = Uint8Array.from({ length: 0x80 }, (_, code) => computeKind(code))

/** The kind of a code point. */
export function kindOf(code: number): number {
  return code < 0x80 ? ascii[code] : computeKind(code)
}

function computeKind(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT_BIT
  if (code === 95) return PUNCTUATION_BIT
  const kind = classOf(code)
  if (kind === SPACE_CLASS) return SPACE_BIT
  if (kind !== WORD) return PUNCTUATION_BIT
  if (lowerOf(code) !== code) return UPPER_BIT
  return upperOf(code) !== code ? LOWER_BIT : UNCASED_BIT
}
