import { type LanguageName, languageNames } from '../../domain/language.js'
import type { LibraryFunction } from './code.js'
import { pascalCase, snakeCase } from './names.js'

/**
 * Statements that only some programs need: in the runtime's files a comment line above says for what,
 * `only with <number>`.
 */
const marked = /^([ \t]*)(?:\/\/|#) only with (\S+)\n/m

/** Whether a source has statements of which `onlyWith` has to choose. */
export function isOptional(source: string): boolean {
  return marked.test(source)
}

/** A library function with those of its optional statements that are for one of some names. */
export function onlyWith(entry: LibraryFunction, names: ReadonlySet<string>): LibraryFunction {
  if (!languageNames.some(language => isOptional(entry.source[language]))) return entry
  const source = { ...entry.source }
  const needs = { ...entry.needs }
  for (const language of languageNames) {
    source[language] = chosen(entry.source[language], names)
    needs[language] = needs[language]?.filter(need => calls(source[language], need, language))
  }
  return { ...entry, source, needs }
}

function chosen(source: string, names: ReadonlySet<string>): string {
  const match = marked.exec(source)
  if (match === null) return source
  const [mark, indent, name] = match
  const before = source.slice(0, match.index)
  const lines = source.slice(match.index + mark.length).split('\n')
  // Comments and a line, what stands deeper, and a brace that closes it; behind a function the blank line.
  let end = lines.findIndex(line => !/^(?:\/\/|#)/.test(line.trimStart())) + 1
  while (lines[end]?.startsWith(indent) && /^[ \t]/.test(lines[end].slice(indent.length))) end++
  if (lines[end] === `${indent}}`) end++
  if (indent === '' && lines[end] === '') end++
  const statement = lines.slice(0, end)
  const after = lines.slice(end).join('\n')
  const kept = names.has(name) ? `${statement.join('\n')}\n` : ''
  return before + kept + chosen(after, names)
}

function calls(source: string, name: string, language: LanguageName): boolean {
  const called = language === 'python' ? snakeCase(name) : language === 'csharp' ? pascalCase(name) : name
  return new RegExp(`(?<![\\w.])${called}\\(`).test(source)
}
