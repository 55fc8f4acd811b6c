import { DIGIT_BIT, kindOf, LOWER_BIT, UNCASED_BIT, UPPER_BIT } from './characters.js'
import { composedTokens, type Reading, spansOf, textBetween, tokenClasses } from './reading.js'

export const classTokens: readonly string[] = [...Object.keys(tokenClasses), ...composedTokens]

/** Possible delimiters of parts of some texts. */
export interface TokenSet {
  /** Classes, and single characters other than letters and digits, that every text contains. */
  common: string[]
  /** Longer strings, and letters and digits, that every text contains. */
  literals: string[]
  /** Tokens that only some texts contain. */
  partial: string[]
}

const mostLiterals = 60
const longestLiteral = 16

export function tokensOf(readings: readonly Reading[]): TokenSet {
  const inAll = (token: string) => readings.every(reading => spansOf(reading, token).length > 0)
  const shortest = readings.reduce((a, b) => (b.codes.length < a.codes.length ? b : a))
  const characters = [...new Set(readings.flatMap(({ text }) => Array.from(text)))].sort()
  const single = characters.filter(char => !isAlphanumeric(char.codePointAt(0)!))
  const common = [...classTokens, ...single].filter(inAll)
  const letters = characters.filter(char => isAlphanumeric(char.codePointAt(0)!) && inAll(char))
  return {
    common,
    literals: [...commonStrings(shortest, readings), ...letters.slice(0, mostLiterals)],
    partial: single.filter(char => !common.includes(char)).slice(0, 20)
  }
}

const isAlphanumeric = (code: number) =>
  (kindOf(code) & (DIGIT_BIT | LOWER_BIT | UPPER_BIT | UNCASED_BIT)) !== 0

/**
 * Strings of at least two characters that all texts contain and that do not cut a word or a number; the longest
 * first.
 */
function commonStrings(shortest: Reading, readings: readonly Reading[]): string[] {
  const { codes } = shortest
  const isLetter = (code: number) => isAlphanumeric(code) && kindOf(code) !== DIGIT_BIT
  const breaks = (at: number) =>
    at === 0 ||
    at === codes.length ||
    !isAlphanumeric(codes[at]) ||
    !isAlphanumeric(codes[at - 1]) ||
    isLetter(codes[at]) !== isLetter(codes[at - 1])
  const found = new Set<string>()
  for (let from = 0; from < codes.length && found.size < 4 * mostLiterals; from++) {
    if (!breaks(from)) continue
    for (let to = from + 2; to <= Math.min(codes.length, from + longestLiteral); to++) {
      const text = textBetween(shortest, from, to)
      if (!readings.every(reading => reading.text.includes(text))) break
      if (breaks(to) && !classTokens.includes(text)) found.add(text)
    }
  }
  return [...found].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, mostLiterals)
}
