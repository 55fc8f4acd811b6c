import type { LanguageName } from '../../domain/program/language.js'
import type { LibraryFunction } from '../print/code.js'
import { withGiven } from '../print/given.js'
import { onlyWith } from '../print/optional.js'

/** What a model makes of the runtime's files. */
export interface RuntimeUse {
  /** Lines in place of examples; none for names that are not listed: what the program has elsewhere. */
  given?: Readonly<Record<string, readonly string[]>>
  /** What optional statements are there for. */
  only?: readonly string[]
  /** Functions that are left out. */
  without?: readonly string[]
}

/** The sources that a language has of some functions of the runtime. */
export function runtimeParts(
  functions: readonly LibraryFunction[],
  language: LanguageName,
  { given = {}, only = [], without = [] }: RuntimeUse = {}
): string[] {
  return functions
    .filter(({ name, source }) => source[language] !== '' && !without.includes(name))
    .map(entry => onlyWith(entry, new Set(only)))
    .map(entry => withGiven(entry, name => given[name] ?? []).source[language])
}
