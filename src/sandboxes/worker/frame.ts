import type { Reply } from '../../domain/program/outcome.js'

/** Rows of one source that a worker gets at once: `next` to `end - 1`. */
export interface Frame {
  readonly source: RowSource
  /** The first that is not answered. */
  next: number
  end: number
  /** Bytes of input. */
  size: number
  /** A row that goes by itself though nothing has happened to it. */
  unsuspected?: true
  /** A worker was given these rows, perhaps with others, and has hung in one of them for so long, in ms. */
  overdueMs?: number
}

/** Where the rows of a frame come from, and their replies go. */
export interface RowSource {
  /** Other rows may come from it. */
  readonly open: boolean
  /** When its caller went and left its rows, by `awakeTime()`. */
  readonly leftAt?: number
  /** The rows of a frame as they are sent, the first of them with this id. */
  encode(frame: Frame, firstId: number): Buffer
  settle(row: number, reply: Reply): void
  /** Takes back what a lost worker did not answer, to be sent again as it is. */
  giveBack(frame: Frame): void
  /** The same, to be sent row by row: the worker was lost in it, or hung in it for so many ms. */
  breakUp(frame: Frame, overdueMs: number | undefined): void
  /** Ends sending row by row: rows that follow each other go together again. */
  regroup(): void
}
