import type { Project } from '../../project.js'
import { unavailable } from '../http/http-error.js'
import type { Logger } from '../log.js'
import { type LoadedVersion, loadVersion } from './loaded-version.js'
import { namedVersion } from './named-version.js'

/** What a served task needs of the server. */
export interface TaskHost {
  readonly log: Logger
  /** The most inputs of one task that may run or wait. */
  readonly queue: number
  /** Whether another version may be loaded. */
  hasRoom(): boolean
  /** Where there is no room, unloads the version that has been idle longest. Throws 503 where all are busy. */
  makeRoom(): void
  /** Called when a version has replaced another. */
  swapped(task: string, from: string | undefined, to: string | undefined): void
  /** Called when a version was stopped and will be loaded again. */
  restarted(task: string): void
}

/** Why the version that loopai.json names does not answer. */
export interface Trouble {
  version: string
  message: string
  failures: number
  /** When loading is tried again, by `performance.now`. */
  retryAt: number
}

const firstRetryMs = 1000
const lastRetryMs = 60_000
/** A worker is busy where its program runs for this share of so much time, in ms: longer than a moment of noise. */
const busyShare = 0.5
const busyMs = 1000

/**
 * The versions of a task that have workers: the one that answers, and others on request. Replaces the one that answers
 * without interrupting requests.
 */
export class TaskVersions {
  current: LoadedVersion | undefined
  trouble: Trouble | undefined
  /** The version that loopai.json names. */
  wanted: string | undefined
  /** How long the workers of the version that was loaded last took to start, in ms. */
  startMs: number | undefined
  private lastGood: string | undefined
  private bringing: Promise<void> | undefined
  /** Loaded versions other than the one that answers, which callers have named. */
  private readonly others = new Map<string, LoadedVersion>()
  private readonly otherLoads = new Map<string, Promise<LoadedVersion>>()
  private lastLook: { at: number; version?: LoadedVersion; micros: number } = { at: 0, micros: 0 }
  private growing: Promise<void> | undefined
  closed = false

  constructor(
    readonly task: string,
    public project: Project,
    private readonly host: TaskHost
  ) {}

  /**
   * `warm`: a version answers; `cold`: it is loaded on the first request; `provisional`: there is no version, so that
   * answers are made up from the schema.
   */
  get state(): 'warm' | 'cold' | 'loading' | 'failed' | 'provisional' {
    if (this.current !== undefined) return 'warm'
    if (this.bringing !== undefined) return 'loading'
    if (this.trouble !== undefined) return 'failed'
    return this.wanted === undefined ? 'provisional' : 'cold'
  }

  /** Versions with workers; the one that answers comes first. */
  get loaded(): LoadedVersion[] {
    return [...(this.current ? [this.current] : []), ...this.others.values()]
  }

  /** The number of versions that have workers or are being loaded, without one that will replace another. */
  get places(): number {
    const coming = this.bringing !== undefined && this.current === undefined ? 1 : 0
    return this.loaded.length + this.otherLoads.size + coming
  }

  /** Sets the version that should answer, undefined for none. Settles when it does, or can't be loaded. */
  async want(version: string | undefined): Promise<void> {
    if (version !== this.wanted) this.trouble = undefined
    this.wanted = version
    if (version === this.current?.version) return
    // Without room, it is loaded on its first request.
    if (this.current !== undefined || version === undefined || this.host.hasRoom()) await this.bringUp()
  }

  /** Loads a version again that failed, when it is time to. */
  retry(now: number): void {
    if (this.trouble === undefined || now < this.trouble.retryAt) return
    if (this.current !== undefined || this.host.hasRoom()) void this.bringUp()
  }

  /**
   * One worker answers quick programs faster than several, which wake up for a few rows each. Where it is busy, or
   * hangs, the version is loaded again with `project.jobs` workers. Must be called at intervals.
   */
  grow(now: number): void {
    const { current, lastLook } = this
    if (now - lastLook.at < busyMs) return
    this.lastLook = { at: now, version: current, micros: current?.micros ?? 0 }
    if (current === undefined || lastLook.version !== current || current.workers >= this.project.jobs) return
    const share = (current.micros - lastLook.micros) / ((now - lastLook.at) * 1000)
    if (share >= busyShare && this.growing === undefined) this.growing = this.widen(current)
  }

  private async widen(narrow: LoadedVersion): Promise<void> {
    try {
      const wide = await this.loadOne(narrow.version, this.project.jobs)
      if (this.closed || this.current !== narrow) {
        void wide.retire()
      } else {
        this.current = wide
        void narrow.retire()
      }
      this.growing = undefined
    } catch (error) {
      // It is not tried again, as `growing` stays set: the version continues with its worker.
      this.host.log.warn({ task: this.task, error: String(error) }, 'no more workers could be started')
    }
  }

  /** The version that answers, or the one that `typed` names, loaded; undefined where the task has none. */
  async get(typed?: string): Promise<LoadedVersion | undefined> {
    return typed === undefined ? (this.current ?? this.ready()) : this.other(typed)
  }

  /**
   * The version that answers, or the named one, held for a caller with many inputs, who must release it; undefined
   * where answers are made up.
   */
  async hold(version?: string): Promise<LoadedVersion | undefined> {
    for (;;) {
      const loaded = await this.get(version)
      if (loaded === undefined) return undefined
      if (!loaded.open) continue
      loaded.hold()
      return loaded
    }
  }

  /** Removes a version that was stopped or whose sandbox failed; it is loaded again on the next request. */
  dismiss(loaded: LoadedVersion): void {
    if (this.current === loaded) this.current = undefined
    else if (this.others.get(loaded.version) === loaded) this.others.delete(loaded.version)
    else return
    this.host.restarted(this.task)
    loaded.abandon()
  }

  /** Ends the workers of a version without requests. */
  unload(loaded: LoadedVersion): void {
    if (this.current === loaded) this.current = undefined
    else this.others.delete(loaded.version)
    void loaded.retire()
  }

  /** Accepts no more callers; settles when the present ones are answered. */
  async end(): Promise<void> {
    this.closed = true
    const all = this.loaded
    this.current = undefined
    this.others.clear()
    await Promise.all(all.map(loaded => loaded.retire()))
  }

  /** Ends all workers immediately. */
  async close(): Promise<void> {
    this.closed = true
    const all = this.loaded
    this.current = undefined
    this.others.clear()
    await Promise.all(all.map(({ runner }) => runner.close()))
    await Promise.all([this.bringing, this.growing])
  }

  /** The version that should answer, loaded; undefined where there is none. Throws 503 where it can't be loaded. */
  private async ready(): Promise<LoadedVersion | undefined> {
    if (this.current === undefined && this.wanted === undefined) return undefined
    const { trouble } = this
    const mayTry = trouble === undefined || performance.now() >= trouble.retryAt
    if (this.current === undefined && mayTry) {
      if (this.bringing === undefined) this.host.makeRoom()
      await this.bringUp()
    }
    if (this.current !== undefined || this.wanted === undefined) return this.current
    const wait = this.trouble === undefined ? 1000 : this.trouble.retryAt - performance.now()
    const seconds = Math.max(1, Math.ceil(wait / 1000))
    throw unavailable(this.trouble?.message ?? `${this.task} is not loaded.`, seconds)
  }

  private bringUp(): Promise<void> {
    this.bringing ??= Promise.resolve()
      .then(() => this.load())
      .finally(() => {
        this.bringing = undefined
      })
    return this.bringing
  }

  /** Loads the version `wanted`, and again if that changes meanwhile. The previous version answers until then. */
  private async load(): Promise<void> {
    while (!this.closed && this.wanted !== this.current?.version) {
      const { wanted } = this
      if (wanted === undefined) {
        this.swap(undefined)
        return
      }
      try {
        const next = await this.loadOne(wanted)
        if (this.closed || this.wanted !== wanted) void next.retire()
        else this.swap(next)
      } catch (error) {
        if (this.wanted !== wanted) continue
        this.note(wanted, error)
        await this.fallBack(wanted)
        return
      }
    }
  }

  /** Where no version is loaded and `wanted` can't be, loads the one that answered last. */
  private async fallBack(wanted: string): Promise<void> {
    if (this.current !== undefined || this.lastGood === undefined || this.lastGood === wanted) return
    const last = await this.loadOne(this.lastGood).catch(() => undefined)
    if (last === undefined) return
    if (this.closed) void last.retire()
    else this.current = last
  }

  private async loadOne(version: string, workers = 1): Promise<LoadedVersion> {
    const loaded = await loadVersion(this.project, this.project.task(this.task), version, workers)
    this.startMs = loaded.startMs
    return loaded
  }

  /** Sends new requests to another version; those in progress finish with the old one. */
  private swap(next: LoadedVersion | undefined): void {
    const old = this.current
    this.current = next
    this.trouble = undefined
    this.lastGood = next?.version
    this.host.swapped(this.task, old?.version, next?.version)
    if (old !== undefined) void old.retire()
  }

  private note(version: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    const failures = this.trouble?.version === version ? this.trouble.failures + 1 : 1
    const waitMs = Math.min(lastRetryMs, firstRetryMs * 2 ** (failures - 1))
    this.trouble = { version, message, failures, retryAt: performance.now() + waitMs }
    const answers = this.current?.version ?? this.lastGood ?? null
    this.host.log.error(
      { task: this.task, version, answers, retryInMs: waitMs, error: message },
      'version does not load'
    )
  }

  /** The version with this name, number or full name, loaded on request. */
  private async other(typed: string): Promise<LoadedVersion> {
    const full = await namedVersion(this.project, this.task, typed)
    if (this.current?.version === full) return this.current
    const there = this.others.get(full)
    if (there !== undefined) return there
    let loading = this.otherLoads.get(full)
    if (loading === undefined) {
      this.host.makeRoom()
      loading = this.loadOther(full).finally(() => this.otherLoads.delete(full))
      this.otherLoads.set(full, loading)
    }
    return loading
  }

  private async loadOther(version: string): Promise<LoadedVersion> {
    const loaded = await this.loadOne(version)
    if (this.closed) void loaded.retire()
    else this.others.set(version, loaded)
    return loaded
  }
}
