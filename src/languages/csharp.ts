import { countTokens } from './count-tokens.js'
import { csharpFile } from './csharp/exported.js'
import { guardCSharp } from './csharp/guard.js'
import { csharpRecipe } from './csharp/recipe.js'
import { csharpSyntax } from './csharp/syntax.js'
import type { Language } from './language.js'

// Like the pattern for JavaScript; strings may be interpolated ($), verbatim (@, where "" is a quote) or raw (three
// quotes or more).
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<literal>(?<!\$)\$*(?<quotes>"{3,})[\s\S]*?(?:\k<quotes>|$)|(?:@\$?|\$@)"(?:[^"]|"")*"?|\$?"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)|(?<other>[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_])/gu

export const csharp: Language = {
  name: 'csharp',
  entry: 'Program.cs',
  extensions: ['.cs'],
  syntax: csharpSyntax,
  companions: {},
  leastLead: lead => `private static readonly long LeastLead = ${lead};`,
  dialect: version =>
    /^mono/.test(version) ? 'C# 7.0 at most, compiled by mcs' : 'C#, the latest that this SDK knows',
  entryPoint: /\bRun\s*\(/,
  definition: /\bstatic\s+(?:async\s+)?[\w.<>?[\], ]+\s+Run\s*\(/,
  completed: program => program,
  complexity: source => countTokens(source, token),
  guard: guardCSharp,
  exported: csharpFile,
  recipe: csharpRecipe
}
