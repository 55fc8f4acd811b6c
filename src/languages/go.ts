import { countTokens } from './count-tokens.js'
import { guardGo } from './go/guard.js'
import { goRecipe } from './go/recipe.js'
import { goSyntax } from './go/syntax.js'
import type { Language } from './language.js'

// As for JavaScript; in back quotes nothing is escaped.
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<literal>"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`[^`]*`?)|(?<other>[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_])/gu

export const go: Language = {
  name: 'go',
  entry: 'program.go',
  extensions: ['.go'],
  syntax: goSyntax,
  // A module of its own keeps a program out of the packages of the repository that it lies in: `go build ./...` stays.
  companions: { 'go.mod': 'module program\n\ngo 1.19\n' },
  leastLead: lead => `var leastLead int64 = ${lead}`,
  dialect: () => 'Go',
  entryPoint: /\bfunc\s+Run\s*\(/,
  definition: /^[ \t]*func\s+Run\s*\(/m,
  completed: program => (/^[ \t]*package\s/m.test(program) ? program : `package main\n\n${program}`),
  complexity: source => countTokens(source, token),
  guard: guardGo,
  recipe: goRecipe
}
