import { shortestBetween } from '../thresholds.js'
import type { CandidateCheck } from './candidates.js'
import { commonCharacters, escapeText } from './character-sets.js'
import { decimalOf } from './model.js'

/** Checks against what rejected texts contain and no accepted one does. */
export function unaccepted(
  accepted: readonly string[],
  rejected: readonly string[],
  minSupport: number
): CandidateCheck[] {
  const found: CandidateCheck[] = []
  const add = (pattern: string, bits: number) =>
    found.push({ check: { kind: 'has', pattern, not: true }, bits })
  for (const [set, bits] of [
    ['[ \\t\\r\\n]', 2],
    ['[^\\x00-\\x7f]', 3],
    ['[0-9]', 3],
    ['[a-z]', 3],
    ['[A-Z]', 3],
    ['[A-Za-z]', 3],
    ['[^0-9A-Za-z]', 3],
    ['[ -/:-@\\[-`{-~]{2}', 5]
  ] as const) {
    add(set, bits)
  }
  const used = new Set(accepted.flatMap(text => Array.from(text)))
  for (const char of commonCharacters(rejected, minSupport)) {
    if (!used.has(char)) add(escapeText(char), /[0-9A-Za-z]/.test(char) ? 9 : 6)
  }
  for (const char of commonCharacters(rejected, minSupport, chars => chars.slice(0, 1)))
    add(`^${escapeText(char)}`, 8)
  found.push({ check: { kind: 'matches', pattern: '[^0-9A-Za-z]*', not: true }, bits: 4 })
  found.push({ check: { kind: 'matches', pattern: '[^1-9]*', not: true }, bits: 5 })
  return found
}

/** Bounds of numbers between accepted and rejected ones. */
export function numberBounds(accepted: readonly string[], rejected: readonly string[]): CandidateCheck[] {
  const values = accepted.map(decimalOf)
  if (values.length === 0 || values.some(value => value === undefined)) return []
  const numbers = values as number[]
  const others = rejected.map(decimalOf).filter(value => value !== undefined)
  const low = Math.min(...numbers)
  const high = Math.max(...numbers)
  const below = others.filter(value => value < low)
  const above = others.filter(value => value > high)
  const found: CandidateCheck[] = []
  const least = below.length > 0 ? upTo(Math.max(...below), low) : undefined
  const most = above.length > 0 ? shortestBetween(high, Math.min(...above)) : undefined
  if (least !== undefined) found.push({ check: { kind: 'within', least }, bits: 5 })
  if (most !== undefined) found.push({ check: { kind: 'within', most }, bits: 5 })
  if (least !== undefined && most !== undefined)
    found.push({ check: { kind: 'within', least, most }, bits: 9 })
  return found
}

/** The number with the fewest digits in (low, high]. */
function upTo(low: number, high: number): number {
  return -shortestBetween(-high, -low)
}
