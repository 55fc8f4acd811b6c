import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from './json.js'

export const splitNames = ['train', 'validation', 'test'] as const

export type SplitName = (typeof splitNames)[number]

/** How rows are dealt to splits; chosen once by init and written down in task.json. */
export interface SplitRule {
  /** `folded` keeps rows together that differ only in case, spaces or digits; `exact` does not. */
  by: 'folded' | 'exact'
  seed: number
  /** Shares of train, validation and test; they add up to 1. */
  shares: [number, number, number]
}

/** The group of an input: rows of one group always share a split. */
export function groupKey(input: Json, by: SplitRule['by']): string {
  const text = canonicalJson(input)
  if (by === 'exact') return text
  return text
    .toLowerCase()
    .replace(/(?:\s|\\[nrt])+/g, ' ')
    .replace(/\d/g, '0')
}

/** u = first 8 bytes of SHA-256(seed ‖ key) / 2⁶⁴, in [0, 1). */
export function splitPoint(seed: number, key: string): number {
  const digest = createHash('sha256').update(`${seed}`).update('\u0000').update(key).digest()
  return Number(digest.readBigUInt64BE(0)) / 2 ** 64
}

/** The split of an input: stable under appended rows, since it depends on nothing but the input and the rule. */
export function splitOf(input: Json, rule: SplitRule): SplitName {
  const u = splitPoint(rule.seed, groupKey(input, rule.by))
  if (u < rule.shares[0]) return 'train'
  return u < rule.shares[0] + rule.shares[1] ? 'validation' : 'test'
}
