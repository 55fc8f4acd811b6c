import type { LanguageName } from '../domain/language.js'
import { unseen, withPictures } from '../domain/visible.js'

/**
 * The two ways by which data (labels, names of columns, texts, names of tasks and files) gets into source:
 * `literal` and `comment`. What they give is code of no language, ends neither literal nor comment, has no hidden
 * character, and tells no compiler, editor or browser what to do.
 */

/** Where a literal stands: between quotes; or, without quotes, on a line of the table that a printed `load` reads. */
export type Place = 'quotes' | 'table'

/**
 * A text as a literal that has the same value. Go has no half of a surrogate pair: it is U+FFFD there.
 *
 * In tables JavaScript has template literals (the inside of any other template literal is the same), Python literals
 * of three quotes, Go raw and C# verbatim literals; escapes are undone by the literal, or in Go and C# by `load`.
 */
export function literal(text: string, language: LanguageName, place: Place = 'quotes'): string {
  return (place === 'quotes' ? quotes : tables)[language](text)
}

const quotes: Record<LanguageName, (text: string) => string> = {
  python(text) {
    const isSingle = text.includes('"') && !text.includes("'")
    return isSingle ? `'${escaped(text, /[\\']/g, long)}'` : `"${escaped(text, /[\\"]/g, long)}"`
  },
  javascript: text => `'${inScript(escaped(text, /[\\']/g, paired))}'`,
  go: text => `"${escaped(text.replace(halves, '\ufffd'), /[\\"]/g, long)}"`,
  csharp: text => `"${escaped(text, /[\\"]/g, paired)}"`
}

const tables: Record<LanguageName, (text: string) => string> = {
  python: text => escaped(text, /[\\"]/g, long),
  javascript: text => inScript(escaped(text, /[\\`]|\$(?=\{)/g, paired)),
  go(text) {
    const inner = quotes.go(text).slice(1, -1).replaceAll('`', '\\x60')
    return inner === text.replaceAll('"', '\\"') ? text : inner
  },
  csharp: text => escaped(text, /\\/g, paired).replaceAll('"', '""')
}

const halves = /\p{Cs}/gu
const shortEscapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** `special`: what needs a backslash; `written`: how the language writes other characters. */
function escaped(text: string, special: RegExp, written: (char: string) => string): string {
  return text
    .replace(special, '\\$&')
    .replace(unseen, char => shortEscapes[char] ?? written(char))
    .replace(obeyed, written)
}

/** By code units. */
function paired(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}

/** By code point. */
function long(char: string): string {
  return char.length === 1 ? paired(char) : `\\U${char.codePointAt(0)!.toString(16).padStart(8, '0')}`
}

/** The mark in what an editor obeys in the first and last lines of a file: `vim: set`, `-*- mode -*-`, `Local Variables:`. */
const obeyed = /(?<=(?:^|\s)(?:ex|vi|vim[<=>]?\d*)):|(?<=-)\*(?=-)|(?<=local variables):/gi

/** The mark in what ends or hides a script inside of a page, or names a file of its own to tools. */
const scripted = /<(?=!--|\/?script)|(?<=\/[/*])[#@](?=\s+source(?:mapping)?url)/gi

/** Backslashes of a text are doubled by now, so that none before a mark escapes it. */
function inScript(inner: string): string {
  return inner.replace(scripted, paired)
}

const signs: Record<LanguageName, string> = { python: '#', javascript: '//', go: '//', csharp: '//' }

/** A text as a comment up to the end of the line, its sign included: hidden characters and line ends are shown. */
export function comment(text: string, language: LanguageName): string {
  return commentLines(text, language, Number.POSITIVE_INFINITY)[0]
}

/** The same, folded at spaces where it is longer than so many columns. */
export function commentLines(text: string, language: LanguageName, width: number): string[] {
  const sign = signs[language]
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
