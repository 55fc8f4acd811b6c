import type { Labeling } from '../labels.js'
import type { CandidateCondition } from './conditions.js'

/** The most candidates that are used, the most informative first. */
const maxCandidates = 2000

/**
 * The candidates that are most informative about one class, by how far they exceed chance; in their original order.
 */
export function telling<T extends CandidateCondition<unknown>>(
  candidates: readonly T[],
  { classes, counts }: Labeling
): readonly T[] {
  if (candidates.length <= maxCandidates) return candidates
  const merits = candidates.map(({ rows }) => {
    const met = counts.map(() => 0)
    for (const row of rows) met[classes[row]]++
    return met.reduce((best, right, c) => {
      const share = counts[c] / classes.length
      const expected = rows.length * share
      return Math.max(best, (right - expected) / Math.sqrt(expected * (1 - share) + 1))
    }, 0)
  })
  const order = [...candidates.keys()].sort((a, b) => merits[b] - merits[a] || a - b)
  const chosen = new Set(order.slice(0, maxCandidates))
  return candidates.filter((_, index) => chosen.has(index))
}

/** The first of all candidates that are met by the same rows, which cannot distinguish the others. */
export function distinct<T extends CandidateCondition<unknown>>(candidates: readonly T[]): T[] {
  const seen = new Set<string>()
  return candidates.filter(({ rows }) => {
    let [a, b] = [rows.length, 7]
    for (const row of rows) {
      a = Math.imul(a ^ row, 0x01000193)
      b = Math.imul(b + row, 0x85ebca6b) ^ (b >>> 13)
    }
    const key = `${a} ${b}`
    return !seen.has(key) && seen.add(key)
  })
}
