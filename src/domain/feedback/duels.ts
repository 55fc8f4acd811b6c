import type { Comparison } from '../json.js'
import { isRightBy, type Review } from './review.js'

/** How two versions fared where they differ. No accuracy: such inputs were picked because they differ. */
export interface DuelTally {
  version: string
  rival: string
  decided: number
  /** Duels in which the version was right, and in which the rival was. */
  right: number
  rivalRight: number
}

/** The tally of the pair that was decided on last; undefined without a duel. */
export function duelTally(decisions: readonly Review[], compare: Comparison): DuelTally | undefined {
  const duels = decisions.filter(({ rival, version, invalid }) => rival && version !== undefined && !invalid)
  const latest = duels.at(-1)
  if (latest === undefined) return undefined
  const { version, rival } = latest
  const own = duels.filter(each => each.version === version && each.rival!.version === rival!.version)
  return {
    version: version!,
    rival: rival!.version,
    decided: own.length,
    right: own.filter(review => isRightBy(review, compare)).length,
    rivalRight: own.filter(({ rival, answer }) => isRightBy({ answer, output: rival!.output }, compare))
      .length
  }
}
