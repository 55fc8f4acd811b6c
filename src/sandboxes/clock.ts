import { type Limits, loadTimeoutMs } from '../domain/limits.js'
import type { WarmWorker } from './warm-worker.js'

/** A frame of several rows that makes no progress for so long is broken up, in ms. */
const firstSuspicionMs = 40
/** How much longer where the processor was busy with others. */
const starvedFactor = 10
/** The same for the time to load. */
const starvedLoadFactor = 3
/** How long a worker takes to start, in ms, where its sandbox says nothing else. */
const usualStartMs = 250
/** No row is taken for likely to be late before so much of its limit is left. */
const lateShare = 7 / 8
/** Time that a row is given beyond its limit on its way, in ms, and for each character of it. */
const graceMs = 10
const graceMsPerCharacter = 1 / 20_000

/** `likely-late`: a replacement should be started, since a kill is near. */
export type Patience = 'fine' | 'likely-late' | 'late'

/** Decides when a worker that says nothing has had its time. */
export class Clock {
  private suspicionMs = firstSuspicionMs
  /** Processor time when silence was first noticed, by worker, to tell a busy one from a starved one. */
  private readonly noticed = new WeakMap<WarmWorker, { since: number; cpuMs: number | undefined }>()

  constructor(
    private readonly limits: Limits,
    /** So long before a likely kill its replacement is started. */
    private readonly startMs = usualStartMs
  ) {}

  judge(worker: WarmWorker): Patience {
    const silent = performance.now() - worker.since
    if (worker.state === 'starting' || worker.state === 'waiting') return 'fine'
    if (worker.state === 'loading') return this.judgeLoad(worker, silent)
    const [{ size, unsuspected }] = worker.frames
    const grace = size * graceMsPerCharacter
    if (!worker.alone) return this.suspect(worker, silent - grace)
    // A pause of the machine may be longer than a short limit, and such a row is not tried again to tell.
    const timeoutMs = Math.max(this.limits.timeoutMs, unsuspected ? this.suspicionMs : 0)
    const left = timeoutMs + graceMs + grace - silent
    if (left <= 0) return 'late'
    return left < Math.min(this.startMs, timeoutMs * lateShare) ? 'likely-late' : 'fine'
  }

  /** After a kill: on a busy machine a suspicion may be wrong, so each makes the next one slower to come. */
  killed(worker: WarmWorker): void {
    if (worker.alone) this.suspicionMs = Math.max(firstSuspicionMs, this.suspicionMs / 2)
    else this.suspicionMs *= 2
  }

  private suspect(worker: WarmWorker, silent: number): Patience {
    if (silent < this.suspicionMs / 2) return 'fine'
    const starved = this.starved(worker, this.suspicionMs)
    // Where others take the processor, a replacement would only take more of it.
    if (starved && silent < this.suspicionMs * starvedFactor) return 'fine'
    return silent < this.suspicionMs ? 'likely-late' : 'late'
  }

  private judgeLoad(worker: WarmWorker, silent: number): Patience {
    this.notice(worker)
    if (silent <= loadTimeoutMs) return 'fine'
    const starved = this.starved(worker, loadTimeoutMs)
    return starved && silent <= loadTimeoutMs * starvedLoadFactor ? 'fine' : 'late'
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

  /** Whether it got less than a quarter of this much processor time since its silence was first noticed. */
  private starved(worker: WarmWorker, ms: number): boolean {
    const first = this.notice(worker)
    return first !== undefined && (worker.process.cpuMs() ?? 0) - first < ms / 4
  }
}
