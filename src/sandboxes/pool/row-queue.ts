import { maxLineBytes } from '../../domain/program/limits.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { Frame, RowSource } from '../worker/frame.js'

/** Rows of one caller that wait for workers. */
export interface RowQueue extends RowSource {
  /** The number of rows, or of frames to send again, that may be sent now. */
  readonly waiting: number
  /** The number of rows that no worker has. */
  readonly queued: number
  /**
   * What a worker gets next: a frame of at most so many rows, and bytes of input unless one row alone is longer, with
   * the lost rows that can go with it; or where rows go `separately`, each in a frame of its own. None if those that
   * waited have been settled.
   */
  nextFrames(rows: number, size: number, separately: boolean): Frame[]
}

/** The rows of a frame, each as a frame of its own, of which this is known. */
export function separateRows(
  { source, next, end }: Frame,
  sizeOf: (row: number) => number,
  known: Pick<Frame, 'unsuspected' | 'overdueMs'>
): Frame[] {
  return Array.from({ length: end - next }, (_, i) => {
    return { source, next: next + i, end: next + i + 1, size: sizeOf(next + i), ...known }
  })
}

/** The reply to an input that is too long to be sent. */
export const inputLimit: Reply = {
  outcome: 'error',
  error: { type: 'input-limit', message: `the input is larger than ${maxLineBytes / 1024 / 1024} MB` },
  micros: 0
}
