import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { literal } from '../../languages/source-text.js'
import { literalLines } from '../print/class-text.js'
import type { CaseTable } from '../text/case.js'
import { itemLines } from './items.js'

const digits = Array.from({ length: 10 }, (_, i) => 48 + i)
const capitals = Array.from({ length: 26 }, (_, i) => 65 + i)
const small = capitals.map(code => code + 32)

/**
 * The lines with a table of lower case like that of an example: pairs of codes, of letters beyond A to Z alone; or
 * two literals of letters, of all.
 */
export function lowerLines(cased: CaseTable, language: LanguageName, example: string): string[] {
  const pair = /\[?0xc4(\W+)0xe4\]?/
  const [form] = pair.exec(example) ?? []
  if (form === undefined) {
    return translation([...capitals, ...cased.keys()], [...small, ...cased.values()], language, example)
  }
  if (cased.size === 0) return [withNone(example)]
  const pairs = [...cased].map(([from, to]) => form.replace('0xc4', hex(from)).replace('0xe4', hex(to)))
  const [open, close] = example.split(form).map(part => part.trim())
  const { indent, list } = languages[language].syntax
  const opened = list.before === '\n' ? open.replace(/ (?=\S$)/, list.before) : open
  return [...opened.split('\n'), ...itemLines(pairs, language).map(line => indent + line), close]
}

/** The line with a table that has no letters. */
function withNone(example: string): string {
  return example
    .replace(/\[\[.*\]\]/, '')
    .replace(/ \{ .* \}/, '()')
    .replace(/(?<=\{)0.*(?=\})/, '')
}

/** The lines with a table that makes A, a and 9 of letters and digits. */
export function shapeLines(cased: CaseTable, language: LanguageName, example: string): string[] {
  const upper = [...capitals, ...cased.keys()]
  const from = [...upper, ...small, ...digits]
  const to = [...upper.map(() => 65), ...small.map(() => 97), ...digits.map(() => 57)]
  return translation(from, to, language, example)
}

/** A table of letters and what they turn into, as two literals. */
function translation(
  from: readonly number[],
  to: readonly number[],
  language: LanguageName,
  example: string
): string[] {
  const { indent } = languages[language].syntax
  const letters = (codes: readonly number[]) => {
    const pieces = codes.map(code => literal(String.fromCodePoint(code), language, 'table'))
    const lines = literalLines(pieces, 92).map(line => `${indent}"${line}"`)
    return [...lines.slice(0, -1), `${lines[lines.length - 1]},`]
  }
  return [example.slice(0, example.indexOf('(') + 1), ...letters(from), ...letters(to), ')']
}

/** A code as most languages write it: `0xe4`. */
const hex = (code: number) => `0x${code.toString(16)}`
