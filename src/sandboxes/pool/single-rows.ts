import { NumberedItems } from '../../domain/numbered-items.js'
import { maxLineBytes } from '../../domain/program/limits.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { Frame } from '../worker/frame.js'
import { frameEnd, rowOverhead, writeTextRow } from '../worker/protocol.js'
import { LostFrames } from './lost-frames.js'
import { inputLimit, type RowQueue, separateRows } from './row-queue.js'

/** One input that somebody waits for. */
interface Asked {
  text: string
  size: number
  resolve(reply: Reply): void
  reject(reason: unknown): void
  /** Nobody waits for it any more. */
  cancelled: boolean
}

/** Inputs that callers ask for one by one. They go to workers together; each has its reply as soon as it is there. */
export class SingleRows implements RowQueue {
  /** Never more rows: each call is a single row. */
  readonly open = false
  private readonly asked = new NumberedItems<Asked>()
  private readonly lost = new LostFrames()
  /** Number of the first row that was never sent. */
  private fresh = 0

  /** `onEmpty` is called when nobody waits any more. */
  constructor(private readonly onEmpty: () => void = () => {}) {}

  get empty(): boolean {
    return this.asked.size === 0
  }

  get waiting(): number {
    return this.lost.length + this.asked.next - this.fresh
  }

  get queued(): number {
    return this.lost.rows + this.asked.next - this.fresh
  }

  ask(input: string, signal?: AbortSignal): Promise<Reply> {
    // In JSON, line ends can only be white space.
    const text = input.includes('\n') ? input.replaceAll('\n', '\t') : input
    const size = Buffer.byteLength(text)
    if (size > maxLineBytes) return Promise.resolve(inputLimit)
    return new Promise((resolve, reject) => {
      const one: Asked = { text, size, resolve, reject, cancelled: false }
      const row = this.asked.add(one)
      if (signal) this.watch(row, one, signal)
    })
  }

  private watch(row: number, one: Asked, signal: AbortSignal): void {
    const abort = () => {
      one.cancelled = true
      one.reject(signal.reason)
      // A row that a worker already has is not withdrawn; its reply is dropped.
      if (row >= this.fresh) this.remove(row)
    }
    signal.addEventListener('abort', abort, { once: true })
    const { resolve } = one
    one.resolve = reply => {
      signal.removeEventListener('abort', abort)
      resolve(reply)
    }
  }

  nextFrames(rows: number, size: number, separately: boolean): Frame[] {
    const frame = this.lost.next() ?? this.nextFresh(rows, size)
    const count = frame.end - frame.next
    if (count === 0) return []
    if (count === 1) return [frame, ...this.lost.nextRows()]
    return separately ? separateRows(frame, this.sizeOf, { unsuspected: true }) : [frame]
  }

  private nextFresh(rows: number, size: number): Frame {
    const end = this.asked.next
    while (this.fresh < end && this.asked.get(this.fresh) === undefined) this.fresh++
    const frame: Frame = { source: this, next: this.fresh, end: this.fresh, size: 0 }
    while (frame.end < end && frame.end - frame.next < rows) {
      const one = this.asked.get(frame.end)
      if (one === undefined || (frame.end > frame.next && frame.size + one.size > size)) break
      frame.size += one.size
      frame.end++
    }
    this.fresh = frame.end
    return frame
  }

  encode({ next, end, size }: Frame, firstId: number): Buffer {
    const frame = Buffer.allocUnsafe(size + (end - next) * rowOverhead + frameEnd.length)
    let at = 0
    for (let row = next; row < end; row++) {
      at = writeTextRow(frame, at, firstId + row - next, this.asked.get(row)?.text ?? '')
    }
    at += frame.write(frameEnd, at)
    return frame.subarray(0, at)
  }

  private readonly sizeOf = (row: number): number => this.asked.get(row)?.size ?? 0

  settle(row: number, reply: Reply): void {
    const one = this.asked.get(row)
    if (one === undefined) return
    one.resolve(reply)
    this.remove(row)
  }

  private remove(row: number): void {
    this.asked.delete(row)
    if (this.empty) this.onEmpty()
  }

  giveBack(frame: Frame): void {
    this.lost.add(frame)
  }

  /** Rows that nobody waits for are not sent again. */
  breakUp(frame: Frame, overdueMs: number | undefined): void {
    for (const one of separateRows(frame, this.sizeOf, { overdueMs })) {
      if (this.asked.get(one.next)?.cancelled) this.remove(one.next)
      else this.lost.add(one)
    }
  }

  regroup(): void {
    this.lost.regroup()
  }

  /** Gives everybody this reply. */
  stop(reply: Reply): void {
    for (const { resolve } of this.clear()) resolve(reply)
  }

  fail(reason: unknown): void {
    for (const { reject } of this.clear()) reject(reason)
  }

  private clear(): Asked[] {
    const all = [...this.asked]
    for (const [row] of all) this.asked.delete(row)
    this.lost.clear()
    this.fresh = this.asked.next
    this.onEmpty()
    return all.map(([, one]) => one)
  }
}
