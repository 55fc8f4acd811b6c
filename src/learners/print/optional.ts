import { type LanguageName, languageNames } from '../../domain/language.js'
import { languages } from '../../languages/languages.js'
import type { LibraryFunction } from './code.js'

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
  for (const language of languageNames) source[language] = chosen(entry.source[language], names)
  if (entry.needs === undefined) return { ...entry, source }
  const needs = { ...entry.needs }
  for (const language of languageNames) {
    needs[language] = needs[language].filter(need => calls(source[language], need, language))
  }
  return { ...entry, source, needs }
}

function chosen(source: string, names: ReadonlySet<string>): string {
  const match = marked.exec(source)
  if (match === null) return source
  const [mark, indent, name] = match
  let before = source.slice(0, match.index)
  const lines = source.slice(match.index + mark.length).split('\n')
  // Comments and a line, what stands deeper, and braces around it.
  let end = lines.findIndex(line => !/^(?:\/\/|#)/.test(line.trimStart())) + 1
  if (lines[end] === `${indent}{`) end++
  while (lines[end]?.startsWith(indent) && /^[ \t]/.test(lines[end].slice(indent.length))) end++
  if (lines[end] === `${indent}}`) end++
  if (names.has(name)) return chosen(before + lines.join('\n'), names)
  // With what stands between blank lines, or between one and a brace, one of them goes.
  const isApart = before === '' || before.endsWith('\n\n')
  if (isApart && lines[end] === '') end++
  else if (isApart && lines[end] !== undefined) before = before.slice(0, -1)
  return chosen(before + lines.slice(end).join('\n'), names)
}

function calls(source: string, name: string, language: LanguageName): boolean {
  const called = languages[language].syntax.callable(name)
  return new RegExp(`(?<![\\w.])${called}\\(`).test(source)
}
