import type { LanguageName } from '../domain/program/language.js'
import { withPictures } from '../domain/text/visible.js'
import { obeyed, scripted } from './escapes.js'
import { languages } from './languages.js'

/**
 * The two ways by which data (labels, names of columns, texts, names of tasks and files) gets into source:
 * `literal` and `comment`. What they give is code of no language, ends neither literal nor comment, has no hidden
 * character, and tells no compiler, editor or browser what to do.
 */

/** Where a literal stands: between quotes; or, without quotes, on a line of the table that a printed `load` reads. */
export type LiteralPlace = 'quotes' | 'table'

/** A text as a literal that has the same value. */
export function literal(text: string, language: LanguageName, place: LiteralPlace = 'quotes'): string {
  const { quoted, tabled } = languages[language].syntax
  return place === 'quotes' ? quoted(text) : tabled(text)
}

/** A text as a comment up to the end of the line, its sign included: hidden characters and line ends are shown. */
export function comment(text: string, language: LanguageName): string {
  return commentLines(text, language, Number.POSITIVE_INFINITY)[0]
}

/** The same, folded at spaces where it is longer than so many columns. */
export function commentLines(text: string, language: LanguageName, width: number): string[] {
  const sign = languages[language].syntax.comment
  return folded(disarmed(text), width - sign.length - 1).map(line => `${sign} ${line}`.trimEnd())
}

/** What a tool obeys in comments: declarations of encoding (PEP 263), build constraints of Go, ends of other comments. */
const obeyedInComments = /(?<=coding)[:=]|(?<=^|\s)\+(?=build)|\*(?=\/)|(?<="")"/g

/** A text that says the same with spaces in what would be obeyed. */
function disarmed(text: string): string {
  return withPictures(text)
    .replace(obeyedInComments, part => (part === '+' || part === '*' ? `${part} ` : ` ${part}`))
    .replace(obeyed, ' $&')
    .replace(scripted, part => (part === '<' ? '< ' : ` ${part}`))
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

/** A printed source; throws where a character stands in it that neither function lets through: a printer is wrong. */
export function sound(source: string): string {
  const shown = source.replace(/[\t\n]/g, '')
  if (withPictures(shown) !== shown) throw new TypeError('a hidden character stands in a printed program')
  return source
}
