import { canonicalJson } from '../../json.js'
import type { Example } from '../example.js'
import { groupKey, type SplitRule } from '../split/split.js'
import { likenessOf } from './likeness.js'

/**
 * The group of each row, as a text, in cross-validation that only chooses settings: rows that a split keeps
 * together. Depends on these rows alone, so that learning from them again gives the same program.
 */
export function cohortsOf(rows: readonly Example[], by: SplitRule['by']): string[] {
  if (by !== 'alike') return rows.map(({ input }) => groupKey(input, by))
  return groupNames(rows, { splitLargeGroups: true })
}

/**
 * The group of each row, as a text, where cross-validation is the only evidence: near-duplicates, however many,
 * whatever the rule of the split is. No row is then answered by a model that learned from copies of it.
 */
export function wholeCohortsOf(rows: readonly Example[]): string[] {
  return groupNames(rows, { splitLargeGroups: false })
}

/** `splitLargeGroups`: groups that are so large that splits divide them row by row do not count. */
function groupNames(rows: readonly Example[], { splitLargeGroups }: { splitLargeGroups: boolean }): string[] {
  const { groups, spread } = likenessOf(rows)
  return rows.map(({ input }, at) => {
    const group = groups[at]
    return group < 0 || (splitLargeGroups && spread[group]) ? canonicalJson(input) : `#${group}`
  })
}
