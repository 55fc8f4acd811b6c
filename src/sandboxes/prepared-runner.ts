import type { Reply } from '../domain/outcome.js'
import type { RawTexts } from '../domain/raw-texts.js'
import type { Runner } from './sandbox.js'

/** Prepares a runner; rejects with the reason of the signal where that aborts. */
export type Prepare = (signal: AbortSignal) => Promise<Runner>

/** A runner that takes time to make ready, once: it is begun at once, and rows wait for it. */
export class PreparedRunner implements Runner {
  private readonly ready: Promise<Runner>
  private runner: Runner | undefined
  private readonly closing = new AbortController()

  constructor(prepare: Prepare, signal?: AbortSignal) {
    const either = signal ? AbortSignal.any([signal, this.closing.signal]) : this.closing.signal
    this.ready = prepare(either).then(runner => {
      this.runner = runner
      return runner
    })
    // Told to those who run rows; nobody else waits for it.
    this.ready.catch(() => {})
  }

  async *run(batches: AsyncIterable<RawTexts | string[]>): AsyncIterable<Reply[]> {
    yield* (await this.ready).run(batches)
  }

  prints(): { text: string; bytes: number } {
    return this.runner?.prints() ?? { text: '', bytes: 0 }
  }

  async close(): Promise<void> {
    this.closing.abort(new Error('This runner was closed.'))
    await this.ready.then(
      runner => runner.close(),
      () => {}
    )
  }
}
