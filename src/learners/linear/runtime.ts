import type { LanguageName } from '../../domain/language.js'
import type { LibraryFunction } from '../print/code.js'
import { withGiven } from '../print/given.js'

/**
 * The sources of some functions of the runtime, or of all that a language has of them, with a model's own lines in
 * place of examples; none for names that are not listed: what the program has elsewhere.
 */
export function runtimeParts(
  functions: readonly LibraryFunction[],
  language: LanguageName,
  given: Readonly<Record<string, readonly string[]>>,
  isUsed: (name: string) => boolean = () => true
): string[] {
  return functions
    .filter(({ name, source }) => source[language] !== '' && isUsed(name))
    .map(entry => withGiven(entry, name => given[name] ?? []).source[language])
}
