import { countTokens } from './count-tokens.js'
import { javascriptFile } from './javascript/exported.js'
import { guardJavaScript } from './javascript/guard.js'
import { javascriptRecipe } from './javascript/recipe.js'
import { javascriptSyntax } from './javascript/syntax.js'
import type { Language } from './language.js'

// Comments, then literals, then words and numbers, then any other single character.
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<literal>"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\[\s\S])*`?)|(?<other>[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$])/gu

export const javascript: Language = {
  name: 'javascript',
  entry: 'program.mjs',
  extensions: ['.mjs', '.js'],
  syntax: javascriptSyntax,
  companions: {},
  leastLead: lead => `const leastLead = ${lead}`,
  dialect: version => {
    const major = Number(/\d+/.exec(version)?.[0])
    return /^node/.test(version) && major < 20 ? 'JavaScript, ES2022' : 'JavaScript, ES2023'
  },
  entryPoint: /\brun\b/,
  definition: /\bfunction\s*\*?\s*run\b|\brun\s*[=:]|\bexport\s*\{[^}]*\brun\b/,
  completed: exported,
  complexity: source => countTokens(source, token),
  guard: guardJavaScript,
  exported: javascriptFile,
  recipe: javascriptRecipe
}

/** The same program, with the export that modules need. */
function exported(program: string): string {
  const own = program.replace(/^(?:module\.)?exports(?:\.run)?\s*=\s*(?:\{\s*run\s*\}|run)\s*;?\n/gm, '')
  const isExported = /\bexport\s+(?:async\s+)?(?:function|const|let|var)\s+run\b|\bexport\s*\{[^{}]*\brun\b/
  return isExported.test(own) ? own : `${own}export { run }\n`
}
