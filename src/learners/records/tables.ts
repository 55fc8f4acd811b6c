import type { LanguageName } from '../../domain/language.js'
import { languages } from '../../languages/languages.js'
import { comment } from '../../languages/source-text.js'

const width = 92

/** Items as the inside of a list of the language, brackets included; each under its note, or folded into lines. */
export function listOf(language: LanguageName, items: readonly string[], notes?: readonly string[]): string {
  const { list, indent, lastComma } = languages[language].syntax
  const { open, close, lone } = list
  const flat = items.join(', ')
  if (!notes && flat.length < width - 20) {
    return `${open}${flat}${items.length === 1 ? lone : ''}${close}`
  }
  const lines = notes ? noted(language, items, notes) : folded(items)
  const last = lines.length - 1
  const ended = lines.map((line, i) => (i === last && lastComma === '' ? line.replace(/,$/, '') : line))
  return `${open}\n${ended.map(line => `${indent}${line}\n`).join('')}${close}`
}

function noted(language: LanguageName, items: readonly string[], notes: readonly string[]): string[] {
  return items.flatMap((item, i) => [comment(notes[i], language), `${item},`])
}

function folded(items: readonly string[]): string[] {
  const lines: string[] = []
  for (const item of items) {
    const last = lines.length - 1
    if (last >= 0 && lines[last].length + item.length + 2 <= width) lines[last] += ` ${item},`
    else lines.push(`${item},`)
  }
  return lines
}

/** A number that a language reads as a double. */
export function doubleText(value: number, language: LanguageName): string {
  const text = String(Object.is(value, -0) ? 0 : value)
  return /^-?\d+$/.test(text) ? languages[language].syntax.double(text) : text
}
