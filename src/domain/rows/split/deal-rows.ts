import type { Example } from '../example.js'
import type { Likeness } from '../likeness/likeness.js'
import { dealKey, groupKey, type SplitName, type SplitRule, splitAt, splitPoint } from './split.js'

/** Rows that are assigned together: near-duplicates, or a row alone. */
export interface Units {
  /** The key of each unit, which decides its split. */
  keys: string[]
  /** The unit of each row. */
  of: Int32Array
}

/**
 * The units of rows. Near-duplicates form one where they do not unbalance splits. The key of a unit is the smallest
 * key of its members, so that the order of rows does not matter.
 */
export function unitsOf(
  examples: readonly Example[],
  likeness: Likeness,
  rule: Pick<SplitRule, 'by'>
): Units {
  const keys: string[] = []
  const of = new Int32Array(examples.length)
  const known = new Map<string | number, number>()
  examples.forEach(({ input }, row) => {
    const group = likeness.groups[row]
    const isSpread = group >= 0 && likeness.spread[group]
    const key =
      rule.by === 'alike' ? dealKey(input, likeness.prose[row] === 1 && !isSpread) : groupKey(input, rule.by)
    const id = rule.by !== 'alike' ? key : group >= 0 && !isSpread ? group : -1 - row
    const unit = known.get(id) ?? keys.length
    known.set(id, unit)
    keys[unit] = keys[unit] === undefined || key < keys[unit] ? key : keys[unit]
    of[row] = unit
  })
  return { keys, of }
}

/**
 * The split of each row: the one that it names; else that of the other rows of its unit, or train where those are in
 * several; else by the hash of its unit. No row joins given test rows (the rule then assigns none to test).
 */
export function dealRows(examples: readonly Example[], units: Units, rule: SplitRule): SplitName[] {
  const joins: (SplitName | undefined)[] = []
  if (rule.by === 'alike') {
    examples.forEach(({ split }, row) => {
      if (split === undefined || (split === 'test' && rule.shares[2] === 0)) return
      const unit = units.of[row]
      joins[unit] = joins[unit] === undefined || joins[unit] === split ? split : 'train'
    })
  }
  const splitOfUnit = units.keys.map(
    (key, unit) => joins[unit] ?? splitAt(splitPoint(rule.seed, key), rule.shares)
  )
  return examples.map(({ split }, row) => split ?? splitOfUnit[units.of[row]])
}
