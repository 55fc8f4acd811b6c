import type { ProgramManifest } from '../program/program-schema.js'
import { splitNames } from '../rows/split/split.js'

/**
 * A round of a task: its rows stay in the splits that they were dealt to. Each time that they are dealt anew a round
 * begins, and nothing made or measured before says anything of rows held out now.
 */

/** Whether a program or a record comes from a round before: it says nothing of rows that are held out in this one. */
export function isStale(made: { round?: number }, round: number): boolean {
  return (made.round ?? 0) !== round
}

/** What a program counts as having seen in a round: its own rows, or all where it was made in another one. */
export function seenInRound(seen: ProgramManifest['seen'], round: number): ProgramManifest['seen'] {
  return isStale(seen, round) ? { ...seen, splits: [...splitNames] } : seen
}

/** Words for people of a version that was made before. */
export const madeBefore = 'made before the rows were dealt anew: it has seen all of them'
