import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '../../json.js'
import { likeKeysOf } from '../likeness/like-key.js'

export const splitNames = ['train', 'validation', 'test'] as const

export type SplitName = (typeof splitNames)[number]

/** How a rule groups rows; the last two are those of older tasks. */
export const splitBys = ['alike', 'folded', 'exact'] as const

/** How rows are assigned to splits; chosen once by init and stored in task.json. */
export interface SplitRule {
  /**
   * `alike` keeps small groups of near-duplicates together, and the split is stored on each row; `folded` keeps rows
   * together that differ only in case, spaces or digits; `exact` does not.
   */
  by: (typeof splitBys)[number]
  seed: number
  /** Shares of train, validation and test; they add up to 1. */
  shares: [number, number, number]
  /** How often the rows have been divided again; absent: never. */
  round?: number
}

/** The group of an input under an older rule: rows of one group always share a split. */
export function groupKey(input: Json, by: 'folded' | 'exact'): string {
  const text = canonicalJson(input)
  if (by === 'exact') return text
  return text
    .toLowerCase()
    .replace(/(?:\s|\\[nrt])+/g, ' ')
    .replace(/\d/g, '0')
}

/** The key of a row that is assigned alone: digits of prose are not content. */
export function dealKey(input: Json, prose = likeKeysOf(input).prose): string {
  return groupKey(input, prose ? 'folded' : 'exact')
}

/** u = first 8 bytes of SHA-256(seed ‖ key) / 2⁶⁴, in [0, 1). */
export function splitPoint(seed: number, key: string): number {
  const digest = createHash('sha256').update(`${seed}`).update('\u0000').update(key).digest()
  return Number(digest.readBigUInt64BE(0)) / 2 ** 64
}

/** The split that a point in [0, 1) falls into. */
export function splitAt(point: number, shares: SplitRule['shares']): SplitName {
  if (point < shares[0]) return 'train'
  return point < shares[0] + shares[1] ? 'validation' : 'test'
}

/** The split of an input by its hash alone: it depends only on the input and the rule. */
export function splitOf(input: Json, rule: SplitRule): SplitName {
  const key = rule.by === 'alike' ? dealKey(input) : groupKey(input, rule.by)
  return splitAt(splitPoint(rule.seed, key), rule.shares)
}
