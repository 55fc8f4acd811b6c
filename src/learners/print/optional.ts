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
  if (!isOptional(entry.source.javascript)) return entry
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
  const [first, ...rest] = source.slice(match.index + mark.length).split('\n')
  // What stands deeper, and a brace that closes it.
  let end = 0
  while (/^[ \t]/.test(rest[end].slice(indent.length)) && rest[end].startsWith(indent)) end++
  if (rest[end] === `${indent}}`) end++
  const statement = [first, ...rest.slice(0, end)]
  const after = rest.slice(end).join('\n')
  const kept = names.has(name) ? `${statement.join('\n')}\n` : ''
  return before + kept + chosen(after, names)
}

function calls(source: string, name: string, language: LanguageName): boolean {
  const called = language === 'python' ? snakeCase(name) : language === 'csharp' ? pascalCase(name) : name
  return new RegExp(`(?<![\\w.])${called}\\(`).test(source)
}
