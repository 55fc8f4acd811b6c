/** What is looked at of a crew, and asked of it. */
interface Spares {
  readonly awaitsSpare: boolean
  foresee(spares: number): void
}

/**
 * What is done before any worker is lost, so that a loss costs little: spares are started, and until they are there
 * rows go in frames of their own, as that costs a row less than a start does.
 */
export class Foresight {
  /** What rows that went together cost the program, in ms. */
  private workedMs = 0
  /** A replacement that starts when a row is likely to be late would be late itself: a spare is there before. */
  private slowStart = false

  constructor(
    private readonly crew: Spares,
    private readonly frameSize: { readonly isSeparate: boolean },
    private readonly options: { workers: number; timeoutMs: number; spareAfterMs: number }
  ) {}

  /** Rows are to go in frames of their own: the one that a worker hangs in is known, and no other worker lost in it. */
  get rowsSeparately(): boolean {
    return this.frameSize.isSeparate || (this.slowStart && this.crew.awaitsSpare)
  }

  /** The first worker has taken so many ms to start. */
  loaded(startMs: number): void {
    const { timeoutMs, spareAfterMs } = this.options
    // Where spares are worth their start in a long run only, a slow start changes nothing.
    this.slowStart = spareAfterMs === 0 && startMs > timeoutMs / 2
    if (this.slowStart) this.foresee(1)
  }

  /** Replies report so much worker time. */
  progress(micros: number): void {
    const { spareAfterMs } = this.options
    if (this.rowsSeparately || this.workedMs > spareAfterMs) return
    this.workedMs += micros / 1000
    // A row that hangs among others takes two workers.
    if (this.workedMs > spareAfterMs) this.foresee(this.slowStart ? 2 : 1)
  }

  private foresee(spares: number): void {
    // Where there are several workers, others go on with the rows of one that is lost.
    if (this.options.workers === 1) this.crew.foresee(spares)
  }
}
