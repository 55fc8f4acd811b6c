/** The intended worker time per frame, in µs: long compared with a round trip, short for a person. */
const aimMicros = 8000
const maxRows = 512
/** The most characters of expected output per frame. */
const aimOutput = 1024 * 1024
/** The cost of a row for a worker in addition to the program's, in µs. */
const overheadMicros = 2

/**
 * The most rows in flight when each goes in a separate frame. A worker answers each before it begins the next, so the
 * row that it is working on is known while there is no spare for a lost worker. That costs some µs per row, which
 * matters less the longer rows take.
 */
const separateRows = { quick: 1024, slow: 16_384 }
/** From this time on, in µs, a row is slow. */
const slowMicros = 50

/** Characters of input in one frame, unless a single row is longer. */
export const maxFrameSize = 64 * 1024

/** The number of rows to send at once, learned from the cost of previous rows; one until anything is known. */
export class FrameSize {
  private micros = Number.POSITIVE_INFINITY
  private output = 0
  private seen = 0

  /** Learns from replies that came together. */
  learn(rows: number, micros: number, output: number): void {
    this.seen += rows
    const weight = this.micros === Number.POSITIVE_INFINITY ? 1 : 0.3
    const known = weight === 1 ? 0 : this.micros
    this.micros = known + weight * (micros / rows + overheadMicros - known)
    this.output += weight * (output / rows - this.output)
  }

  /** Whether rows that are sent at once go in frames of their own. */
  get isSeparate(): boolean {
    return this.seen < (this.micros < slowMicros ? separateRows.quick : separateRows.slow)
  }

  /** Rows for one of `workers`, where `waiting` rows are there to share. */
  rows(waiting: number, workers: number): number {
    const byTime = aimMicros / this.micros
    const byOutput = aimOutput / (this.output + 1)
    const share = Math.ceil(waiting / workers)
    return Math.max(1, Math.floor(Math.min(maxRows, byTime, byOutput, share)))
  }
}
