import type { TimeCheck } from './time/time-check.js'

/**
 * Where a worker stands in its life, and what is known of it there:
 *
 *   starting ──▶ loading ──▶ standby ──▶ ready
 *       │           │           │          │
 *       └───────────┴───────────┴──────────┴──▶ ended
 *
 * It may be given rows from its start on; it answers none before it is `ready`.
 */
export type Life =
  /** Its sandbox starts. */
  | { stage: 'starting' }
  /** It loads the program; `since`: from when on, by `awakeTime()`. */
  | { stage: 'loading'; since: number }
  /** It has loaded, and its place is still another worker's. */
  | { stage: 'standby' }
  /**
   * It answers rows. `since`: when it was last known to begin a row, or to be ready for one; `hasAnswered`: a row, at least.
   * `times` checks what it tells of its time.
   */
  | { stage: 'ready'; since: number; hasAnswered: boolean; times: TimeCheck }
  /** It died, or was killed. */
  | { stage: 'ended' }
