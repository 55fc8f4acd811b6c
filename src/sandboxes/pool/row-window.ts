import { maxLineBytes } from '../../domain/program/limits.js'
import type { Reply } from '../../domain/program/outcome.js'
import { type RawTexts, rawTexts } from '../../domain/rows/raw/raw-texts.js'
import type { Answers, Batch, Inputs } from '../runner.js'
import type { Frame } from '../worker/frame.js'
import { frameEnd, rowOverhead, writeRow } from '../worker/protocol.js'
import { LostFrames } from './lost-frames.js'
import { inputLimit, type RowQueue, separateRows } from './row-queue.js'

/** How far the window reads ahead of what was taken from it: in rows, and in bytes of input or characters of output. */
const maxRows = 8192
const maxText = 32 * 1024 * 1024
/** How many rows may wait for a worker: few, so that most rows die young and cost the collector nothing. */
const maxUnsent = 1024

/** Rows as they came, and the number of the first of them. */
interface Placed<B> {
  first: number
  texts: RawTexts
  batch: B
}

/**
 * The rows of one stream, in order: not sent, sent, or answered and not yet taken.
 * A row's number is its place in the stream.
 */
export class RowWindow<B extends Batch> implements RowQueue {
  open = true
  leftAt: number | undefined
  /** Oldest first; each goes when all its rows were taken. */
  private batches: Placed<B>[] = []
  /** Bytes of each row; 0 once it has its reply. */
  private sizes: number[] = []
  private replies: (Reply | undefined)[] = []
  /** Number of the first element of `sizes` and `replies`. */
  private base = 0
  /** Number of the first row that was not taken. */
  private head = 0
  /** Number of the first row that was never sent. */
  private fresh = 0
  private readonly lost = new LostFrames()
  private inputSize = 0
  private replySize = 0

  /** `onReady` is called when the first row that was not taken has its reply. */
  constructor(private readonly onReady: () => void = () => {}) {}

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

  get waiting(): number {
    const held = this.replySize >= maxText ? 0 : this.end - this.fresh
    return this.lost.length + held
  }

  get queued(): number {
    return this.lost.rows + this.end - this.fresh
  }

  /** Adds rows. One that is no input, or longer than may be sent, has its reply at once. */
  add(batch: B): void {
    const { inputs } = batch
    const first = this.end
    const texts = textsOf(inputs)
    const { bounds, count } = texts
    if (count > 0) this.batches.push({ first, texts, batch })
    for (let i = 0; i < count; i++) {
      const size = bounds[2 * i + 1] - bounds[2 * i]
      this.sizes.push(size)
      this.replies.push(undefined)
      this.inputSize += size
    }
    for (let i = 0; i < count; i++) {
      const given = Array.isArray(inputs) ? inputs[i] : undefined
      if (typeof given === 'object') this.settle(first + i, given)
      else if (this.sizes[first + i - this.base] > maxLineBytes) this.settle(first + i, inputLimit)
    }
  }

  /**
   * The next rows for a worker: at most `rows`, and `size` bytes unless one row alone is longer;
   * none if those that waited had been settled before.
   */
  nextFrame(rows: number, size: number): Frame {
    const again = this.lost.next()
    if (again !== undefined) return again
    while (this.fresh < this.end && this.settled(this.fresh)) this.fresh++
    const frame: Frame = { source: this, next: this.fresh, end: this.fresh, size: 0 }
    while (frame.end < this.end && frame.end - frame.next < rows) {
      const length = this.sizes[frame.end - this.base]
      if (frame.end > frame.next && (frame.size + length > size || this.settled(frame.end))) break
      frame.size += length
      frame.end++
    }
    this.fresh = frame.end
    return frame
  }

  nextFrames(rows: number, size: number, separately: boolean): Frame[] {
    const frame = this.nextFrame(rows, size)
    const count = frame.end - frame.next
    if (count === 0) return []
    if (count === 1) return [frame, ...this.lost.nextRows()]
    return separately ? separateRows(frame, this.sizeOf, { unsuspected: true }) : [frame]
  }

  encode({ next, end, size }: Frame, firstId: number): Buffer {
    const frame = Buffer.allocUnsafe(size + (end - next) * rowOverhead + frameEnd.length)
    let at = 0
    const toId = firstId - next
    for (let index = this.batchOf(next), row = next; row < end; index++) {
      const { first, texts } = this.batches[index]
      const { bytes, bounds } = texts
      const last = Math.min(end, first + texts.count)
      for (; row < last; row++) {
        const i = 2 * (row - first)
        at = writeRow(frame, at, row + toId, bytes, bounds[i], bounds[i + 1])
      }
    }
    at += frame.write(frameEnd, at)
    return frame.subarray(0, at)
  }

  private batchOf(row: number): number {
    let index = this.batches.length - 1
    while (this.batches[index].first > row) index--
    return index
  }

  private settled(row: number): boolean {
    return this.replies[row - this.base] !== undefined
  }

  private readonly sizeOf = (row: number): number => this.sizes[row - this.base]

  giveBack(frame: Frame): void {
    this.lost.add(frame)
  }

  breakUp(frame: Frame, overdueMs: number | undefined): void {
    this.lost.add(...separateRows(frame, this.sizeOf, { overdueMs }))
  }

  regroup(): void {
    this.lost.regroup()
  }

  settle(row: number, reply: Reply): void {
    const index = row - this.base
    this.replies[index] = reply
    this.inputSize -= this.sizes[index]
    this.sizes[index] = 0
    if (reply.outcome === 'answered') this.replySize += reply.output.length
    if (row === this.head) this.onReady()
  }

  /** Gives every row without a reply this one. */
  settleAll(reply: Reply): void {
    for (let row = this.head; row < this.end; row++) if (!this.settled(row)) this.settle(row, reply)
    this.lost.clear()
    this.fresh = this.end
  }

  /** The replies that are ready, in order, to rows of the oldest batch. */
  take(): Answers<B> | undefined {
    const [oldest] = this.batches
    if (oldest === undefined || !this.settled(this.head)) return undefined
    const { first, texts, batch } = oldest
    const from = this.head - first
    const replies: Reply[] = []
    const end = first + texts.count - this.base
    for (let index = this.head - this.base; index < end; index++) {
      const reply = this.replies[index]
      if (reply === undefined) break
      replies.push(reply)
      this.replies[index] = undefined
      if (reply.outcome === 'answered') this.replySize -= reply.output.length
    }
    this.head += replies.length
    // What had its reply before its turn came is not sent.
    this.fresh = Math.max(this.fresh, this.head)
    if (from + replies.length === texts.count) this.batches.shift()
    this.forget()
    return { batch, from, replies }
  }

  private forget(): void {
    const done = this.head - this.base
    if (done < this.sizes.length && done < maxUnsent) return
    this.sizes = this.sizes.slice(done)
    this.replies = this.replies.slice(done)
    this.base = this.head
  }
}

function textsOf(inputs: Inputs): RawTexts {
  if (!isList(inputs)) return inputs
  return rawTexts(inputs.map(input => (typeof input === 'string' ? input : '')))
}

function isList(inputs: Inputs): inputs is readonly (string | Reply)[] {
  return Array.isArray(inputs)
}
