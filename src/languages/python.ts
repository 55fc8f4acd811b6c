import { entryNames } from '../domain/language.js'
import { countTokens } from './count-tokens.js'
import { guardPython } from './guards/python.js'
import type { Language } from './language.js'

// As for JavaScript; a literal may have a prefix (r, b, f …) and three quotes. Docstrings are literals too.
const token =
  /#[^\n]*|(?<literal>[rRbBuUfF]{0,2}(?:"""(?:[^\\]|\\[\s\S])*?(?:"""|$)|'''(?:[^\\]|\\[\s\S])*?(?:'''|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?))|(?<other>[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_])/gu

export const python: Language = {
  name: 'python',
  entry: entryNames.python,
  extensions: ['.py'],
  complexity: source => countTokens(source, token),
  guard: guardPython
}
