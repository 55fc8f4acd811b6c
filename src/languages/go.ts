import { entryNames } from '../domain/language.js'
import { countTokens } from './count-tokens.js'
import { guardGo } from './guards/go.js'
import type { Language } from './language.js'

// As for JavaScript; in back quotes nothing is escaped.
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<literal>"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`[^`]*`?)|(?<other>[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_])/gu

export const go: Language = {
  name: 'go',
  entry: entryNames.go,
  extensions: ['.go'],
  complexity: source => countTokens(source, token),
  guard: guardGo
}
