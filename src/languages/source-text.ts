import type { LanguageName } from '../domain/program/language.js'
import { withPictures } from '../domain/text/visible.js'
import { languages } from './languages.js'
import { commentText } from './plain-comment.js'

/**
 * The two functions that put data (labels, column names, texts, names of tasks and files) into a printed source:
 * `literal` and `comment`. Their results are safe in every language: they cannot end the literal or comment, contain no
 * hidden character, and are no directive for a compiler, editor or browser.
 */

/**
 * Where a literal is used: between quotes; or, without quotes, on a line of the table that the printed function `load`
 * reads.
 */
export type LiteralPlace = 'quotes' | 'table'

/** A text as a literal that has the same value. */
export function literal(text: string, language: LanguageName, place: LiteralPlace = 'quotes'): string {
  const { quoted, tabled } = languages[language].syntax
  return place === 'quotes' ? quoted(text) : tabled(text)
}

/**
 * A text as a comment to the end of the line, including the comment sign; hidden characters and line ends are made
 * visible.
 */
export function comment(text: string, language: LanguageName): string {
  return commentLines(text, language, Number.POSITIVE_INFINITY)[0]
}

/** The same, broken at spaces into lines of at most `width` columns. */
export function commentLines(text: string, language: LanguageName, width: number): string[] {
  const sign = languages[language].syntax.comment
  return folded(commentText(text), width - sign.length - 1).map(line => `${sign} ${line}`.trimEnd())
}

function folded(line: string, room: number): string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > room) {
    const space = rest.lastIndexOf(' ', room)
    if (space <= 0) break
    lines.push(rest.slice(0, space))
    rest = rest.slice(space + 1)
  }
  return [...lines, rest]
}

/**
 * Returns a printed source unchanged; throws if it contains a character that neither function lets through, which is a
 * bug in a printer.
 */
export function sound(source: string): string {
  const shown = source.replace(/[\t\n]/g, '')
  if (withPictures(shown) !== shown) throw new TypeError('a hidden character stands in a printed program')
  return source
}
