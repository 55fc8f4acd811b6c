import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { type Range, surrogateRanges } from '../text/ranges.js'

/** The escape of a code point of at most four hex digits in a character class. */
function named(code: number): string {
  if (code > 0x20 && code < 0x7f) return String.fromCharCode(code)
  return `\\u${code.toString(16).padStart(4, '0')}`
}

function pieceOf([first, last]: Range, written: (code: number) => string): string {
  return first === last ? written(first) : `${written(first)}-${written(last)}`
}

/** The inside of a character class, in pieces between which a string literal may be broken. */
export function classPieces(ranges: readonly Range[], language: LanguageName): string[] {
  const { wide } = languages[language].syntax
  return ranges.map(range => pieceOf(range, code => (code <= 0xffff ? named(code) : wide(code))))
}

/**
 * Alternatives for code points above U+FFFF, as pairs of classes, for languages whose classes cannot contain them.
 */
export function surrogatePieces(ranges: readonly Range[]): string[] {
  const inside = (range: Range) => `[${pieceOf(range, named)}]`
  return surrogateRanges(ranges).map(({ high, low }) => `${inside(high)}${inside(low)}`)
}

/** Pieces of a string literal as literals of at most `width` columns, without quotes. */
export function literalLines(pieces: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.length - 1
    if (last >= 0 && lines[last].length + piece.length <= width) lines[last] += piece
    else lines.push(piece)
  }
  return lines
}
