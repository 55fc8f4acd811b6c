import type { Example } from '../example.js'
import { canonicalJson } from '../json.js'
import { groupKey, type SplitRule } from '../split.js'
import { likenessOf } from './likeness.js'

/**
 * What keeps rows together in cross-validation, a text a row: those that a split keeps together. Looks at these rows
 * alone, so that learning from them again gives the same program.
 */
export function cohortsOf(rows: readonly Example[], by: SplitRule['by']): string[] {
  if (by !== 'alike') return rows.map(({ input }) => groupKey(input, by))
  const { groups, spread } = likenessOf(rows)
  return rows.map(({ input }, at) => {
    const group = groups[at]
    return group < 0 || spread[group] ? canonicalJson(input) : `#${group}`
  })
}
