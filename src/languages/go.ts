import { countTokens } from './count-tokens.js'
import { goFile } from './go/exported.js'
import { guardGo } from './go/guard.js'
import { goRecipe } from './go/recipe.js'
import { goSyntax } from './go/syntax.js'
import type { Language } from './language.js'

// Like the pattern for JavaScript; nothing is escaped inside back quotes.
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<literal>"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`[^`]*`?)|(?<other>[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_])/gu

export const go: Language = {
  name: 'go',
  entry: 'program.go',
  extensions: ['.go'],
  syntax: goSyntax,
  // With its own go.mod a program is not part of the module of the surrounding repository, so `go build ./...` there
  // still works.
  companions: { 'go.mod': 'module program\n\ngo 1.19\n' },
  leastLead: lead => `var leastLead int64 = ${lead}`,
  dialect: () => 'Go',
  entryPoint: /\bfunc\s+Run\s*\(/,
  definition: /^[ \t]*func\s+Run\s*\(/m,
  completed: program => (/^[ \t]*package\s/m.test(program) ? program : `package main\n\n${program}`),
  complexity: source => countTokens(source, token),
  guard: guardGo,
  exported: goFile,
  recipe: goRecipe
}
