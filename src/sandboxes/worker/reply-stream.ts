import { maxLineBytes } from '../../domain/program/limits.js'
import type { Reply } from '../../domain/program/outcome.js'
import { type RawTexts, rawTexts } from '../../domain/rows/raw/raw-texts.js'
import { RowWindow } from '../pool/row-window.js'

const inputLimit: Reply = {
  outcome: 'error',
  error: { type: 'input-limit', message: `the input is larger than ${maxLineBytes / 1024 / 1024} MB` },
  micros: 0
}

/** One pass of rows through a pool: reads the source as far as the window allows, hands out replies in order. */
export class ReplyStream {
  readonly window = new RowWindow()
  private readonly source: AsyncIterator<RawTexts | string[]>
  private sourceEnd: 'open' | 'ended' | { reason: unknown } = 'open'
  private failure: { reason: unknown } | undefined
  private stopped: Reply | undefined
  private closed = false
  private wakeConsumer: (() => void) | undefined
  private wakeFeeder: (() => void) | undefined

  constructor(
    batches: AsyncIterable<RawTexts | string[]>,
    private readonly onRows: () => void
  ) {
    this.source = batches[Symbol.asyncIterator]()
  }

  async *replies(): AsyncGenerator<Reply[]> {
    void this.feed()
    for (;;) {
      if (this.failure) throw this.failure.reason
      const ready = this.window.take()
      if (ready.length > 0) {
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

  /** More rows may come. */
  get open(): boolean {
    return this.sourceEnd === 'open' && !this.closed
  }

  /** There may be something to hand out, or room for more. */
  wake(): void {
    this.wakeConsumer?.()
    this.wakeFeeder?.()
  }

  /** Every row without a reply, and every row still to come, gets this one. */
  stop(reply: Reply): void {
    this.stopped = reply
    this.window.settleAll(reply)
    this.wake()
  }

  fail(reason: unknown): void {
    this.failure ??= { reason }
    this.wake()
  }

  end(): void {
    if (this.closed) return
    this.closed = true
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
    this.wake()
  }

  private take(rows: RawTexts | string[]): void {
    const refused = this.window.add(Array.isArray(rows) ? rawTexts(rows) : rows, inputLimit)
    if (this.stopped) {
      this.window.settleAll(this.stopped)
      this.wake()
      return
    }
    this.onRows()
    if (refused) this.wake()
  }
}
