import type { Reply, RowError } from '../../domain/program/outcome.js'
import type { Answers, Batch, CallOptions, Runner, RunnerLoad } from '../runner.js'

/** A runner that takes time to prepare. The preparation starts at once, and rows wait for it. */
export class PreparedRunner implements Runner {
  private readonly ready: Promise<Runner>
  private runner: Runner | undefined
  private draining = false
  private closed = false
  /** The number of single inputs that wait for it. */
  private waiting = 0
  /** Calls that the runner may not know of yet, and streams. */
  private readonly calls = new Set<Promise<void>>()

  constructor(prepare: () => Promise<Runner>) {
    this.ready = prepare().then(runner => {
      this.runner = runner
      return runner
    })
    // Callers that run rows get this error; it must not be an unhandled rejection.
    this.ready.catch(() => {})
  }

  answer(input: string, options: CallOptions = {}): Promise<Reply> {
    return this.runner ? this.runner.answer(input, options) : this.answerLater(input, options)
  }

  private async answerLater(input: string, options: CallOptions): Promise<Reply> {
    const ended = this.begin()
    this.waiting++
    try {
      const runner = await this.prepared(options.signal).finally(() => this.waiting--)
      return await runner.answer(input, options)
    } finally {
      ended()
    }
  }

  async *stream<B extends Batch>(
    batches: AsyncIterable<B>,
    options: CallOptions = {}
  ): AsyncIterable<Answers<B>> {
    const ended = this.begin()
    try {
      const runner = await this.prepared(options.signal)
      yield* runner.stream(batches, options)
    } finally {
      ended()
    }
  }

  load(): RunnerLoad {
    return this.runner?.load() ?? { inFlight: 0, queued: this.waiting, workers: 0, ready: 0 }
  }

  async drain(): Promise<void> {
    this.draining = true
    await Promise.all(this.calls)
    await this.ready.then(
      runner => runner.drain(),
      () => {}
    )
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

  /** Begins a call, unless none are accepted; the returned function ends it. */
  private begin(): () => void {
    if (this.closed) throw new Error('This runner is closed.')
    if (this.draining) throw new Error('This runner takes no more calls.')
    let end = () => {}
    const call = new Promise<void>(resolve => {
      end = resolve
    })
    this.calls.add(call)
    return () => {
      this.calls.delete(call)
      end()
    }
  }

  private async prepared(signal: AbortSignal | undefined): Promise<Runner> {
    const runner = await unlessAborted(this.ready, signal)
    if (this.closed) throw new Error('This runner is closed.')
    return runner
  }
}

/** Settles like the promise, or rejects with the signal's reason once that is aborted. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/** Runs a program that cannot be loaded: every row fails with the reason, and is not run. */
export class UnloadableRunner implements Runner {
  private readonly reply: Reply

  constructor(error: RowError) {
    this.reply = { outcome: 'error', error: { ...error, notRun: true }, micros: 0 }
  }

  async answer(): Promise<Reply> {
    return this.reply
  }

  async *stream<B extends Batch>(batches: AsyncIterable<B>): AsyncIterable<Answers<B>> {
    for await (const batch of batches) {
      const { inputs } = batch
      const length = 'count' in inputs ? inputs.count : inputs.length
      const replies = Array.from({ length }, (_, i) => {
        const given = 'count' in inputs ? undefined : inputs[i]
        return typeof given === 'object' ? given : this.reply
      })
      if (length > 0) yield { batch, from: 0, replies }
    }
  }

  load(): RunnerLoad {
    return { inFlight: 0, queued: 0, workers: 0, ready: 0 }
  }

  async drain(): Promise<void> {}

  prints(): { text: string; bytes: number } {
    return noPrints
  }

  async close(): Promise<void> {}
}

const noPrints = { text: '', bytes: 0 }
