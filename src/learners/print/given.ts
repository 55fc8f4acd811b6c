import { type LanguageName, languageNames } from '../../domain/language.js'
import type { LibraryFunction } from './code.js'

/** A line below such a comment is an example of what a program has there instead. */
const marked = /^([ \t]*)(?:\/\/|#) given (\S+)\n.*(\n?)/gm

/** Whether a source has examples that `withGiven` has to replace. */
export function hasExamples(source: string): boolean {
  return source.search(marked) >= 0
}

/**
 * A library function with a program's own lines in place of examples: `lines` gives those of a name for each
 * language, without the indentation that they have in common; none where the program has them elsewhere.
 */
export function withGiven(
  entry: LibraryFunction,
  lines: (name: string, language: LanguageName) => readonly string[]
): LibraryFunction {
  const source = { ...entry.source }
  for (const language of languageNames) {
    source[language] = source[language].replace(marked, (_, indent: string, name: string, end: string) => {
      const own = lines(name, language).map(line => `${indent}${line}`)
      return own.length === 0 ? '' : own.join('\n') + end
    })
  }
  return { ...entry, source }
}
