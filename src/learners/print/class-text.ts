import type { LanguageName } from '../../domain/language.js'
import { languages } from '../../languages/languages.js'
import { type Range, surrogateRanges } from '../text/ranges.js'

/** Source of string literals whose regular expressions name characters by code point. */

/** How a code point is written in a string literal of a language. */
function escaped(code: number, language: LanguageName): string {
  if (code > 0x20 && code < 0x7f) return String.fromCharCode(code)
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`
  return languages[language].syntax.wide(code)
}

/** The inside of a character class, as pieces between which a string literal may be parted. */
export function classPieces(ranges: readonly Range[], language: LanguageName): string[] {
  return ranges.map(([first, last]) => {
    if (first === last) return escaped(first, language)
    return `${escaped(first, language)}-${escaped(last, language)}`
  })
}

/** In C# a class holds no character beyond U+FFFF: those are alternatives of two classes. */
export function surrogatePieces(ranges: readonly Range[]): string[] {
  const inside = (range: Range) => `[${classPieces([range], 'csharp')[0]}]`
  return surrogateRanges(ranges).map(({ high, low }) => `${inside(high)}${inside(low)}`)
}

/** Pieces of a string literal as literals that fit into `width` columns, without quotes. */
export function literalLines(pieces: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.length - 1
    if (last >= 0 && lines[last].length + piece.length <= width) lines[last] += piece
    else lines.push(piece)
  }
  return lines
}
