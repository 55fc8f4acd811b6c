import type { Life } from '../worker/life.js'
import type { Succession, WorkerEvents, WorkerProcess } from '../worker/worker-process.js'

/** The most spares; each takes memory. */
const mostSpares = 2

/** The part of a worker that a crew uses. */
export interface CrewMember {
  readonly stage: Life['stage']
  readonly hasAnswered: boolean
  readonly work: { readonly frames: { readonly length: number }; readonly isOnSingleRow: boolean }
  readonly process: { readonly succession?: Succession }
  kill(): void
}

/** Starts a worker beside another. */
type StartBeside = (events: WorkerEvents) => WorkerProcess

/** A position for a worker that gets rows. */
export interface Lane<W> {
  worker?: W
}

/**
 * The workers of a pool: one for each lane, and spares that have loaded and wait to replace one that is lost. A
 * short run that loses no worker has no spares; each loss without a loaded spare adds one from then on, up to a
 * limit. While too few spares are loading, a worker that is likely to be lost may have a stand-in, and that one
 * another; a stand-in becomes a spare only when the worker beside it is lost.
 *
 *   spawn ──▶ spare ───────────▶ lane ──▶ lost
 *     └─────▶ stand-in ─▶ spare ───┘
 */
export class Crew<W extends CrewMember> {
  readonly lanes: Lane<W>[]
  private spares: W[] = []
  /** The stand-in of each worker; undefined for a worker whose stand-in failed, which gets no other. */
  private readonly standIns = new Map<W, W | undefined>()
  /** The number of spares that should exist, and how many of them may be started already. */
  private sparesWanted = 0
  private sparesAllowed = 0
  /** Whether new workers need a separate sandbox each; then they load in the order they were started. */
  private startElsewhere = false

  constructor(
    size: number,
    /** Starts a worker: a stand-in for another one if its `StartBeside` is given. */
    private readonly spawn: (beside?: StartBeside) => W
  ) {
    this.lanes = Array.from({ length: size }, () => ({}))
  }

  get workers(): W[] {
    return [
      ...this.lanes.flatMap(({ worker }) => worker ?? []),
      ...this.spares,
      ...[...this.standIns.values()].flatMap(worker => worker ?? [])
    ]
  }

  /** The worker in a lane with the fewest frames, if it has fewer than `frames`. */
  freest(frames: number): W | undefined {
    let best: W | undefined
    let fewest = frames
    for (const { worker } of this.lanes) {
      if (worker === undefined || worker.work.frames.length >= fewest) continue
      fewest = worker.work.frames.length
      best = worker
    }
    return best
  }

  /** Gives each lane a worker, which may get rows before it is loaded. */
  start(): void {
    for (const lane of this.lanes) {
      lane.worker = this.spawn()
      this.startElsewhere = lane.worker.process.succession === undefined
    }
  }

  /** Moves loaded spares into lanes without a worker, and starts workers for the lanes that remain. */
  fill(): void {
    for (const lane of this.lanes) lane.worker ??= this.takeReady()
    const { missing } = this
    // Unless all start in separate sandboxes, spares come on top of the missing workers: where one needs a whole
    // sandbox and another only a process, it is not known which loads first.
    const needed = missing + (this.startElsewhere ? 0 : this.sparesAllowed)
    while (missing > 0 && this.spares.length < needed) this.spares.push(this.spawn())
  }

  /** Sets the number of spares to have before a worker is lost. Call it only one time, as spares may fail. */
  foresee(spares: number): void {
    this.sparesWanted = Math.max(this.sparesWanted, spares)
  }

  /** Whether fewer spares than required have loaded. */
  get awaitsSpare(): boolean {
    return this.loadedSpares.length < this.sparesWanted
  }

  /**
   * Starts the required spares when the workers of all lanes have answered a row; earlier they would take processor
   * time from these.
   */
  startSpares(): void {
    if (!this.lanes.every(({ worker }) => worker?.hasAnswered)) return
    this.sparesAllowed = this.sparesWanted
    while (this.spares.length < this.sparesAllowed) this.spares.push(this.spawn())
  }

  /**
   * Prepares for the likely loss of this worker: starts its replacement, and `another` where that is likely to be lost
   * as well, as it finds out in which of several rows this one hangs.
   */
  expectLoss(worker: W, another = !worker.work.isOnSingleRow): void {
    const beside = this.standIns.get(worker)
    const needed = another ? 2 : 1
    // A worker that already loads is ready sooner than one that starts now.
    const loading = this.spares.filter(({ stage }) => stage !== 'starting').length
    const { succession } = worker.process
    if (succession === undefined) {
      while (this.spares.length < needed) this.spares.push(this.spawn())
      return
    }
    if (loading >= needed) return
    if (beside?.stage === 'standby' && another && loading === 0) {
      this.expectLoss(beside, false)
      return
    }
    switch (succession.when) {
      case 'beside':
        if (!this.standIns.has(worker)) this.standIns.set(worker, this.spawn(succession.start))
        return
      case 'afterwards':
        if (this.spares.length === 0 && this.sparesWanted > 0) this.spares.push(this.spawn())
    }
  }

  /**
   * Removes a worker that has ended; returns whether it had a lane. If no spare was loaded to replace it, one more is
   * required in future.
   */
  lose(worker: W): boolean {
    if (!this.dismiss(worker)) {
      this.drop(worker)
      return false
    }
    if (this.loadedSpares.length === 0) this.sparesWanted = Math.min(this.sparesWanted + 1, mostSpares)
    return true
  }

  /** Removes a worker that is no longer needed; returns whether it had a lane. */
  dismiss(worker: W): boolean {
    const lane = this.lanes.find(lane => lane.worker === worker)
    if (lane === undefined) return false
    lane.worker = undefined
    this.succeed(worker)
    return true
  }

  /** Makes the stand-in of this worker a spare. */
  private succeed(worker: W): void {
    const standIn = this.standIns.get(worker)
    if (standIn !== undefined) this.spares.push(standIn)
    this.standIns.delete(worker)
  }

  /**
   * Removes a failed stand-in, which is not replaced, or a failed spare, after which no spares are required. Returns
   * false where the worker is neither, or a lane waits for a spare.
   */
  drop(worker: W): boolean {
    for (const [before, standIn] of this.standIns) {
      if (standIn !== worker) continue
      this.standIns.set(before, undefined)
      return true
    }
    if (!this.spares.includes(worker)) return false
    this.spares = this.spares.filter(spare => spare !== worker)
    this.succeed(worker)
    this.sparesWanted = this.sparesAllowed = 0
    return this.lanes.every(({ worker }) => worker !== undefined)
  }

  killAll(): void {
    for (const worker of this.workers) worker.kill()
    for (const lane of this.lanes) lane.worker = undefined
    this.spares = []
    this.standIns.clear()
  }

  private get missing(): number {
    return this.lanes.filter(({ worker }) => worker === undefined).length
  }

  /** Spares that have loaded the program, ready or on standby. */
  private get loadedSpares(): W[] {
    return this.spares.filter(({ stage }) => stage === 'ready' || stage === 'standby')
  }

  private takeReady(): W | undefined {
    const at = this.spares.findIndex(({ stage }) => stage === 'ready')
    return at < 0 ? undefined : this.spares.splice(at, 1)[0]
  }
}
