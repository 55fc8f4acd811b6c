import type { Frame } from '../worker/frame.js'

/** Rows that were sent and lost, in the form in which they are sent again: in order, before any others. */
export class LostFrames {
  private frames: Frame[] = []

  get length(): number {
    return this.frames.length
  }

  get rows(): number {
    return this.frames.reduce((rows, { next, end }) => rows + end - next, 0)
  }

  add(...frames: Frame[]): void {
    this.frames.push(...frames)
    this.frames.sort((a, b) => a.next - b.next)
  }

  next(): Frame | undefined {
    return this.frames.shift()
  }

  /**
   * Those that are single rows and come next. They may all be sent at once: a worker answers each before it begins
   * the next, so that the one it is working on is known.
   */
  nextRows(): Frame[] {
    const many = this.frames.findIndex(({ next, end }) => end - next > 1)
    return this.frames.splice(0, many < 0 ? this.frames.length : many)
  }

  /** Consecutive rows go together again. */
  regroup(): void {
    const grouped: Frame[] = []
    for (const { source, next, end, size } of this.frames) {
      const last = grouped.at(-1)
      if (last?.end !== next) grouped.push({ source, next, end, size })
      else {
        last.end = end
        last.size += size
      }
    }
    this.frames = grouped
  }

  clear(): void {
    this.frames = []
  }
}
