import type { WarmWorker } from './warm-worker.js'

/** How many spares are kept at most; each holds its memory. */
const mostKept = 2

/** A place for a worker that gets rows. */
export interface Lane {
  worker?: WarmWorker
}

/**
 * The workers of a pool: one for each lane, and spares that are loaded and wait to stand in for one that is lost.
 * A program that loses none has no spare; each loss that finds none ready has one more kept from then on.
 */
export class Crew {
  readonly lanes: Lane[]
  private spares: WarmWorker[] = []
  private kept = 0

  constructor(
    size: number,
    private readonly spawn: () => WarmWorker
  ) {
    this.lanes = Array.from({ length: size }, () => ({}))
  }

  get workers(): WarmWorker[] {
    return [...this.lanes.flatMap(({ worker }) => worker ?? []), ...this.spares]
  }

  /** Gives each lane a worker of its own, which may get rows before it is loaded. */
  start(): void {
    for (const lane of this.lanes) lane.worker = this.spawn()
  }

  /** Has spares that are loaded stand in where a worker is missing, and starts as many as are needed. */
  fill(): void {
    let missing = 0
    for (const lane of this.lanes) {
      lane.worker ??= this.takeReady()
      if (lane.worker === undefined) missing++
    }
    // Which of them loads first is not known: one may need a whole sandbox, another only a process.
    while (this.spares.length < missing + this.kept) this.spares.push(this.spawn())
  }

  /** A loss is likely: its replacement should be on its way. */
  expectLoss(): void {
    if (this.spares.length === 0) this.spares.push(this.spawn())
  }

  /** Takes a worker that has ended out; says whether it had a lane. */
  lose(worker: WarmWorker): boolean {
    if (!this.dismiss(worker)) {
      this.drop(worker)
      return false
    }
    const ready = this.spares.some(({ state }) => state === 'ready')
    if (!ready) this.kept = Math.min(this.kept + 1, mostKept)
    return true
  }

  /** The same for one that is no longer wanted. */
  dismiss(worker: WarmWorker): boolean {
    const lane = this.lanes.find(lane => lane.worker === worker)
    if (lane !== undefined) lane.worker = undefined
    return lane !== undefined
  }

  /** Does without a spare that has failed, and without others; false where a lane waits for it, or it has one. */
  drop(worker: WarmWorker): boolean {
    if (!this.spares.includes(worker)) return false
    this.spares = this.spares.filter(spare => spare !== worker)
    this.kept = 0
    return this.lanes.every(({ worker }) => worker !== undefined)
  }

  killAll(): void {
    for (const worker of this.workers) worker.kill()
    for (const lane of this.lanes) lane.worker = undefined
    this.spares = []
  }

  private takeReady(): WarmWorker | undefined {
    const at = this.spares.findIndex(({ state }) => state === 'ready')
    return at < 0 ? undefined : this.spares.splice(at, 1)[0]
  }
}
