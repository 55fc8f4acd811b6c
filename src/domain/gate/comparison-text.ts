import type { PairedComparison } from '../measure/comparison.js'
import { decidingLabels, detectableDifference } from '../statistics/tests/power.js'
import type { Metric } from '../task/task.js'
import { plural, points, pValue, roughly, rowCount } from '../text/wording.js'

/** `mends 17 mistakes, makes 6 new ones (by luck alone: p = 0.023)` */
export function comparisonText(metric: Metric, { fixed, broke, p }: PairedComparison): string {
  if (metric === 'mae') return `closer on ${rowCount(fixed)}, further off on ${broke} ${byLuck(p)}`
  return `mends ${plural(fixed, 'mistake')}, makes ${broke} new ${broke === 1 ? 'one' : 'ones'} ${byLuck(p)}`
}

/** How likely so large a difference is between two programs that are equally good. */
function byLuck(p: number): string {
  return `(by luck alone: ${pValue(p)})`
}

/**
 * What would decide between two programs: what these rows can show at all, and labels for rows on which the two
 * differ.
 */
export function decidersOf(metric: Metric, { rows, fixed, broke, differing }: PairedComparison): string[] {
  if (differing === 0) return [`the two give the same answers on all ${rowCount(rows)}`]
  if (metric === 'mae') return []
  const least = detectableDifference(rows, (fixed + broke) / rows)
  const list = [`${rowCount(rows)} can show a difference of about ${points(least)} or more`]
  // Where both are wrong, a label says nothing about which is better.
  const labels = metric === 'macro-f1' ? undefined : decidingLabels(fixed, broke)
  if (labels !== undefined) {
    const needed = roughly((labels * differing) / (fixed + broke))
    list.push(`about ${plural(needed, 'more labeled row')} on which the two differ would decide it`)
  }
  return list
}
