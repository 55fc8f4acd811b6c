import type { WarmWorker } from '../worker/warm-worker.js'

/** How many spares are kept at most; each holds its memory. */
const mostKept = 2

/** A place for a worker that gets rows. */
export interface Lane {
  worker?: WarmWorker
}

/**
 * The workers of a pool: one for each lane, and spares that are loaded and wait to take the place of one that is
 * lost. A short run that loses none has no spare; each loss that finds none ready has one more kept from then on.
 * While too few of them are on their way, a worker may have a stand-in, and that one another, which become spares
 * when the one that they stand beside is lost, and not before.
 */
export class Crew {
  readonly lanes: Lane[]
  private spares: WarmWorker[] = []
  /** By the worker that they stand beside: undefined where that has had one that failed, and gets no other. */
  private readonly standIns = new Map<WarmWorker, WarmWorker | undefined>()
  private kept = 0
  /** How many of those that are to be kept may be started. */
  private standing = 0
  /** A new worker shares no sandbox with another: what has started first loads first. */
  private apart = false

  constructor(
    size: number,
    /** Starts a worker: a stand-in of `beside`, if that is given. */
    private readonly spawn: (beside?: WarmWorker) => WarmWorker
  ) {
    this.lanes = Array.from({ length: size }, () => ({}))
  }

  get workers(): WarmWorker[] {
    return [
      ...this.lanes.flatMap(({ worker }) => worker ?? []),
      ...this.spares,
      ...[...this.standIns.values()].flatMap(worker => worker ?? [])
    ]
  }

  /** The worker in a lane that has the fewest frames, where it has fewer than so many. */
  freest(frames: number): WarmWorker | undefined {
    let best: WarmWorker | undefined
    let fewest = frames
    for (const { worker } of this.lanes) {
      if (worker === undefined || worker.frames.length >= fewest) continue
      fewest = worker.frames.length
      best = worker
    }
    return best
  }

  /** Gives each lane a worker of its own, which may get rows before it is loaded. */
  start(): void {
    for (const lane of this.lanes) {
      lane.worker = this.spawn()
      this.apart = lane.worker.process.standIn === undefined
    }
  }

  /** Has spares that are loaded take the lanes that have no worker, and starts as many as are needed beyond. */
  fill(): void {
    for (const lane of this.lanes) lane.worker ??= this.takeReady()
    const { missing } = this
    // Which of them loads first is not known where one needs a whole sandbox and another only a process.
    const needed = missing + (this.apart ? 0 : this.standing)
    while (missing > 0 && this.spares.length < needed) this.spares.push(this.spawn())
  }

  /** Has so many spares before a worker is lost. To be called once, as spares may fail. */
  foresee(spares: number): void {
    this.kept = Math.max(this.kept, spares)
  }

  /** A spare that is to be kept has not loaded yet. */
  get awaitsSpare(): boolean {
    return this.loaded.length < this.kept
  }

  /** Starts the spares that are to be kept, once all lanes have workers that answer: a start takes time from theirs. */
  keep(): void {
    if (!this.lanes.every(({ worker }) => worker?.begun)) return
    this.standing = this.kept
    while (this.spares.length < this.standing) this.spares.push(this.spawn())
  }

  /**
   * The loss of this worker is likely: its replacement should be on its way, and `another` where that is likely to
   * be lost as well, in finding out in which of several rows this one hangs.
   */
  expectLoss(worker: WarmWorker, another = !worker.alone): void {
    const { standIn } = worker.process
    const beside = this.standIns.get(worker)
    const needed = another ? 2 : 1
    // One that already loads is there sooner than any that starts now.
    const loading = this.spares.filter(({ state }) => state !== 'starting').length
    if (standIn === undefined) {
      while (this.spares.length < needed) this.spares.push(this.spawn())
    } else if (loading >= needed) {
      return
    } else if (beside?.state === 'waiting' && another && loading === 0) {
      this.expectLoss(beside, false)
    } else if (standIn !== null && !this.standIns.has(worker)) {
      this.standIns.set(worker, this.spawn(worker))
    } else if (standIn === null && this.spares.length === 0 && this.kept > 0) {
      this.spares.push(this.spawn())
    }
  }

  /** Takes a worker that has ended out; says whether it had a lane. */
  lose(worker: WarmWorker): boolean {
    if (!this.dismiss(worker)) {
      this.drop(worker)
      return false
    }
    if (this.loaded.length === 0) this.kept = Math.min(this.kept + 1, mostKept)
    return true
  }

  /** The same for one that is no longer wanted. */
  dismiss(worker: WarmWorker): boolean {
    const lane = this.lanes.find(lane => lane.worker === worker)
    if (lane === undefined) return false
    lane.worker = undefined
    this.succeed(worker)
    return true
  }

  /** What stood beside this worker is a spare now. */
  private succeed(worker: WarmWorker): void {
    const standIn = this.standIns.get(worker)
    if (standIn !== undefined) this.spares.push(standIn)
    this.standIns.delete(worker)
  }

  /** Does without a spare that has failed, and without others; false where a lane waits for it, or it has one. */
  drop(worker: WarmWorker): boolean {
    for (const [before, standIn] of this.standIns) {
      if (standIn !== worker) continue
      this.standIns.set(before, undefined)
      return true
    }
    if (!this.spares.includes(worker)) return false
    this.spares = this.spares.filter(spare => spare !== worker)
    this.succeed(worker)
    this.kept = this.standing = 0
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

  /** Spares with the program in them, in their place or not. */
  private get loaded(): WarmWorker[] {
    return this.spares.filter(({ state }) => state === 'ready' || state === 'waiting')
  }

  private takeReady(): WarmWorker | undefined {
    const at = this.spares.findIndex(({ state }) => state === 'ready')
    return at < 0 ? undefined : this.spares.splice(at, 1)[0]
  }
}
