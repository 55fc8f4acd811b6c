import type { Reply } from '../../domain/program/outcome.js'
import type { Answers, Batch, CallOptions, Runner, RunnerLoad } from '../runner.js'
import type { Failure } from '../worker/row-limits.js'
import { Callers } from './callers.js'
import { ReplyStream } from './reply-stream.js'
import { Workers, type WorkersOptions } from './workers.js'

export interface PoolOptions extends WorkersOptions {
  signal?: AbortSignal
}

/**
 * Whether a pool takes calls:
 *
 *   open ──▶ draining
 *     │         │
 *     ├─────────┴──▶ stopped ──▶ closed
 *     └────────────▶ failed ───────┘
 *
 * `stopped`: no row runs any more, and this is the reply to all. `failed`: trouble with the sandbox, or an abort.
 */
type PoolState =
  | { is: 'open' }
  | { is: 'draining' }
  | { is: 'stopped'; reply: Failure }
  | { is: 'failed'; reason: unknown }
  | { is: 'closed' }

/** Keeps warm workers for one program. It depends neither on the language nor on how workers are isolated. */
export class WorkerPool implements Runner {
  private readonly callers = new Callers()
  private readonly workers: Workers
  private state: PoolState = { is: 'open' }
  private soon: NodeJS.Immediate | undefined

  constructor(private readonly options: PoolOptions) {
    this.workers = new Workers(options, this.callers, {
      stop: failure => this.stop(failure),
      fail: reason => this.fail(reason)
    })
    if (options.signal?.aborted) {
      this.abort()
    } else {
      options.signal?.addEventListener('abort', this.abort, { once: true })
      this.workers.start()
    }
  }

  async answer(input: string, { signal }: CallOptions = {}): Promise<Reply> {
    const stopped = this.enter(signal)
    if (stopped) return stopped
    const reply = this.callers.singles.ask(input, signal)
    // Calls within one turn of the event loop are sent to a worker together.
    this.soon ??= setImmediate(() => {
      this.soon = undefined
      this.workers.pump()
    })
    return reply
  }

  async *stream<B extends Batch>(
    batches: AsyncIterable<B>,
    { signal }: CallOptions = {}
  ): AsyncIterable<Answers<B>> {
    const stopped = this.enter(signal)
    const stream = new ReplyStream(batches, () => this.workers.pump())
    if (stopped) stream.stop(stopped)
    this.callers.add(stream)
    const leave = () => {
      stream.fail(signal?.reason)
      this.leave(stream)
    }
    signal?.addEventListener('abort', leave, { once: true })
    try {
      yield* stream.answers()
    } finally {
      signal?.removeEventListener('abort', leave)
      this.leave(stream)
    }
  }

  load(): RunnerLoad {
    return { ...this.workers.load, queued: this.callers.queued }
  }

  async drain(): Promise<void> {
    if (this.state.is === 'open') this.state = { is: 'draining' }
    await this.callers.gone()
  }

  prints(): { text: string; bytes: number } {
    return this.workers.printed.read()
  }

  async close(): Promise<void> {
    if (this.state.is !== 'closed') {
      this.state = { is: 'closed' }
      this.options.signal?.removeEventListener('abort', this.abort)
      this.workers.killAll()
      this.callers.fail(new Error('This runner was closed.'))
    }
    await this.workers.gone()
  }

  /** Throws where a call is not taken; returns the reply to all its rows where the version was stopped. */
  private enter(signal: AbortSignal | undefined): Reply | undefined {
    signal?.throwIfAborted()
    const { state } = this
    switch (state.is) {
      case 'open':
        return undefined
      case 'stopped':
        return state.reply
      case 'draining':
        throw new Error('This runner takes no more calls.')
      case 'failed':
        throw state.reason
      case 'closed':
        throw new Error('This runner is closed.')
    }
  }

  /** Rows that workers have of this stream are seen to by their clock. */
  private leave(stream: ReplyStream<Batch>): void {
    this.callers.remove(stream)
    this.workers.pump()
  }

  private readonly abort = (): void => {
    this.fail(this.options.signal?.reason)
  }

  private fail(reason: unknown): void {
    if (this.isOver) return
    this.state = { is: 'failed', reason }
    this.workers.killAll()
    this.callers.fail(reason)
  }

  private stop(failure: Failure): void {
    if (this.isOver) return
    const reply = { ...failure, error: { ...failure.error, notRun: true }, micros: 0 }
    this.state = { is: 'stopped', reply }
    this.workers.killAll()
    this.callers.stop(reply)
  }

  private get isOver(): boolean {
    return this.state.is !== 'open' && this.state.is !== 'draining'
  }
}
