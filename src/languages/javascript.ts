import { entryNames } from '../domain/language.js'
import { countTokens } from './count-tokens.js'
import { guardJavaScript } from './guards/javascript.js'
import type { Language } from './language.js'

// Comments, then literals, then words and numbers, then any other single character.
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<literal>"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\[\s\S])*`?)|(?<other>[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$])/gu

export const javascript: Language = {
  name: 'javascript',
  entry: entryNames.javascript,
  extensions: ['.mjs', '.js'],
  complexity: source => countTokens(source, token),
  guard: guardJavaScript
}
