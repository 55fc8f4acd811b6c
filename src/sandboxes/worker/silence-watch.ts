import type { Crew } from '../pool/crew.js'
import type { Clock } from './clock.js'
import type { WarmWorker } from './warm-worker.js'

const tickMs = 5

/** Looks at the workers of a crew every few ms while one of them is to say something. */
export class SilenceWatch {
  private ticker: NodeJS.Timeout | undefined

  constructor(
    private readonly clock: Clock,
    private readonly crew: Crew,
    private readonly found: {
      /** The time of this worker is up. */
      late(worker: WarmWorker): void
      /** No worker is likely to be lost. */
      calm(): void
    }
  ) {}

  /** A worker is to say something; it may be watched already. */
  begin(): void {
    this.ticker ??= setInterval(this.tick, tickMs)
  }

  end(): void {
    clearInterval(this.ticker)
    this.ticker = undefined
  }

  private readonly tick = (): void => {
    let active = false
    let calm = true
    for (const worker of this.crew.workers) {
      if (worker.state === 'waiting' || (worker.state === 'ready' && worker.idle)) continue
      active = true
      const patience = this.clock.judge(worker)
      if (patience === 'late') this.ifStillSilent(worker, () => this.found.late(worker))
      else if (patience === 'likely-late') this.ifStillSilent(worker, () => this.crew.expectLoss(worker))
      calm &&= patience === 'fine'
    }
    if (calm) this.found.calm()
    if (!active) this.end()
  }

  /**
   * Goes on unless the answer of a worker has arrived while this process was busy: timers run before what was
   * received is read, so what is there is read first.
   */
  private ifStillSilent(worker: WarmWorker, act: () => void): void {
    const { since } = worker
    setImmediate(() => {
      if (worker.state !== 'ended' && worker.since === since) act()
    })
  }
}
