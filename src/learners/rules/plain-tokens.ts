import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import type { Path } from '../fields.js'
import type { Code, LibraryFunction } from '../print/code.js'
import { inNormalForm, normalFormLibrary } from '../print/normal-form.js'
import { tokensFunction } from '../print/text-library.js'
import type { PlainReading } from './plain-reading.js'

/** The source of `plainReader`. */
export function plainTokens({ letters, marks, emoji }: PlainReading): LibraryFunction[] {
  const separators = { marks: marks.map(code => String.fromCodePoint(code)), emoji }
  return [...normalFormLibrary(letters), tokensFunction(letters, separators)]
}

/** The tokens of the text at a path, by the functions from `plainTokens`. */
export function tokensAt(path: Path, language: LanguageName): Code {
  const as = languages[language].syntax.isTyped ? 'text' : 'any'
  return { call: 'tokens', with: [inNormalForm({ field: path, as })] }
}
