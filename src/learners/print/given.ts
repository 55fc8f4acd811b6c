import { type LanguageName, languageNames } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import type { LibraryFunction } from './code.js'

/**
 * Matches a marking comment with names; the lines below it, one for each name, are examples that programs replace.
 */
function marked(language: LanguageName): RegExp {
  return new RegExp(`^[ \\t]*${languages[language].syntax.comment} given (\\S+(?:, \\S+)*)$`)
}

/** Whether a source has examples that `withGiven` must replace. */
export function hasExamples(source: string, language: LanguageName): boolean {
  const mark = marked(language)
  return source.split('\n').some((line, i, { length }) => i < length - 1 && mark.test(line))
}

/** The lines of a program in place of an example; both without the indentation of the example. */
export type Given = (name: string, language: LanguageName, example: string) => readonly string[]

/**
 * A library function with a program's own lines in place of its examples; without any where the program has them
 * elsewhere.
 */
export function withGiven(entry: LibraryFunction, given: Given): LibraryFunction {
  const source = { ...entry.source }
  for (const language of languageNames) {
    const mark = marked(language)
    const lines = source[language].split('\n')
    const own: string[] = []
    for (let i = 0; i < lines.length; i++) {
      const names = i < lines.length - 1 ? mark.exec(lines[i])?.[1].split(', ') : undefined
      if (names === undefined) own.push(lines[i])
      for (const name of names ?? []) {
        const [, indent, example] = /^([ \t]*)(.*)$/.exec(lines[++i])!
        own.push(...given(name, language, example).map(line => `${indent}${line}`))
      }
    }
    source[language] = own.join('\n')
  }
  return { ...entry, source }
}
