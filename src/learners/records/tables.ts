import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { comment } from '../../languages/source-text.js'
import { folded } from '../print/folded.js'

const width = 92

/** Items as a list in source, including its brackets; each below its note, or wrapped into lines. */
export function listOf(language: LanguageName, items: readonly string[], notes?: readonly string[]): string {
  const { list, indent, lastComma } = languages[language].syntax
  const { open, close, lone } = list
  const flat = items.join(', ')
  if (!notes && flat.length < width - 20) {
    return `${open}${flat}${items.length === 1 ? lone : ''}${close}`
  }
  const lines = notes ? noted(language, items, notes) : `${folded(items, width - 1)},`.split('\n')
  const last = lines.length - 1
  const ended = lines.map((line, i) => (i === last && lastComma === '' ? line.replace(/,$/, '') : line))
  return `${open}\n${ended.map(line => `${indent}${line}\n`).join('')}${close}`
}

function noted(language: LanguageName, items: readonly string[], notes: readonly string[]): string[] {
  return items.flatMap((item, i) => [comment(notes[i], language), `${item},`])
}

/** Items as a list within a list. */
export function rowOf(language: LanguageName, items: readonly string[]): string {
  const { list, row } = languages[language].syntax
  return `${row[0]}${items.join(', ')}${items.length === 1 ? list.lone : ''}${row[1]}`
}

/** A double in source: with a point or an exponent where it would otherwise be an integer. */
export function doubleText(value: number, language: LanguageName): string {
  const text = numberText(value)
  return /^-?\d+$/.test(text) ? languages[language].syntax.double(text) : text
}

/** The line of a runtime's example, `name = list`, with a program's list instead. */
export function withList(language: LanguageName, example: string, list: string): string[] {
  const { open, close, before } = languages[language].syntax.list
  const start = example.indexOf(open, example.indexOf(' = ') + 3)
  const named = example.slice(0, start).replace(/ = $/, ' =').trimEnd()
  return `${named}${before}${list}${example.slice(example.lastIndexOf(close) + 1)}`.split('\n')
}

/** A line of a runtime's example with other items in the list at its end. */
export function withItems(example: string, items: readonly string[]): string {
  return example.replace(
    /([[({] ?)[^[\]{}()]+?( ?[\])}];?)$/,
    (_, open, close) => `${open}${items.join(', ')}${close}`
  )
}

/** A line of a runtime's example with some numbers replaced; by doubles where those are doubles. */
export function withNumbers(
  language: LanguageName,
  example: string,
  numbers: ReadonlyMap<number, number>
): string {
  return example.replace(/(?<![\w.])-?\d+(\.\d+)?/g, (text, point?: string) => {
    const number = numbers.get(Number(text))
    if (number === undefined) return text
    return point === undefined ? numberText(number) : doubleText(number, language)
  })
}

function numberText(value: number): string {
  return String(Object.is(value, -0) ? 0 : value)
}
