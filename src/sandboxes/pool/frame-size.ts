/** Worker time that a frame aims at, in µs: long against a round trip, short against a person. */
const aimMicros = 8000
const maxRows = 512
/** Characters of output that a frame may be expected to bring. */
const aimOutput = 1024 * 1024
/** What a row costs a worker beside the program, in µs. */
const overheadMicros = 2

/**
 * So many rows go in frames of their own, several at once: a worker answers each before it begins the next, which
 * takes some µs, so that the one that it is working on is known while there is no spare for a worker that is lost.
 * Where rows take longer, that adds little to them.
 */
const separateRows = { quick: 1024, slow: 16_384 }
/** From how many µs on a row is slow. */
const slowMicros = 50

/** Characters of input in one frame, unless a single row is longer. */
export const maxFrameSize = 64 * 1024

/** How many rows to send at once: learned from what rows cost; one, until anything is known. */
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
