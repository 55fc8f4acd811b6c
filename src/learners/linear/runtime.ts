import type { LanguageName } from '../../domain/program/language.js'
import type { LibraryFunction } from '../print/code.js'
import { withGiven } from '../print/given.js'
import { onlyWith } from '../print/optional.js'

/** What a program makes of the runtime's files. */
export interface RuntimeUse {
  /** Lines in place of an example. */
  given(name: string, example: string): readonly string[]
  /** What optional statements are there for. */
  only: ReadonlySet<string>
}

/** A function of the runtime in one language, as a program has it. */
export interface RuntimePart {
  source: string
  imports: readonly string[]
}

/** Some functions of the runtime, as far as a language has them. */
export function runtimeParts(
  functions: readonly LibraryFunction[],
  language: LanguageName,
  { given, only }: RuntimeUse
): RuntimePart[] {
  return functions
    .filter(({ source }) => source[language] !== '')
    .map(entry => {
      const own = withGiven(onlyWith(entry, only), (name, each, example) =>
        each === language ? given(name, example) : []
      )
      return { source: own.source[language], imports: own.imports?.[language] ?? [] }
    })
}
