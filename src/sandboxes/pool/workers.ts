import { type Limits, loadTimeoutMs } from '../../domain/program/limits.js'
import type { Runnable } from '../../domain/program/program.js'
import { LoopaiError } from '../../errors.js'
import type { RunnerLoad } from '../runner.js'
import { PrintLog } from '../worker/print-log.js'
import { type Failure, timeout } from '../worker/row-limits.js'
import { Clock } from '../worker/time/clock.js'
import { type SilenceFound, SilenceWatch } from '../worker/time/silence-watch.js'
import { type StartWorker, WarmWorker, type WarmWorkerEvents } from '../worker/warm-worker.js'
import type { Callers } from './callers.js'
import { Crew } from './crew.js'
import { Foresight } from './foresight.js'
import { FrameSize, maxFrameSize } from './frame-size.js'

const framesInFlight = 2
/** After this many kills without a reply in between, a version is stopped. */
const maxStrikes = 3

export interface WorkersOptions {
  start: StartWorker
  program: Runnable
  workers: number
  limits: Limits
  /** So long before a worker is likely to be killed, in ms, its replacement is started. */
  startMs?: number
  /** When rows that go together have cost the program so much time, in ms, a spare is worth its start. */
  spareAfterMs?: number
}

/** How the workers of a program end together. */
export interface WorkersEnd {
  /** The program does not load, or is killed again and again: this is said of all its rows. */
  stop(failure: Failure): void
  /** No worker can be started. */
  fail(reason: unknown): void
}

/** The workers of one program: gives them the rows of callers, and goes on with others where some are lost. */
export class Workers {
  readonly printed = new PrintLog()
  private readonly crew: Crew<WarmWorker>
  private readonly frameSize = new FrameSize()
  private readonly foresight: Foresight
  private readonly watch: SilenceWatch
  /** Settled when a process that may still be there is gone. */
  private readonly processes = new Set<Promise<void>>()
  private strikes = 0
  /** The program has loaded in one of the workers at least. */
  private hasLoaded = false
  private isOver = false

  constructor(
    private readonly options: WorkersOptions,
    private readonly callers: Callers,
    private readonly end: WorkersEnd
  ) {
    const { workers, limits, spareAfterMs = 0, startMs } = options
    this.crew = new Crew(Math.max(1, workers), startBeside => this.spawn(startBeside ?? options.start))
    const { timeoutMs } = limits
    this.foresight = new Foresight(this.crew, this.frameSize, { workers, timeoutMs, spareAfterMs })
    this.watch = new SilenceWatch(new Clock(limits, startMs), this.crew, this.found)
  }

  start(): void {
    this.crew.start()
  }

  get load(): Omit<RunnerLoad, 'queued'> {
    const inLanes = this.crew.lanes.flatMap(({ worker }) => worker ?? [])
    const frames = inLanes.flatMap(({ work }) => work.frames)
    return {
      inFlight: frames.reduce((rows, { next, end }) => rows + end - next, 0),
      workers: this.crew.lanes.length,
      ready: inLanes.filter(({ stage }) => stage === 'ready').length
    }
  }

  /** Kills all, for good. */
  killAll(): void {
    this.isOver = true
    this.crew.killAll()
    this.watch.end()
  }

  /** Settles when all processes are gone. */
  async gone(): Promise<void> {
    await Promise.all(this.processes)
  }

  /** Gives waiting rows to workers that have room. */
  pump(): void {
    if (this.isOver) return
    if (this.callers.needWorkers) this.crew.fill()
    for (;;) {
      const worker = this.crew.freest(framesInFlight)
      if (worker === undefined) return
      const queue = this.callers.next()
      if (queue === undefined) return
      const rows = this.frameSize.rows(queue.waiting, this.crew.lanes.length)
      const frames = queue.nextFrames(rows, maxFrameSize, this.foresight.rowsSeparately)
      if (frames.length === 0) continue
      worker.send(frames)
      this.callers.sent(queue)
      // One of these rows is known to have hung.
      if (frames[0].overdueMs !== undefined) this.crew.expectLoss(worker)
      this.watch.begin()
    }
  }

  private spawn(start: StartWorker): WarmWorker {
    const { program, limits } = this.options
    const worker = new WarmWorker(start, program, limits, this.events)
    const { gone } = worker.process
    this.processes.add(gone)
    void gone.then(() => this.processes.delete(gone))
    this.watch.begin()
    return worker
  }

  private readonly events: WarmWorkerEvents = {
    loaded: worker => {
      if (!this.hasLoaded) this.foresight.loaded(performance.now() - worker.spawned)
      this.hasLoaded = true
      this.pump()
    },
    loadFailed: (worker, { outcome, error }, died) => {
      const failure = { outcome, error, micros: 0 }
      if (died || worker.isStandIn) this.unloaded(worker, failure)
      else if (!this.crew.drop(worker)) this.end.stop(failure)
    },
    reply: (source, row, reply) => {
      this.strikes = 0
      source.settle(row, reply)
    },
    progress: (worker, { rows, micros, output, ranOutOfMemory }) => {
      this.frameSize.learn(rows, micros, output)
      this.foresight.progress(micros)
      if (ranOutOfMemory) this.retire(worker)
      this.pump()
    },
    confirmed: () => this.pump(),
    print: printed => this.printed.add(printed),
    lost: (worker, { outcome, error }, silentMs) => {
      this.replace(worker, { outcome, error, micros: silentMs * 1000 })
    },
    broken: (worker, cause) => {
      if (this.crew.drop(worker)) return
      this.end.fail(
        new LoopaiError('sandbox-failed', `The sandbox cannot start a program: ${cause.message}.`, { cause })
      )
    }
  }

  private readonly found: SilenceFound = {
    late: worker => this.expire(worker),
    likelyLate: worker => this.crew.expectLoss(worker),
    // What replaces a worker that is likely to be lost comes before spares.
    calm: () => {
      if (this.callers.needWorkers) this.crew.startSpares()
    }
  }

  /**
   * Replaces a worker that has ended. Where it is known which row it was on, that row gets the failure. With a frame of
   * several rows it is not known, so all its unanswered rows are sent again, one by one. A row that was sent alone
   * without suspicion is sent again too, unless it exceeded its time, as the row before it may have ended the worker.
   * `lateMs`: how long the worker was silent before it was killed for that, in ms.
   */
  private replace(worker: WarmWorker, failure: Failure, lateMs?: number): void {
    if (!this.crew.lose(worker)) {
      // It may have been about to enter a lane.
      this.pump()
      return
    }
    const { work } = worker
    const answered = work.takeUnconfirmed()
    if (answered !== undefined) {
      const message = `it did not go on after its answer: ${failure.error.message}`
      answered.source.settle(answered.row, { ...failure, error: { ...failure.error, message } })
      if (this.strike(failure)) this.giveBack(worker)
      return
    }
    const isGuilty = work.isOnSingleRow && (lateMs !== undefined || !work.frames[0].unsuspected)
    const head = work.frames.shift()
    if (head !== undefined && head.source.leftAt === undefined) {
      if (isGuilty) {
        head.source.settle(head.next, failure)
        if (!this.strike(failure)) return
      } else {
        head.source.breakUp(head, lateMs)
      }
    }
    // Rows behind that frame were never started.
    this.giveBack(worker)
    if (isGuilty) head?.source.regroup()
  }

  /** Counts a kill; returns whether the version continues. */
  private strike(failure: Failure): boolean {
    if (++this.strikes >= maxStrikes) this.end.stop(failure)
    return !this.isOver
  }

  /** Gives rows that this worker has not begun to others. */
  private giveBack({ work }: WarmWorker): void {
    for (const frame of work.frames) if (frame.source.leftAt === undefined) frame.source.giveBack(frame)
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
    if (!this.hasLoaded) {
      this.end.stop(failure)
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

  /** Kills a worker that exceeded its time. */
  private expire(worker: WarmWorker): void {
    const { stage, silentMs, work } = worker
    worker.kill()
    if (stage === 'loading') {
      const message = `loading took longer than ${loadTimeoutMs / 1000} s`
      this.unloaded(worker, { outcome: 'timeout', error: { type: 'timeout', message }, micros: 0 })
      return
    }
    if (!work.asked && work.frames[0]?.source.leftAt !== undefined) {
      // The caller has gone, so no row is at fault.
      work.frames.shift()
      this.crew.dismiss(worker)
      this.giveBack(worker)
      return
    }
    const micros = (silentMs + (work.frames[0]?.overdueMs ?? 0)) * 1000
    this.replace(worker, timeout(this.options.limits.timeoutMs, micros), silentMs)
  }
}
