import type { Reply, RowError } from '../../domain/program/outcome.js'
import type { RawTexts } from '../../domain/rows/raw/raw-texts.js'
import type { Runner } from '../sandbox.js'

/** A runner that takes time to make ready, once: that is begun at once, and rows wait for it. */
export class PreparedRunner implements Runner {
  private readonly ready: Promise<Runner>
  private runner: Runner | undefined
  private closed = false

  constructor(prepare: () => Promise<Runner>) {
    this.ready = prepare().then(runner => {
      this.runner = runner
      return runner
    })
    // Told to those who run rows; nobody else waits for it.
    this.ready.catch(() => {})
  }

  async *run(batches: AsyncIterable<RawTexts | string[]>): AsyncIterable<Reply[]> {
    if (this.closed) throw closedError()
    const runner = await this.ready
    if (this.closed) throw closedError()
    yield* runner.run(batches)
  }

  prints(): { text: string; bytes: number } {
    return this.runner?.prints() ?? noPrints
  }

  async close(): Promise<void> {
    this.closed = true
    await this.ready.then(
      runner => runner.close(),
      () => {}
    )
  }
}

/** Runs a program that cannot be loaded: every row fails with the reason, and is not run. */
export class UnloadableRunner implements Runner {
  private readonly reply: Reply

  constructor(error: RowError) {
    this.reply = { outcome: 'error', error: { ...error, notRun: true }, micros: 0 }
  }

  async *run(batches: AsyncIterable<RawTexts | string[]>): AsyncIterable<Reply[]> {
    for await (const rows of batches) {
      const length = Array.isArray(rows) ? rows.length : rows.count
      yield Array.from({ length }, () => this.reply)
    }
  }

  prints(): { text: string; bytes: number } {
    return noPrints
  }

  async close(): Promise<void> {}
}

const noPrints = { text: '', bytes: 0 }
const closedError = () => new Error('This runner is closed.')
