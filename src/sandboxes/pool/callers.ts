import type { Reply } from '../../domain/program/outcome.js'
import type { Batch } from '../runner.js'
import type { ReplyStream } from './reply-stream.js'
import type { RowQueue } from './row-queue.js'
import { SingleRows } from './single-rows.js'

type AnyStream = ReplyStream<Batch>

/** All callers that wait for replies of a pool. Streams take turns; all single rows together have one turn. */
export class Callers {
  readonly singles = new SingleRows(() => this.checkGone())
  /** Few at a time; see `NumberedItems` for why this is no `Map`, whose members come and go. */
  private streams: AnyStream[] = []
  /** In the order of their turns. */
  private turns: RowQueue[] = [this.singles]
  private readonly whenGone: (() => void)[] = []

  /** Whether rows wait for workers, or more rows may come. */
  get needWorkers(): boolean {
    return this.turns.some(({ waiting, open }) => open || waiting > 0)
  }

  get queued(): number {
    return this.turns.reduce((rows, { queued }) => rows + queued, 0)
  }

  add(stream: AnyStream): void {
    this.streams.push(stream)
    this.turns.push(stream.window)
  }

  /** Removes a stream whose caller is done with it or has gone. */
  remove(stream: AnyStream): void {
    stream.end()
    if (!this.streams.includes(stream)) return
    this.streams = this.streams.filter(other => other !== stream)
    this.turns = this.turns.filter(queue => queue !== stream.window)
    this.checkGone()
  }

  /** The next queue in turn that has waiting rows. */
  next(): RowQueue | undefined {
    const at = this.turns.findIndex(({ waiting }) => waiting > 0)
    if (at < 0) return undefined
    const [queue] = this.turns.splice(at, 1)
    this.turns.push(queue)
    return queue
  }

  /** Rows of this queue were sent. */
  sent(queue: RowQueue): void {
    this.streams.find(({ window }) => window === queue)?.sent()
  }

  /** Gives every row of every caller this reply. */
  stop(reply: Reply): void {
    this.singles.stop(reply)
    for (const stream of this.streams) stream.stop(reply)
  }

  fail(reason: unknown): void {
    this.singles.fail(reason)
    for (const stream of this.streams) stream.fail(reason)
  }

  /** Settles when no caller waits. */
  gone(): Promise<void> {
    return new Promise(resolve => {
      this.whenGone.push(resolve)
      this.checkGone()
    })
  }

  private checkGone(): void {
    if (this.whenGone.length === 0 || this.streams.length > 0 || !this.singles.empty) return
    for (const tell of this.whenGone.splice(0)) tell()
  }
}
