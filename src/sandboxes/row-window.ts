import { maxLineBytes } from '../domain/limits.js'
import type { Reply } from '../domain/outcome.js'

/** How far the window reads ahead of what was taken from it: in rows, and in characters of input or output. */
const maxRows = 8192
const maxText = 32 * 1024 * 1024
/** How many rows may wait for a worker: few, so that most rows die young and cost the collector nothing. */
const maxUnsent = 1024

/** Rows that a worker gets at once: ids `next` to `end - 1`. */
export interface Frame {
  /** The first that is not answered. */
  next: number
  end: number
  /** Characters of input. */
  size: number
}

/**
 * The rows between source and consumer, in order: not sent, sent, or answered and not yet taken.
 * A row's id is its place in the stream.
 */
export class RowWindow {
  private rows: string[] = []
  private replies: (Reply | undefined)[] = []
  /** Id of the first element. */
  private base = 0
  /** Id of the first row that was not taken. */
  private head = 0
  /** Id of the first row that was never sent. */
  private fresh = 0
  /** Rows that were sent and lost, as they are to be sent again, in order. */
  private lost: Frame[] = []
  private inputSize = 0
  private replySize = 0

  get empty(): boolean {
    return this.head === this.end
  }

  /** No more rows should be read from the source now. */
  get full(): boolean {
    const { head, fresh, end } = this
    return end - fresh >= maxUnsent || end - head >= maxRows || this.inputSize >= maxText
  }

  private get end(): number {
    return this.base + this.rows.length
  }

  /** Rows that wait for a worker. */
  get waiting(): number {
    const held = this.replySize >= maxText ? 0 : this.end - this.fresh
    return this.lost.length + held
  }

  /** Returns the id of the first of them. */
  add(rows: string[]): number {
    const first = this.end
    for (const row of rows) {
      this.rows.push(row)
      this.replies.push(undefined)
      this.inputSize += row.length
    }
    return first
  }

  row(id: number): string {
    return this.rows[id - this.base]
  }

  /**
   * The next rows for a worker: at most `rows`, and `size` characters unless one row alone is longer;
   * none if those that waited had been settled before.
   */
  nextFrame(rows: number, size: number): Frame {
    const again = this.lost.shift()
    if (again !== undefined) return again
    while (this.fresh < this.end && this.settled(this.fresh)) this.fresh++
    const frame = { next: this.fresh, end: this.fresh, size: 0 }
    while (frame.end < this.end && frame.end - frame.next < rows) {
      const length = this.row(frame.end).length
      if (frame.end > frame.next && (frame.size + length > size || this.settled(frame.end))) break
      frame.size += length
      frame.end++
    }
    this.fresh = frame.end
    return frame
  }

  private settled(id: number): boolean {
    return this.replies[id - this.base] !== undefined
  }

  /** Takes back what a lost worker did not answer: to be sent again as it is, or row by row. */
  giveBack(frame: Frame, rowByRow: boolean): void {
    if (!rowByRow) this.lost.push(frame)
    else {
      for (let id = frame.next; id < frame.end; id++) {
        this.lost.push({ next: id, end: id + 1, size: this.row(id).length })
      }
    }
    this.lost.sort((a, b) => a.next - b.next)
  }

  /** Ends sending row by row: rows that follow each other go together again. */
  regroup(): void {
    const grouped: Frame[] = []
    for (const frame of this.lost) {
      const last = grouped.at(-1)
      if (last?.end !== frame.next) grouped.push(frame)
      else {
        last.end = frame.end
        last.size += frame.size
      }
    }
    this.lost = grouped
  }

  settle(id: number, reply: Reply): void {
    const index = id - this.base
    this.replies[index] = reply
    this.inputSize -= this.rows[index].length
    this.rows[index] = ''
    if (reply.outcome === 'answered') this.replySize += reply.output.length
  }

  /** Gives every row without a reply this one. */
  settleAll(reply: Reply): void {
    for (let id = this.head; id < this.end; id++) if (!this.settled(id)) this.settle(id, reply)
    this.lost = []
    this.fresh = this.end
  }

  /** The replies that are ready, in order. */
  take(): Reply[] {
    const taken: Reply[] = []
    for (let index = this.head - this.base; index < this.replies.length; index++) {
      const reply = this.replies[index]
      if (reply === undefined) break
      taken.push(reply)
      this.replies[index] = undefined
      if (reply.outcome === 'answered') this.replySize -= reply.output.length
    }
    this.head += taken.length
    this.forget()
    return taken
  }

  private forget(): void {
    const done = this.head - this.base
    if (done < this.rows.length && done < maxUnsent) return
    this.rows = this.rows.slice(done)
    this.replies = this.replies.slice(done)
    this.base = this.head
  }
}

/** Whether a row is too long to be sent. */
export function tooLong(row: string): boolean {
  return row.length * 3 > maxLineBytes && Buffer.byteLength(row) > maxLineBytes
}
