import { type Limits, loadTimeoutMs } from '../../../domain/program/limits.js'
import type { Life } from '../life.js'
import type { WorkerProcess } from '../worker-process.js'
import type { Workload } from '../workload.js'
import { awakeTime } from './awake-time.js'

/** A worker that was given several rows and says nothing for so long, in ms, is likely to hang in one of them. */
const suspicionMs = 40
/** A worker that got a smaller share of that time lacked a processor. */
const starvedShare = 1 / 4
/**
 * After a worker has hung in one of several rows, they are sent again. A row that then takes this much processor time,
 * or this long, both in ms, is the one that hangs: no row that the first worker finished before it took that one longer
 * than workers wait before they report answers.
 */
const hungCpuMs = 20
const hungMs = 400
/** How long a worker that has answered all its rows may be silent before it answers a question, in ms at least. */
const askedMs = 2000
/** How much longer a worker may load where it was the processor that it lacked. */
const starvedLoadFactor = 3
/** How long a worker takes to start, in ms, where its sandbox says nothing else. */
const usualStartMs = 250
/** A row is never considered likely to be late before this share of its limit. */
const lateShare = 7 / 8
/** How long a worker may go on with rows whose caller has gone, in ms: only a kill takes them back. */
const leftMs = 200
/** Extra time that a row gets for transport, in ms, in total and for each character of it. */
const graceMs = 10
const graceMsPerCharacter = 1 / 20_000

/** `likely-late`: a replacement should be started, since a kill is likely. */
export type Patience = 'fine' | 'likely-late' | 'late'

/** The part of a worker that the clock uses. */
export interface TimedWorker {
  readonly life: Life
  readonly work: Pick<Workload, 'frames' | 'headSince' | 'asked' | 'isOnSingleRow'>
  readonly process: Pick<WorkerProcess, 'cpuMs'>
}

type Ready = Extract<Life, { stage: 'ready' }>

/** Decides when a worker that says nothing has had its time. */
export class Clock {
  /** Processor time when silence was first noticed, by worker, to tell a busy one from a starved one. */
  private readonly noticed = new WeakMap<TimedWorker, { since: number; cpuMs: number | undefined }>()

  constructor(
    private readonly limits: Limits,
    /** So long before a likely kill its replacement is started. */
    private readonly startMs = usualStartMs
  ) {}

  judge(worker: TimedWorker): Patience {
    const { life } = worker
    switch (life.stage) {
      case 'starting':
      case 'standby':
      case 'ended':
        return 'fine'
      case 'loading':
        return this.judgeLoad(worker, life.since)
      case 'ready':
        return worker.work.asked ? this.judgeAsked(worker, life.since) : this.judgeRow(worker, life)
    }
  }

  private judgeRow(worker: TimedWorker, life: Ready): Patience {
    const { frames, headSince, isOnSingleRow } = worker.work
    const [{ source, size, unsuspected, overdueMs }] = frames
    if (source.leftAt !== undefined) {
      return awakeTime() - Math.max(source.leftAt, headSince) > leftMs ? 'late' : 'fine'
    }
    const silent = awakeTime() - life.since
    const { timeoutMs } = this.limits
    const grace = size * graceMsPerCharacter
    if (overdueMs !== undefined) return this.judgeOverdue(worker, life, silent - grace)
    // A pause of the machine may be longer than a short limit, and such a row is not tried again to tell.
    const limit = isOnSingleRow && !unsuspected ? timeoutMs : Math.max(timeoutMs, suspicionMs)
    const left = limit + graceMs + grace - silent
    if (left <= 0) return 'late'
    if (left < Math.min(this.startMs, limit * lateShare)) return 'likely-late'
    // On a busy machine a replacement would only take more of the processor.
    const isSuspicious =
      !isOnSingleRow && silent - grace > suspicionMs / 2 && !this.isStarved(worker, life.since, suspicionMs)
    return isSuspicious ? 'likely-late' : 'fine'
  }

  /**
   * Judges a row that was sent again because another worker hung, for the whole time limit, in one of several rows.
   * `silent`: in ms, without the time for transport.
   */
  private judgeOverdue(worker: TimedWorker, life: Ready, silent: number): Patience {
    if (silent > this.limits.timeoutMs + graceMs) return 'late'
    // A program may finish setting itself up in its first row, so that may take longer than any row that another worker
    // ran after its first.
    if (!life.hasAnswered) return 'likely-late'
    const spent = this.spent(worker, life.since)
    return spent !== undefined && (spent >= hungCpuMs || silent > hungMs) ? 'late' : 'likely-late'
  }

  /** It has no row to work on: only lack of a processor excuses its silence, for as long as a load may take. */
  private judgeAsked(worker: TimedWorker, since: number): Patience {
    const limit = Math.max(this.limits.timeoutMs, askedMs)
    const silent = awakeTime() - since
    this.notice(worker, since)
    if (silent <= limit) return 'fine'
    return silent <= loadTimeoutMs && this.isStarved(worker, since, limit) ? 'fine' : 'late'
  }

  private judgeLoad(worker: TimedWorker, since: number): Patience {
    const silent = awakeTime() - since
    this.notice(worker, since)
    if (silent <= loadTimeoutMs) return 'fine'
    const isStarved = this.isStarved(worker, since, loadTimeoutMs)
    return isStarved && silent <= loadTimeoutMs * starvedLoadFactor ? 'fine' : 'late'
  }

  /** Whether it got little of this much processor time since its silence was first noticed. */
  private isStarved(worker: TimedWorker, since: number, ms: number): boolean {
    const spent = this.spent(worker, since)
    return spent !== undefined && spent < ms * starvedShare
  }

  /** Processor time since its silence was first noticed, in ms, where that is known. */
  private spent(worker: TimedWorker, since: number): number | undefined {
    const first = this.notice(worker, since)
    return first === undefined ? undefined : (worker.process.cpuMs() ?? 0) - first
  }

  /** Its processor time when this silence was first noticed. */
  private notice(worker: TimedWorker, since: number): number | undefined {
    let first = this.noticed.get(worker)
    if (first?.since !== since) {
      first = { since, cpuMs: worker.process.cpuMs() }
      this.noticed.set(worker, first)
    }
    return first.cpuMs
  }
}
