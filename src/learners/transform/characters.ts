import { caseMap } from '../text/case-runs.js'
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

const lowerCase = caseMap(false)
const upperCase = caseMap(true)

/** Lower case by Unicode's simple mappings; what has none stays. */
export function lowerOf(code: number): number {
  return lowerCase.get(code) ?? code
}

/** The inverse of `lowerOf`; for ς and other small letters without an inverse, the capital. */
export function upperOf(code: number): number {
  return upperCase.get(code) ?? code
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
