import type { Language } from './language.js'

// Comments, then literals, then words and numbers, then any other single character.
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<literal>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`)|(?<other>[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$])/gu

const bytesPerToken = 8

export const javascript: Language = {
  name: 'javascript',
  entry: 'program.mjs',
  comment: '//',
  complexity(source) {
    let tokens = 0
    for (const { groups } of source.matchAll(token)) {
      if (groups?.literal) tokens += Math.max(1, Math.ceil(groups.literal.length / bytesPerToken))
      else if (groups?.other) tokens += 1
    }
    return tokens
  }
}
