import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { literal } from '../../languages/source-text.js'
import { literalLines } from '../print/class-text.js'
import { listLines } from '../print/items.js'
import type { Letters } from '../text/letters.js'

const digits = Array.from({ length: 10 }, (_, i) => 48 + i)
const capitals = Array.from({ length: 26 }, (_, i) => 65 + i)
const small = capitals.map(code => code + 32)

/**
 * The source lines of a lower-case table in the form of the example: either pairs of codes for letters other than A to
 * Z, or two literals with all letters.
 */
export function lowerLines({ lower }: Letters, language: LanguageName, example: string): string[] {
  const pair = /\[?0xc4(\W+)0xe4\]?/
  const [form] = pair.exec(example) ?? []
  if (form === undefined) {
    return translation([...capitals, ...lower.keys()], [...small, ...lower.values()], language, example)
  }
  if (lower.size === 0) return [withNone(example)]
  const pairs = [...lower].map(([from, to]) => form.replace('0xc4', hex(from)).replace('0xe4', hex(to)))
  return listLines(pairs, language, example.split(form))
}

/** The source line of an empty table. */
function withNone(example: string): string {
  return example
    .replace(/\[\[.*\]\]/, '')
    .replace(/ \{ .* \}/, '()')
    .replace(/(?<=\{)0.*(?=\})/, '')
}

/** The source lines of a table that maps upper-case letters to A, lower-case letters to a, and digits to 9. */
export function shapeLines({ lower }: Letters, language: LanguageName, example: string): string[] {
  const upper = [...capitals, ...lower.keys()]
  const from = [...upper, ...small, ...digits]
  const to = [...upper.map(() => 65), ...small.map(() => 97), ...digits.map(() => 57)]
  return translation(from, to, language, example)
}

/** A table that maps letters to others, as two literals. */
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

/** A code in hexadecimal as most languages write it: `0xe4`. */
const hex = (code: number) => `0x${code.toString(16)}`
