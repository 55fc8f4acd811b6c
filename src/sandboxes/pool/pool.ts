import { type Limits, loadTimeoutMs } from '../../domain/program/limits.js'
import type { Reply, RowError } from '../../domain/program/outcome.js'
import type { Runnable } from '../../domain/program/program.js'
import { LoopaiError } from '../../errors.js'
import type { Answers, Batch, CallOptions, Runner, RunnerLoad } from '../runner.js'
import { awakeTime } from '../worker/awake-time.js'
import { Clock } from '../worker/clock.js'
import { PrintLog } from '../worker/print-log.js'
import { SilenceWatch } from '../worker/silence-watch.js'
import { type StartWorker, timeout, WarmWorker, type WarmWorkerEvents } from '../worker/warm-worker.js'
import { Callers } from './callers.js'
import { Crew } from './crew.js'
import { Foresight } from './foresight.js'
import { FrameSize, maxFrameSize } from './frame-size.js'
import { ReplyStream } from './reply-stream.js'

const framesInFlight = 2
/** Kills with no reply between, after which a version is stopped. */
const maxStrikes = 3

type Failure = Extract<Reply, { error: RowError }>

export interface PoolOptions {
  start: StartWorker
  program: Runnable
  workers: number
  limits: Limits
  signal?: AbortSignal
  /** So long before a worker is likely to be killed, in ms, its replacement is started. */
  startMs?: number
  /** When rows that go together have cost the program so much time, in ms, a spare is worth its start. */
  spareAfterMs?: number
}

/** Warm workers for one program. It knows neither the language nor how workers are isolated. */
export class WorkerPool implements Runner {
  private readonly crew: Crew
  private readonly printed = new PrintLog()
  private readonly frameSize = new FrameSize()
  private readonly foresight: Foresight
  private readonly watch: SilenceWatch
  /** Processes that may still be there. */
  private readonly processes = new Set<Promise<void>>()
  private readonly callers = new Callers()
  private strikes = 0
  /** The program has loaded in one of the workers at least. */
  private loads = false
  private stopped: Failure | undefined
  private draining = false
  private closed = false
  private soon: NodeJS.Immediate | undefined
  private trouble: { reason: unknown } | undefined
  private outputSize = 0

  constructor(private readonly options: PoolOptions) {
    const { workers, limits, spareAfterMs = 0 } = options
    this.crew = new Crew(Math.max(1, workers), beside => this.spawn(beside))
    const { timeoutMs } = limits
    this.foresight = new Foresight(this.crew, this.frameSize, { workers, timeoutMs, spareAfterMs })
    const clock = new Clock(limits, options.startMs)
    this.watch = new SilenceWatch(clock, this.crew, {
      late: worker => this.expire(worker),
      // What replaces a worker that is likely to be lost comes before spares.
      calm: () => {
        if (this.callers.needWorkers) this.crew.keep()
      }
    })
    if (options.signal?.aborted) {
      this.abort()
    } else {
      options.signal?.addEventListener('abort', this.abort, { once: true })
      this.crew.start()
    }
  }

  async answer(input: string, { signal }: CallOptions = {}): Promise<Reply> {
    this.requireOpen(signal)
    if (this.stopped) return this.stopped
    const reply = this.callers.singles.ask(input, signal)
    // What is asked for in one turn of the event loop goes to a worker together.
    this.soon ??= setImmediate(() => {
      this.soon = undefined
      this.pump()
    })
    return reply
  }

  async *stream<B extends Batch>(
    batches: AsyncIterable<B>,
    { signal }: CallOptions = {}
  ): AsyncIterable<Answers<B>> {
    this.requireOpen(signal)
    const stream = new ReplyStream(batches, () => this.pump())
    if (this.stopped) stream.stop(this.stopped)
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
    const inLanes = this.crew.lanes.flatMap(({ worker }) => worker ?? [])
    const frames = inLanes.flatMap(worker => worker.frames)
    return {
      inFlight: frames.reduce((rows, { next, end }) => rows + end - next, 0),
      queued: this.callers.queued,
      workers: this.crew.lanes.length,
      ready: inLanes.filter(({ state }) => state === 'ready').length
    }
  }

  async drain(): Promise<void> {
    this.draining = true
    await this.callers.gone()
  }

  prints(): { text: string; bytes: number } {
    return this.printed.read()
  }

  async close(): Promise<void> {
    if (!this.closed) {
      this.closed = true
      this.options.signal?.removeEventListener('abort', this.abort)
      this.killAll()
      this.callers.fail(new Error('This runner was closed.'))
    }
    await Promise.all(this.processes)
  }

  /** Throws where a new call is not taken. */
  private requireOpen(signal: AbortSignal | undefined): void {
    if (this.closed) throw new Error('This runner is closed.')
    if (this.draining) throw new Error('This runner takes no more calls.')
    if (this.trouble) throw this.trouble.reason
    signal?.throwIfAborted()
  }

  /** Rows that workers have of this stream are seen to by the clock. */
  private leave(stream: ReplyStream<Batch>): void {
    this.callers.remove(stream)
    if (!this.closed) this.pump()
  }

  private readonly abort = (): void => {
    this.fail(this.options.signal?.reason)
  }

  /** Trouble with the sandbox itself, or an abort: no row is to blame. */
  private fail(reason: unknown): void {
    this.trouble ??= { reason }
    this.killAll()
    this.callers.fail(this.trouble.reason)
  }

  /** Stops the version: no row runs any more. */
  private stop(failure: Failure): void {
    this.stopped ??= { ...failure, error: { ...failure.error, notRun: true }, micros: 0 }
    this.killAll()
    this.callers.stop(this.stopped)
  }

  // ---- workers ----

  private spawn(beside?: WarmWorker): WarmWorker {
    const { start, program, limits } = this.options
    const worker = new WarmWorker(beside?.process.standIn ?? start, program, limits, this.events)
    const { gone } = worker.process
    this.processes.add(gone)
    void gone.then(() => this.processes.delete(gone))
    this.watch.begin()
    return worker
  }

  private killAll(): void {
    this.crew.killAll()
    this.watch.end()
  }

  private readonly events: WarmWorkerEvents = {
    loaded: worker => {
      if (!this.loads) this.foresight.loaded(performance.now() - worker.spawned)
      this.loads = true
      this.pump()
    },
    loadFailed: (worker, { outcome, error }, died) => {
      const failure = { outcome, error, micros: 0 }
      if (died || worker.isStandIn) this.unloaded(worker, failure)
      else if (!this.crew.drop(worker)) this.stop(failure)
    },
    reply: (source, row, reply) => {
      this.strikes = 0
      if (reply.outcome === 'answered') this.outputSize += reply.output.length
      source.settle(row, reply)
    },
    progress: worker => {
      this.frameSize.learn(worker.replies, worker.micros, this.outputSize)
      this.foresight.progress(worker.micros)
      worker.replies = worker.micros = this.outputSize = 0
      if (worker.exhausted) this.retire(worker)
      this.pump()
    },
    confirmed: () => this.pump(),
    print: printed => this.printed.add(printed),
    lost: (worker, { outcome, error }) => {
      this.replace(worker, { outcome, error, micros: (awakeTime() - worker.since) * 1000 })
    },
    broken: (worker, cause) => {
      if (this.crew.drop(worker)) return
      this.fail(new LoopaiError('sandbox-failed', `No worker starts: ${cause.message}.`, { cause }))
    }
  }

  /**
   * Goes on with another worker. The row that was alone gets the failure; a frame of several does
   * not say which of them was to blame, so all that was not answered is sent again, row by row. So is a row that
   * had only now gone by itself, unless its time was up: what ended the worker may be the doing of the one before.
   * `lateMs`: the worker was killed after so long a silence.
   */
  private replace(worker: WarmWorker, failure: Failure, lateMs?: number): void {
    if (!this.crew.lose(worker)) {
      // It may have been on its way into a lane.
      this.pump()
      return
    }
    const answered = worker.takeHeld()
    if (answered !== undefined) {
      const message = `it did not go on after its answer: ${failure.error.message}`
      answered.source.settle(answered.row, { ...failure, error: { ...failure.error, message } })
      if (!this.strike(failure)) return
      this.giveBack(worker)
      return
    }
    const alone = worker.alone && (lateMs !== undefined || !worker.frames[0].unsuspected)
    const head = worker.frames.shift()
    if (head !== undefined && head.source.leftAt === undefined) {
      if (alone) {
        head.source.settle(head.next, failure)
        if (!this.strike(failure)) return
      } else {
        head.source.breakUp(head, lateMs)
      }
    }
    // What waited behind was never begun.
    this.giveBack(worker)
    if (alone) head?.source.regroup()
  }

  /** One kill more; whether the version goes on. */
  private strike(failure: Failure): boolean {
    if (++this.strikes >= maxStrikes) this.stop(failure)
    return this.stopped === undefined
  }

  /** What this worker has not begun goes to others. */
  private giveBack(worker: WarmWorker): void {
    for (const frame of worker.frames) if (frame.source.leftAt === undefined) frame.source.giveBack(frame)
    this.pump()
  }

  /**
   * A worker ended before it was one. A program that has loaded before may have left something behind that
   * brought it down, or the machine was too busy: no row is to blame, and another one may do better.
   */
  private unloaded(worker: WarmWorker, failure: Failure): void {
    if (this.crew.drop(worker)) return
    if (worker.isStandIn) {
      // What it stood beside may have brought it down: one that starts afresh tells more.
      this.pump()
      return
    }
    if (!this.loads) {
      this.stop(failure)
      return
    }
    if (!this.strike(failure)) return
    this.crew.dismiss(worker)
    this.giveBack(worker)
  }

  /** A worker that ran out of memory and said so may still hold it: other rows go to a fresh one. */
  private retire(worker: WarmWorker): void {
    worker.confirm()
    worker.kill()
    if (this.crew.lose(worker)) this.giveBack(worker)
  }

  // ---- rows ----

  /** Gives waiting rows to workers that have room. */
  private pump(): void {
    if (this.stopped || this.trouble || this.closed) return
    if (this.callers.needWorkers) this.crew.fill()
    for (;;) {
      const worker = this.crew.freest(framesInFlight)
      const queue = worker && this.callers.next()
      if (queue === undefined) return
      const rows = this.frameSize.rows(queue.waiting, this.crew.lanes.length)
      const frames = queue.nextFrames(rows, maxFrameSize, this.foresight.apart)
      if (frames.length === 0) continue
      worker?.send(frames)
      this.callers.sent(queue)
      // One of these rows is known to hang.
      if (frames[0].overdueMs !== undefined) this.crew.expectLoss(worker!)
      this.watch.begin()
    }
  }

  /** Kills a worker whose time is up. */
  private expire(worker: WarmWorker): void {
    const { since, state } = worker
    worker.kill()
    if (state === 'loading') {
      const message = `loading took longer than ${loadTimeoutMs / 1000} s`
      this.unloaded(worker, { outcome: 'timeout', error: { type: 'timeout', message }, micros: 0 })
      return
    }
    if (!worker.asked && worker.frames[0]?.source.leftAt !== undefined) {
      worker.frames.shift()
      this.crew.dismiss(worker)
      this.giveBack(worker)
      return
    }
    const silentMs = awakeTime() - since
    const micros = (silentMs + (worker.frames[0]?.overdueMs ?? 0)) * 1000
    this.replace(worker, timeout(this.options.limits.timeoutMs, micros) as Failure, silentMs)
  }
}
