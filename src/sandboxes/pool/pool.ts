import { type Limits, loadTimeoutMs } from '../../domain/program/limits.js'
import type { Reply, RowError } from '../../domain/program/outcome.js'
import type { Runnable } from '../../domain/program/program.js'
import type { RawTexts } from '../../domain/rows/raw/raw-texts.js'
import { LoopaiError } from '../../errors.js'
import type { Runner } from '../sandbox.js'
import { awakeTime } from '../worker/awake-time.js'
import { Clock } from '../worker/clock.js'
import { PrintLog } from '../worker/print-log.js'
import { ReplyStream } from '../worker/reply-stream.js'
import { SilenceWatch } from '../worker/silence-watch.js'
import { type StartWorker, timeout, WarmWorker, type WarmWorkerEvents } from '../worker/warm-worker.js'
import { Crew } from './crew.js'
import { Foresight } from './foresight.js'
import { FrameSize, maxFrameSize } from './frame-size.js'

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
  private stream: ReplyStream | undefined
  private strikes = 0
  /** The program has loaded in one of the workers at least. */
  private loads = false
  private stopped: Failure | undefined
  private closed = false
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
        if (this.stream) this.crew.keep()
      }
    })
    if (options.signal?.aborted) {
      this.abort()
    } else {
      options.signal?.addEventListener('abort', this.abort, { once: true })
      this.crew.start()
    }
  }

  async *run(batches: AsyncIterable<RawTexts | string[]>): AsyncIterable<Reply[]> {
    if (this.closed) throw new Error('This runner is closed.')
    if (this.stream) throw new Error('This runner is busy with other rows.')
    const stream = new ReplyStream(batches, () => this.pump())
    this.stream = stream
    if (this.trouble) stream.fail(this.trouble.reason)
    if (this.stopped) stream.stop(this.stopped)
    try {
      yield* stream.replies()
    } finally {
      stream.end()
      this.stream = undefined
      // Rows that nobody waits for any more: only a kill takes them back.
      for (const { worker } of this.crew.lanes) {
        if (worker === undefined || worker.idle) continue
        worker.kill()
        this.crew.dismiss(worker)
      }
    }
  }

  prints(): { text: string; bytes: number } {
    return this.printed.read()
  }

  async close(): Promise<void> {
    if (!this.closed) {
      this.closed = true
      this.options.signal?.removeEventListener('abort', this.abort)
      this.killAll()
      this.stream?.fail(new Error('This runner was closed.'))
    }
    await Promise.all(this.processes)
  }

  private readonly abort = (): void => {
    this.fail(this.options.signal?.reason)
  }

  /** Trouble with the sandbox itself, or an abort: no row is to blame. */
  private fail(reason: unknown): void {
    this.trouble ??= { reason }
    this.killAll()
    this.stream?.fail(this.trouble.reason)
  }

  /** Stops the version: no row runs any more. */
  private stop(failure: Failure): void {
    this.stopped ??= { ...failure, error: { ...failure.error, notRun: true }, micros: 0 }
    this.killAll()
    this.stream?.stop(this.stopped)
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
    reply: (id, reply) => {
      this.strikes = 0
      if (reply.outcome === 'answered') this.outputSize += reply.output.length
      this.stream?.window.settle(id, reply)
    },
    progress: worker => {
      this.frameSize.learn(worker.replies, worker.micros, this.outputSize)
      this.foresight.progress(worker.micros)
      worker.replies = worker.micros = this.outputSize = 0
      if (worker.exhausted) this.retire(worker)
      this.pump()
      this.stream?.wake()
    },
    expectsMore: () => this.stream?.open ?? false,
    confirmed: () => {
      this.pump()
      this.stream?.wake()
    },
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
    const window = this.stream?.window
    const answered = worker.takeHeld()
    if (answered !== undefined) {
      const error = {
        ...failure.error,
        message: `it did not go on after its answer: ${failure.error.message}`
      }
      window?.settle(answered, { ...failure, error })
      if (++this.strikes >= maxStrikes) {
        this.stop(failure)
        return
      }
      window?.giveBack(...worker.frames)
      this.pump()
      this.stream?.wake()
      return
    }
    const alone = worker.alone && (lateMs !== undefined || !worker.frames[0].unsuspected)
    const head = worker.frames.shift()
    if (alone && window) {
      window.settle(head!.next, failure)
      if (++this.strikes >= maxStrikes) {
        this.stop(failure)
        return
      }
    } else if (head !== undefined) {
      window?.breakUp(head, lateMs)
    }
    // What waited behind was never begun.
    window?.giveBack(...worker.frames)
    if (alone) window?.regroup()
    this.pump()
    this.stream?.wake()
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
    if (!this.loads || ++this.strikes >= maxStrikes) {
      this.stop(failure)
      return
    }
    this.crew.dismiss(worker)
    this.stream?.window.giveBack(...worker.frames)
    this.pump()
    this.stream?.wake()
  }

  /** A worker that ran out of memory and said so may still hold it: other rows go to a fresh one. */
  private retire(worker: WarmWorker): void {
    worker.confirm()
    worker.kill()
    if (!this.crew.lose(worker)) return
    this.stream?.window.giveBack(...worker.frames)
  }

  // ---- rows ----

  /** Gives waiting rows to workers that have room. */
  private pump(): void {
    const window = this.stream?.window
    if (!window || this.stopped || this.trouble || this.closed) return
    if (window.waiting > 0 || this.stream?.open) this.crew.fill()
    while (window.waiting > 0) {
      const worker = this.crew.freest(framesInFlight)
      if (!worker) return
      const rows = this.frameSize.rows(window.waiting, this.crew.lanes.length)
      const frames = window.nextFrames(rows, maxFrameSize, this.foresight.apart)
      if (frames.length > 0)
        worker.send(
          frames,
          frames.map(frame => window.encode(frame))
        )
      // One of these rows is known to hang.
      if (frames[0]?.overdueMs !== undefined) this.crew.expectLoss(worker)
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
    const silentMs = awakeTime() - since
    const micros = (silentMs + (worker.frames[0]?.overdueMs ?? 0)) * 1000
    this.replace(worker, timeout(this.options.limits.timeoutMs, micros) as Failure, silentMs)
  }
}
