import { type LanguageName, languageNames } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import type { LibraryFunction } from './code.js'

/**
 * Statements that only some programs need: in the runtime's files, a comment line above them says which, such as
 * `only with <number>`.
 */
function marked(language: LanguageName): RegExp {
  return new RegExp(`^([ \\t]*)${languages[language].syntax.comment} only with (\\S+)\\n`, 'm')
}

/** Whether a source has statements from which `onlyWith` must choose. */
export function isOptional(source: string, language: LanguageName): boolean {
  return marked(language).test(source)
}

/** A library function with only those optional statements that are marked with one of some names. */
export function onlyWith(entry: LibraryFunction, names: ReadonlySet<string>): LibraryFunction {
  if (!languageNames.some(language => isOptional(entry.source[language], language))) return entry
  const source = { ...entry.source }
  for (const language of languageNames) source[language] = chosen(entry.source[language], names, language)
  if (entry.needs === undefined) return { ...entry, source }
  const needs = { ...entry.needs }
  for (const language of languageNames) {
    needs[language] = needs[language].filter(need => calls(source[language], need, language))
  }
  return { ...entry, source, needs }
}

function chosen(source: string, names: ReadonlySet<string>, language: LanguageName): string {
  const { comment } = languages[language].syntax
  const match = marked(language).exec(source)
  if (match === null) return source
  const [mark, indent, name] = match
  let before = source.slice(0, match.index)
  const lines = source.slice(match.index + mark.length).split('\n')
  // Comments and a line, the deeper lines after it, and closing brackets.
  let end = lines.findIndex(line => !line.trimStart().startsWith(comment)) + 1
  if (lines[end] === `${indent}{`) end++
  while (lines[end]?.startsWith(indent) && /^[ \t]/.test(lines[end].slice(indent.length))) end++
  if (lines[end]?.startsWith(indent) && /^[)\]}]+;?$/.test(lines[end].slice(indent.length))) end++
  if (names.has(name)) return chosen(before + lines.join('\n'), names, language)
  if (end === lines.length) return before.trimEnd()
  // If the statement stood between blank lines, or between one and a brace, one of them goes too.
  const isApart = before === '' || before.endsWith('\n\n')
  if (isApart && lines[end] === '') end++
  else if (isApart && lines[end] !== undefined) before = before.slice(0, -1)
  return chosen(before + lines.slice(end).join('\n'), names, language)
}

function calls(source: string, name: string, language: LanguageName): boolean {
  const called = languages[language].syntax.callable(name)
  return new RegExp(`(?<![\\w.])${called}\\(`).test(source)
}
