import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import type { Path } from '../fields.js'
import type { Code, LibraryFunction } from '../print/code.js'
import { tokensFunction } from '../print/text-library.js'
import type { PlainReading } from './plain-reading.js'

/** The source of `plainReader`, with only those cased letters whose lower case occurs in some phrases. */
export function plainTokens(
  { cased, marks, emoji }: PlainReading,
  phrases: readonly string[]
): LibraryFunction {
  const letters = new Set(Array.from(phrases.join(''), char => char.codePointAt(0)!))
  const used = new Map([...cased].filter(([, to]) => letters.has(to)))
  return tokensFunction(used, { marks: marks.map(code => String.fromCodePoint(code)), emoji })
}

/** The tokens of the text at a path, by the function from `plainTokens`. */
export function tokensAt(path: Path, language: LanguageName): Code {
  const as = languages[language].syntax.isTyped ? 'text' : 'any'
  return { call: 'tokens', with: [{ field: path, as }] }
}
