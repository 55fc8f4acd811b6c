import { entryNames } from '../domain/language.js'
import { countTokens } from './count-tokens.js'
import { guardCSharp } from './guards/csharp.js'
import type { Language } from './language.js'

// As for JavaScript; strings may be interpolated ($), verbatim (@, where "" is a quote) or raw (three quotes or more).
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<literal>\$*(?<quotes>"{3,})[\s\S]*?(?:\k<quotes>|$)|(?:@\$?|\$@)"(?:[^"]|"")*"?|\$?"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)|(?<other>[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_])/gu

export const csharp: Language = {
  name: 'csharp',
  entry: entryNames.csharp,
  extensions: ['.cs'],
  complexity: source => countTokens(source, token),
  guard: guardCSharp
}
