import type { ProgramManifest } from '../program/program-schema.js'
import { splitNames } from '../rows/split/split.js'

/**
 * A round of a task is the time in which its rows keep their splits. Splitting them again begins a new round; what was
 * made or measured in an earlier one says nothing about the rows that are held out now.
 */

/** Whether a program or a record comes from an earlier round, and says nothing about rows held out in this one. */
export function isStale(made: { round?: number }, round: number): boolean {
  return (made.round ?? 0) !== round
}

/** The rows that a program counts as having seen in a round: its own, or all if it was made in another round. */
export function seenInRound(seen: ProgramManifest['seen'], round: number): ProgramManifest['seen'] {
  return isStale(seen, round) ? { ...seen, splits: [...splitNames] } : seen
}

/** The reason shown for a version of an earlier round. */
export const madeBefore = 'made before the rows were split again, so it may have learned from any of them'
