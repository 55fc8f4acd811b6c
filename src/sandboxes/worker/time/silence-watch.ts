import type { WarmWorker } from '../warm-worker.js'
import type { Clock, TimedWorker } from './clock.js'

const tickMs = 5

/** Receives what the watch finds. */
export interface SilenceFound {
  /** This worker exceeded its time. */
  late(worker: WarmWorker): void
  /** The loss of this worker is likely. */
  likelyLate(worker: WarmWorker): void
  /** No worker is likely to be lost. */
  calm(): void
}

/** Checks workers every few ms while an answer from one of them is due. */
export class SilenceWatch {
  private ticker: NodeJS.Timeout | undefined

  constructor(
    private readonly clock: Clock,
    private readonly crew: { readonly workers: WarmWorker[] },
    private readonly found: SilenceFound
  ) {}

  /** An answer is due; the watch may already run. */
  begin(): void {
    this.ticker ??= setInterval(this.tick, tickMs)
  }

  end(): void {
    clearInterval(this.ticker)
    this.ticker = undefined
  }

  private readonly tick = (): void => {
    let isActive = false
    let isCalm = true
    for (const worker of this.crew.workers) {
      if (!isToSpeak(worker)) continue
      isActive = true
      const patience = this.clock.judge(worker)
      switch (patience) {
        case 'fine':
          break
        case 'likely-late':
          isCalm = false
          this.ifStillSilent(worker, () => this.found.likelyLate(worker))
          break
        case 'late':
          isCalm = false
          this.ifStillSilent(worker, () => this.found.late(worker))
      }
    }
    if (isCalm) this.found.calm()
    if (!isActive) this.end()
  }

  /**
   * Goes on unless the answer of a worker has arrived while this process was busy: timers run before what was
   * received is read, so what is there is read first.
   */
  private ifStillSilent(worker: WarmWorker, act: () => void): void {
    const since = sinceOf(worker)
    setImmediate(() => {
      if (worker.stage !== 'ended' && sinceOf(worker) === since) act()
    })
  }
}

function isToSpeak({ life, work }: TimedWorker & { work: { idle: boolean } }): boolean {
  switch (life.stage) {
    case 'starting':
    case 'loading':
      return true
    case 'ready':
      return !work.idle
    case 'standby':
    case 'ended':
      return false
  }
}

function sinceOf({ life }: TimedWorker): number | undefined {
  return 'since' in life ? life.since : undefined
}
