import { canonicalJson } from '../../json.js'
import type { Example } from '../example.js'
import { groupKey, type SplitRule } from '../split/split.js'
import { likenessOf } from './likeness.js'

/**
 * What keeps rows together in cross-validation that only chooses settings, a text a row: those that a split keeps
 * together. Looks at these rows alone, so that learning from them again gives the same program.
 */
export function cohortsOf(rows: readonly Example[], by: SplitRule['by']): string[] {
  if (by !== 'alike') return rows.map(({ input }) => groupKey(input, by))
  return named(rows, { dealt: true })
}

/**
 * What keeps rows together where cross-validation is all the evidence, a text a row: near-duplicates, however many and
 * by whatever rule rows are dealt. No row is then answered by what was learned from copies of it.
 */
export function wholeCohortsOf(rows: readonly Example[]): string[] {
  return named(rows, { dealt: false })
}

/** `dealt`: groups so large that splits deal them row by row are no groups. */
function named(rows: readonly Example[], { dealt }: { dealt: boolean }): string[] {
  const { groups, spread } = likenessOf(rows)
  return rows.map(({ input }, at) => {
    const group = groups[at]
    return group < 0 || (dealt && spread[group]) ? canonicalJson(input) : `#${group}`
  })
}
