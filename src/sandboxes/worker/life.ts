import type { TimeCheck } from './time/time-check.js'

/**
 * The stage of a worker, and what is known of it in that stage:
 *
 *   starting ──▶ loading ──▶ standby ──▶ ready
 *       │           │           │          │
 *       └───────────┴───────────┴──────────┴──▶ ended
 *
 * Rows may be sent to it in any stage before it has ended; it answers them only when it is `ready`.
 */
export type Life =
  /** Its sandbox is starting. */
  | { stage: 'starting' }
  /** It is loading the program; `since`: when that began, by `awakeTime()`. */
  | { stage: 'loading'; since: number }
  /** It has loaded the program; the place that it will take is still that of another worker. */
  | { stage: 'standby' }
  /**
   * It answers rows. `since`: when it was last known to begin a row, or to be ready for one, by `awakeTime()`;
   * `hasAnswered`: whether it has answered any row; `times` checks the times that it reports.
   */
  | { stage: 'ready'; since: number; hasAnswered: boolean; times: TimeCheck }
  /** It has died, or was killed. */
  | { stage: 'ended' }
