import type { Comparison } from '../json.js'
import type { Interval } from '../statistics/intervals/wilson.js'
import { confidenceSequence } from '../statistics/sequences/confidence-sequence.js'
import { isRightBy, type Review } from './review.js'

/** How good a version was in use: the share of the uniform sample on which it agrees with reviewers. */
export interface ProductionAccuracy {
  version: string
  /** Reviewed executions of the uniform sample; one that no reviewer calls a valid input does not count. */
  rows: number
  right: number
  accuracy: number
  /** Holds at every look together with 95 %, for a chance that changes with time, too. */
  interval: Interval
}

/**
 * The accuracy of each version in use, the latest reviewed version first: of audit decisions alone, since others were
 * picked for being hard. `decisions` are in the order in which they were made. Programs that failed were wrong.
 */
export function productionAccuracy(decisions: readonly Review[], compare: Comparison): ProductionAccuracy[] {
  const byVersion = new Map<string, { rows: number; right: number }>()
  const counted = new Set<string>()
  for (const review of decisions) {
    const { id, via, version, invalid } = review
    // The second decision on an execution estimates slips; it is no second row.
    if (via !== 'audit' || version === undefined || invalid || counted.has(id)) continue
    counted.add(id)
    const sum = byVersion.get(version) ?? { rows: 0, right: 0 }
    sum.rows++
    if (isRightBy(review, compare)) sum.right++
    byVersion.delete(version)
    byVersion.set(version, sum)
  }
  return [...byVersion].toReversed().map(([version, { rows, right }]) => {
    return { version, rows, right, accuracy: right / rows, interval: confidenceSequence(right, rows) }
  })
}

/** Half the width of the interval after `more` reviews, if they come out as those so far. */
export function precisionAfter(
  { rows, right }: Pick<ProductionAccuracy, 'rows' | 'right'>,
  more: number
): number {
  const after = rows + more
  const [low, high] = confidenceSequence(rows === 0 ? after / 2 : (right / rows) * after, after)
  return (high - low) / 2
}
