/** The part of a crew that is used here. */
interface Spares {
  readonly awaitsSpare: boolean
  foresee(spares: number): void
}

/**
 * Prepares for the loss of a worker, so that it costs little: starts spares, and until they are loaded sends each row
 * in a separate frame, which costs less per row than a new start would.
 */
export class Foresight {
  /** Time that the program spent on rows that shared a frame, in ms. */
  private workedMs = 0
  /** Whether workers start so slowly that a replacement must be ready before a row is likely to be late. */
  private slowStart = false

  constructor(
    private readonly crew: Spares,
    private readonly frameSize: { readonly isSeparate: boolean },
    private readonly options: { workers: number; timeoutMs: number; spareAfterMs: number }
  ) {}

  /**
   * Whether each row goes in a separate frame: then the row in which a worker hangs is known, and no second worker is
   * lost to find it.
   */
  get rowsSeparately(): boolean {
    return this.frameSize.isSeparate || (this.slowStart && this.crew.awaitsSpare)
  }

  /** The first worker took `startMs` to start. */
  loaded(startMs: number): void {
    const { timeoutMs, spareAfterMs } = this.options
    // Where spares are worth their start in a long run only, a slow start changes nothing.
    this.slowStart = spareAfterMs === 0 && startMs > timeoutMs / 2
    if (this.slowStart) this.foresee(1)
  }

  /** Replies report this much worker time. */
  progress(micros: number): void {
    const { spareAfterMs } = this.options
    if (this.rowsSeparately || this.workedMs > spareAfterMs) return
    this.workedMs += micros / 1000
    // A row that hangs among others costs two workers.
    if (this.workedMs > spareAfterMs) this.foresee(this.slowStart ? 2 : 1)
  }

  private foresee(spares: number): void {
    // Where there are several workers, others go on with the rows of one that is lost.
    if (this.options.workers === 1) this.crew.foresee(spares)
  }
}
