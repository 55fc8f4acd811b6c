import { maxLineBytes } from '../../domain/program/limits.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { RawTexts } from '../../domain/rows/raw/raw-texts.js'
import { frameEnd, rowOverhead, writeRow } from '../worker/protocol.js'

/** How far the window reads ahead of what was taken from it: in rows, and in bytes of input or characters of output. */
const maxRows = 8192
const maxText = 32 * 1024 * 1024
/** How many rows may wait for a worker: few, so that most rows die young and cost the collector nothing. */
const maxUnsent = 1024

/** Rows that a worker gets at once: ids `next` to `end - 1`. */
export interface Frame {
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

/** Rows as they came, and the id of the first of them. */
interface Batch {
  first: number
  texts: RawTexts
}

/**
 * The rows between source and consumer, in order: not sent, sent, or answered and not yet taken.
 * A row's id is its place in the stream.
 */
export class RowWindow {
  /** Oldest first; the first ones go when all their rows were taken. */
  private batches: Batch[] = []
  /** Bytes of each row; 0 once it has its reply. */
  private sizes: number[] = []
  private replies: (Reply | undefined)[] = []
  /** Id of the first element of `sizes` and `replies`. */
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
    return this.base + this.sizes.length
  }

  /** Rows that wait for a worker. */
  get waiting(): number {
    const held = this.replySize >= maxText ? 0 : this.end - this.fresh
    return this.lost.length + held
  }

  /** Adds rows. One that is longer than may be sent has this reply at once; says whether there was one. */
  add(texts: RawTexts, tooLong: Reply): boolean {
    const { bounds, count } = texts
    const first = this.end
    let refused = false
    if (count > 0) this.batches.push({ first, texts })
    for (let i = 0; i < count; i++) {
      const size = bounds[2 * i + 1] - bounds[2 * i]
      this.sizes.push(size)
      this.replies.push(undefined)
      this.inputSize += size
      if (size <= maxLineBytes) continue
      this.settle(first + i, tooLong)
      refused = true
    }
    return refused
  }

  /**
   * The next rows for a worker: at most `rows`, and `size` bytes unless one row alone is longer;
   * none if those that waited had been settled before.
   */
  nextFrame(rows: number, size: number): Frame {
    const again = this.lost.shift()
    if (again !== undefined) return again
    while (this.fresh < this.end && this.settled(this.fresh)) this.fresh++
    const frame = { next: this.fresh, end: this.fresh, size: 0 }
    while (frame.end < this.end && frame.end - frame.next < rows) {
      const length = this.sizes[frame.end - this.base]
      if (frame.end > frame.next && (frame.size + length > size || this.settled(frame.end))) break
      frame.size += length
      frame.end++
    }
    this.fresh = frame.end
    return frame
  }

  /**
   * The lost rows that are to be sent again one by one and come next. They may all be sent at once: a worker
   * answers each before it begins the next, so that the one it is working on is known.
   */
  nextLostRows(): Frame[] {
    const many = this.lost.findIndex(({ next, end }) => end - next > 1)
    return this.lost.splice(0, many < 0 ? this.lost.length : many)
  }

  /**
   * What a worker gets next: a frame, with the lost rows that can go with it; or where rows go `apart`, each in a
   * frame of its own.
   */
  nextFrames(rows: number, size: number, apart: boolean): Frame[] {
    const frame = this.nextFrame(rows, size)
    const count = frame.end - frame.next
    if (count === 0) return []
    if (count === 1) return [frame, ...this.nextLostRows()]
    return apart ? this.apart(frame, { unsuspected: true }) : [frame]
  }

  /** The rows of a frame as they are sent. */
  encode({ next, end, size }: Frame): Buffer {
    const frame = Buffer.allocUnsafe(size + (end - next) * rowOverhead + frameEnd.length)
    let at = 0
    for (let index = this.batchOf(next), id = next; id < end; index++) {
      const { first, texts } = this.batches[index]
      const { bytes, bounds } = texts
      const last = Math.min(end, first + texts.count)
      for (; id < last; id++) {
        const i = 2 * (id - first)
        at = writeRow(frame, at, id, bytes, bounds[i], bounds[i + 1])
      }
    }
    at += frame.write(frameEnd, at)
    return frame.subarray(0, at)
  }

  private batchOf(id: number): number {
    let index = this.batches.length - 1
    while (this.batches[index].first > id) index--
    return index
  }

  private settled(id: number): boolean {
    return this.replies[id - this.base] !== undefined
  }

  /** The rows of a frame, each as a frame of its own, of which this is known. */
  private apart({ next, end }: Frame, known: Pick<Frame, 'unsuspected' | 'overdueMs'>): Frame[] {
    return Array.from({ length: end - next }, (_, i) => {
      return { next: next + i, end: next + i + 1, size: this.sizes[next + i - this.base], ...known }
    })
  }

  /** Takes back what a lost worker did not answer, to be sent again as it is. */
  giveBack(...frames: Frame[]): void {
    this.lost.push(...frames)
    this.lost.sort((a, b) => a.next - b.next)
  }

  /** The same, to be sent row by row: the worker was lost in it, or hung in it for so many ms. */
  breakUp(frame: Frame, overdueMs: number | undefined): void {
    this.giveBack(...this.apart(frame, { overdueMs }))
  }

  /** Ends sending row by row: rows that follow each other go together again. */
  regroup(): void {
    const grouped: Frame[] = []
    for (const frame of this.lost) {
      const last = grouped.at(-1)
      if (last?.end !== frame.next) grouped.push({ next: frame.next, end: frame.end, size: frame.size })
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
    this.inputSize -= this.sizes[index]
    this.sizes[index] = 0
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
    const [oldest] = this.batches
    if (oldest && oldest.first + oldest.texts.count <= this.head) {
      this.batches = this.batches.filter(({ first, texts }) => first + texts.count > this.head)
    }
    const done = this.head - this.base
    if (done < this.sizes.length && done < maxUnsent) return
    this.sizes = this.sizes.slice(done)
    this.replies = this.replies.slice(done)
    this.base = this.head
  }
}
