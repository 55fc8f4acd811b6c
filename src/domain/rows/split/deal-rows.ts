import type { Example } from '../example.js'
import type { Likeness } from '../likeness/likeness.js'
import { dealKey, groupKey, type SplitName, type SplitRule, splitAt, splitPoint } from './split.js'

/** Rows that are dealt as one: near-duplicates, or a row alone. */
export interface Units {
  /** What each unit is dealt by. */
  keys: string[]
  /** The unit of each row. */
  of: Int32Array
}

/**
 * The units of rows. Near-duplicates are one where they do not unbalance splits; the smallest key of its members is
 * that of a unit, so that the order of rows does not matter.
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
 * The split of each row: its own where it has one; else that of the rows it is dealt with; train where those are in
 * several; else by the hash of its unit. Nothing joins test rows that were given (the rule deals none).
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
  const dealt = units.keys.map((key, unit) => joins[unit] ?? splitAt(splitPoint(rule.seed, key), rule.shares))
  return examples.map(({ split }, row) => split ?? dealt[units.of[row]])
}
