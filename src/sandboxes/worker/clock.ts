import { type Limits, loadTimeoutMs } from '../../domain/program/limits.js'
import { awakeTime } from './awake-time.js'
import type { WarmWorker } from './warm-worker.js'

/** A worker that was given several rows and says nothing for so long, in ms, is likely to hang in one of them. */
const suspicionMs = 40
/** One that got less of that time than this had no processor. */
const starvedShare = 1 / 4
/**
 * Where a worker has hung in one of several rows, the one that takes another worker so much processor time, in ms, or
 * so long, is that row: none of those before it took the first one longer than it waits to tell what is answered.
 */
const hungCpuMs = 20
const hungMs = 400
/** How long a worker that has answered all its rows may be silent before it answers a question, in ms at least. */
const askedMs = 2000
/** How much longer a worker may load where it was the processor that it lacked. */
const starvedLoadFactor = 3
/** How long a worker takes to start, in ms, where its sandbox says nothing else. */
const usualStartMs = 250
/** No row is taken for likely to be late before so much of its limit is left. */
const lateShare = 7 / 8
/** How long a worker may go on with rows whose caller has gone, in ms: only a kill takes them back. */
const leftMs = 200
/** Time that a row is given beyond its limit on its way, in ms, and for each character of it. */
const graceMs = 10
const graceMsPerCharacter = 1 / 20_000

/** `likely-late`: a replacement should be started, since a kill is near. */
export type Patience = 'fine' | 'likely-late' | 'late'

/** Decides when a worker that says nothing has had its time. */
export class Clock {
  /** Processor time when silence was first noticed, by worker, to tell a busy one from a starved one. */
  private readonly noticed = new WeakMap<WarmWorker, { since: number; cpuMs: number | undefined }>()

  constructor(
    private readonly limits: Limits,
    /** So long before a likely kill its replacement is started. */
    private readonly startMs = usualStartMs
  ) {}

  judge(worker: WarmWorker): Patience {
    const silent = awakeTime() - worker.since
    if (worker.state === 'starting' || worker.state === 'waiting') return 'fine'
    if (worker.state === 'loading') return this.judgeLoad(worker, silent)
    if (worker.asked) return this.judgeAsked(worker, silent)
    const [{ source, size, unsuspected, overdueMs }] = worker.frames
    if (source.leftAt !== undefined) {
      return awakeTime() - Math.max(source.leftAt, worker.headSince) > leftMs ? 'late' : 'fine'
    }
    const { timeoutMs } = this.limits
    const grace = size * graceMsPerCharacter
    if (overdueMs !== undefined) return this.judgeOverdue(worker, silent - grace)
    // A pause of the machine may be longer than a short limit, and such a row is not tried again to tell.
    const limit = worker.alone && !unsuspected ? timeoutMs : Math.max(timeoutMs, suspicionMs)
    const left = limit + graceMs + grace - silent
    if (left <= 0) return 'late'
    if (left < Math.min(this.startMs, limit * lateShare)) return 'likely-late'
    // Where others take the processor, a replacement would only take more of it.
    const suspicious = !worker.alone && silent - grace > suspicionMs / 2 && !this.starved(worker, suspicionMs)
    return suspicious ? 'likely-late' : 'fine'
  }

  /** The row is one of several, in one of which another worker has hung for the whole of its limit. */
  private judgeOverdue(worker: WarmWorker, silent: number): Patience {
    if (silent > this.limits.timeoutMs + graceMs) return 'late'
    // The first row readies the program, so it may take longer than any that other workers had behind their first.
    if (!worker.begun) return 'likely-late'
    const spent = this.spent(worker)
    return spent !== undefined && (spent >= hungCpuMs || silent > hungMs) ? 'late' : 'likely-late'
  }

  /** It has no row to work on: only the want of a processor excuses it, for as long as one may take to load. */
  private judgeAsked(worker: WarmWorker, silent: number): Patience {
    const limit = Math.max(this.limits.timeoutMs, askedMs)
    this.notice(worker)
    if (silent <= limit) return 'fine'
    return silent <= loadTimeoutMs && this.starved(worker, limit) ? 'fine' : 'late'
  }

  private judgeLoad(worker: WarmWorker, silent: number): Patience {
    this.notice(worker)
    if (silent <= loadTimeoutMs) return 'fine'
    const starved = this.starved(worker, loadTimeoutMs)
    return starved && silent <= loadTimeoutMs * starvedLoadFactor ? 'fine' : 'late'
  }

  /** Whether it got little of this much processor time since its silence was first noticed. */
  private starved(worker: WarmWorker, ms: number): boolean {
    const spent = this.spent(worker)
    return spent !== undefined && spent < ms * starvedShare
  }

  /** Processor time since its silence was first noticed, in ms, where that is known. */
  private spent(worker: WarmWorker): number | undefined {
    const first = this.notice(worker)
    return first === undefined ? undefined : (worker.process.cpuMs() ?? 0) - first
  }

  /** Its processor time when this silence was first noticed. */
  private notice(worker: WarmWorker): number | undefined {
    const { since } = worker
    let first = this.noticed.get(worker)
    if (first?.since !== since) {
      first = { since, cpuMs: worker.process.cpuMs() }
      this.noticed.set(worker, first)
    }
    return first.cpuMs
  }
}
