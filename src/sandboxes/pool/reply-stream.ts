import type { Reply } from '../../domain/program/outcome.js'
import type { Answers, Batch } from '../runner.js'
import { awakeTime } from '../worker/time/awake-time.js'
import { RowWindow } from './row-window.js'

/** One caller's stream through a pool: reads the source as far as the window allows, and returns replies in order. */
export class ReplyStream<B extends Batch> {
  readonly window = new RowWindow<B>(() => this.wakeConsumer?.())
  private readonly source: AsyncIterator<B>
  private sourceEnd: 'open' | 'ended' | { reason: unknown } = 'open'
  private failure: { reason: unknown } | undefined
  private stopped: Reply | undefined
  private closed = false
  private wakeConsumer: (() => void) | undefined
  private wakeFeeder: (() => void) | undefined

  constructor(
    batches: AsyncIterable<B>,
    /** Called when more rows can be sent. */
    private readonly onRows: () => void
  ) {
    this.source = batches[Symbol.asyncIterator]()
  }

  async *answers(): AsyncGenerator<Answers<B>> {
    void this.feed()
    for (;;) {
      if (this.failure) throw this.failure.reason
      const ready = this.window.take()
      if (ready !== undefined) {
        this.wakeFeeder?.()
        // Replies may have filled the window, so that nothing was sent on.
        this.onRows()
        yield ready
      } else if (this.window.empty && this.sourceEnd !== 'open') {
        if (this.sourceEnd !== 'ended') throw this.sourceEnd.reason
        return
      } else {
        await new Promise<void>(resolve => {
          this.wakeConsumer = resolve
        })
      }
    }
  }

  /** Some of its rows were sent: there may be room for more. */
  sent(): void {
    this.wakeFeeder?.()
  }

  /** Every row without a reply, and every row still to come, gets this one. */
  stop(reply: Reply): void {
    this.stopped = reply
    this.window.settleAll(reply)
    this.wakeFeeder?.()
  }

  fail(reason: unknown): void {
    this.failure ??= { reason }
    this.wakeConsumer?.()
    this.wakeFeeder?.()
  }

  /** The caller has gone: nothing more is delivered. */
  end(): void {
    if (this.closed) return
    this.closed = true
    this.window.open = false
    this.window.leftAt = awakeTime()
    this.wakeFeeder?.()
    // A source that waits for its next row may never answer, and nobody needs it to.
    if (this.sourceEnd === 'open') void Promise.resolve(this.source.return?.()).catch(() => {})
  }

  private async feed(): Promise<void> {
    try {
      for (;;) {
        const next = await this.source.next()
        if (this.closed) return
        if (next.done) break
        this.take(next.value)
        while (this.window.full && !this.closed) {
          await new Promise<void>(resolve => {
            this.wakeFeeder = resolve
          })
        }
        if (this.closed) return
      }
      this.sourceEnd = 'ended'
    } catch (reason) {
      this.sourceEnd = { reason }
    }
    this.window.open = false
    this.wakeConsumer?.()
  }

  private take(batch: B): void {
    this.window.add(batch)
    if (this.stopped) this.window.settleAll(this.stopped)
    else this.onRows()
  }
}
