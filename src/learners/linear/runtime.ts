import type { LanguageName } from '../../domain/program/language.js'
import type { LibraryFunction } from '../print/code.js'
import { withGiven } from '../print/given.js'
import { onlyWith } from '../print/optional.js'

/** How a program adapts functions of the runtime. */
export interface RuntimeUse {
  /** The lines that replace an example. */
  given(name: string, example: string): readonly string[]
  /** The names of the features whose optional statements are kept. */
  only: ReadonlySet<string>
}

/** A function of the runtime in one language, adapted to a program. */
export interface RuntimePart {
  source: string
  imports: readonly string[]
}

/** Functions of the runtime, adapted; those that the language does not have are left out. */
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
