import { DIGIT_BIT, kindOf, LOWER_BIT, UNCASED_BIT, UPPER_BIT } from './characters.js'

/**
 * Costs of parts of programs, which add up; the less likely a part, the higher: few parts before many, tokens before
 * positions, extracted text before constants (the ranking of FlashFill, Gulwani 2011, and FlashMeta, Polozov and
 * Gulwani 2015). Chosen by leaving rows out, not on test rows.
 */
export const costs = {
  part: 0.5,
  field: 0.6,
  slice: 0.8,
  match: 1,
  piece: 1,
  oddPiece: 1,
  boundary: 0.8,
  twoSided: 0.3,
  further: 0.35,
  fromLast: 0.1,
  edge: 0.2,
  until: 0.7,
  missing: 1,
  shift: 1.3,
  change: 1.2,
  emptyRow: 1.5,
  inEveryInput: 1,
  condition: 1,
  branch: 4,
  loneRow: 2
}

const classCosts: Readonly<Record<string, number>> = {
  '<digits>': 0.6,
  '<number>': 0.7,
  '<letters>': 0.7,
  '<alphanumeric>': 0.6,
  '<spaces>': 0.7,
  '<lower>': 1,
  '<upper>': 1,
  '<capitalized>': 0.9,
  '<nonspace>': 0.6,
  '<punctuation>': 1.1
}

const isAlphanumeric = (char: string) =>
  (kindOf(char.codePointAt(0)!) & (DIGIT_BIT | LOWER_BIT | UPPER_BIT | UNCASED_BIT)) !== 0

/** The cost of a token: classes and punctuation before words and single letters. */
export function tokenCost(token: string): number {
  if (token === '') return 0
  const known = classCosts[token]
  if (known !== undefined) return known
  const chars = Array.from(token)
  const letters = chars.filter(isAlphanumeric).length
  if (chars.length === 1) return letters === 1 ? 2 : 0.6
  return 0.6 + 0.12 * (chars.length - 1) + (letters > 0 ? 0.4 + 0.12 * letters : 0)
}

/** The cost of a constant text. */
export function constantCost(text: string): number {
  let cost = 1.2
  for (const char of text) cost += isAlphanumeric(char) ? 0.75 : 0.25
  return cost
}

/** The cost of counting characters: cheaper where all texts are equally long. */
export function placeCost(count: number, sameLength: boolean): number {
  return sameLength ? 0.8 + 0.1 * count : 1.3 + 0.25 * count
}
