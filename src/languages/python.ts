import { countTokens } from './count-tokens.js'
import type { Language } from './language.js'
import { pythonFile } from './python/exported.js'
import { guardPython } from './python/guard.js'
import { pythonRecipe } from './python/recipe.js'
import { pythonSyntax } from './python/syntax.js'

// Like the pattern for JavaScript; a literal may have a prefix (r, b, f …) and triple quotes. Docstrings are literals
// too.
const token =
  /#[^\n]*|(?<literal>[rRbBuUfF]{0,2}(?:"""(?:[^\\]|\\[\s\S])*?(?:"""|$)|'''(?:[^\\]|\\[\s\S])*?(?:'''|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?))|(?<other>[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_])/gu

export const python: Language = {
  name: 'python',
  entry: 'program.py',
  extensions: ['.py'],
  syntax: pythonSyntax,
  companions: {},
  leastLead: lead => `LEAST_LEAD = ${lead}`,
  dialect: () => 'Python 3',
  entryPoint: /^[ \t]*(?:async\s+)?def\s+run\s*\(/m,
  definition: /^[ \t]*(?:async\s+)?def\s+run\s*\(/m,
  completed: program => program,
  complexity: source => countTokens(source, token),
  guard: guardPython,
  exported: pythonFile,
  recipe: pythonRecipe
}
