import { pickVersion } from '../../loop/programs.js'
import type { Project } from '../../project.js'
import { unavailable } from '../http/http-error.js'
import type { Logger } from '../log.js'
import { type LoadedVersion, loadVersion } from './loaded-version.js'

/** What a served task needs of the place that it is served in. */
export interface TaskHost {
  readonly log: Logger
  /** How many inputs of one task may be under way or wait. */
  readonly queue: number
  /** Whether workers of one version more may be started. */
  hasRoom(): boolean
  /** Ends those of one that nobody asks anything, where there is no room. Throws where all are busy. */
  makeRoom(): void
  /** A version was loaded instead of another. */
  swapped(task: string, from: string | undefined, to: string | undefined): void
  /** A version was stopped and is loaded anew. */
  restarted(task: string): void
}

/** Why the version that loopai.json names is not the one that answers. */
export interface Trouble {
  version: string
  message: string
  failures: number
  /** When it is tried again, by `performance.now`. */
  retryAt: number
}

const firstRetryMs = 1000
const lastRetryMs = 60_000
/** A worker whose program takes this share of its time is busy. */
const busyShare = 0.5
/** The versions of a task that have workers: the one that answers, and how another takes its place while requests come in. */
export class TaskVersions {
  current: LoadedVersion | undefined
  trouble: Trouble | undefined
  /** The version that loopai.json names. */
  wanted: string | undefined
  private lastGood: string | undefined
  private bringing: Promise<void> | undefined
  /** Other versions that somebody asked for. */
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

  /** What it is known by is warm, cold (loaded when it is asked for), loading, failed, or made up. */
  get state(): 'warm' | 'cold' | 'loading' | 'failed' | 'provisional' {
    if (this.current !== undefined) return 'warm'
    if (this.bringing !== undefined) return 'loading'
    if (this.trouble !== undefined) return 'failed'
    return this.wanted === undefined ? 'provisional' : 'cold'
  }

  /** Versions that have workers, the one that answers first. */
  get loaded(): LoadedVersion[] {
    return [...(this.current ? [this.current] : []), ...this.others.values()]
  }

  /** How many versions have workers or are being loaded, but for one that takes the place of another. */
  get places(): number {
    const coming = this.bringing !== undefined && this.current === undefined ? 1 : 0
    return this.loaded.length + this.otherLoads.size + coming
  }

  /** Another version is to answer, or none. Settles when it does, or cannot. */
  async want(version: string | undefined): Promise<void> {
    if (version !== this.wanted) this.trouble = undefined
    this.wanted = version
    if (version === this.current?.version) return
    // What nobody has asked for may wait until somebody does.
    if (this.current !== undefined || version === undefined || this.host.hasRoom()) await this.bringUp()
  }

  /** Tries again what failed, when its time has come. */
  retry(now: number): void {
    if (this.trouble === undefined || now < this.trouble.retryAt) return
    if (this.current !== undefined || this.host.hasRoom()) void this.bringUp()
  }

  /**
   * One worker answers quick programs faster than several, which wake up for a few rows each. Where it is kept busy, or
   * hangs, the version is loaded anew with as many as it may have. To be called from time to time.
   */
  grow(now: number): void {
    const { current, lastLook } = this
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
      // Not tried again: it goes on as it is.
      this.host.log.warn({ task: this.task, error: String(error) }, 'no more workers could be started')
    }
  }

  /** The version that answers, or the one that somebody names, loaded; undefined where there is none. */
  async get(typed?: string): Promise<LoadedVersion | undefined> {
    return typed === undefined ? (this.current ?? this.ready()) : this.other(typed)
  }

  /** The version that answers now, for a caller with many inputs, who releases it; undefined where answers are made up. */
  async hold(version?: string): Promise<LoadedVersion | undefined> {
    for (;;) {
      const loaded = await this.get(version)
      if (loaded === undefined) return undefined
      if (!loaded.open) continue
      loaded.hold()
      return loaded
    }
  }

  /** The version was stopped, or its sandbox failed: it is loaded anew when it is asked for. */
  dismiss(loaded: LoadedVersion): void {
    if (this.current === loaded) this.current = undefined
    else if (this.others.get(loaded.version) === loaded) this.others.delete(loaded.version)
    else return
    this.host.restarted(this.task)
    void loaded.runner.close()
  }

  /** Ends the workers of a version that nobody asks anything. */
  unload(loaded: LoadedVersion): void {
    if (this.current === loaded) this.current = undefined
    else this.others.delete(loaded.version)
    void loaded.retire()
  }

  /** Takes no more callers; those that are there are answered. */
  async end(): Promise<void> {
    this.closed = true
    const all = this.loaded
    this.current = undefined
    this.others.clear()
    await Promise.all(all.map(loaded => loaded.retire()))
  }

  /** Ends all workers at once. */
  async close(): Promise<void> {
    this.closed = true
    const all = this.loaded
    this.current = undefined
    this.others.clear()
    await Promise.all(all.map(({ runner }) => runner.close()))
    await Promise.all([this.bringing, this.growing])
  }

  /** The version that is to answer, loaded; undefined where there is none. */
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

  /** Loads what is wanted, until nothing else is. Requests go to what was there before until it answers. */
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

  /** Nothing is loaded, and what is wanted cannot be: what answered last does. */
  private async fallBack(wanted: string): Promise<void> {
    if (this.current !== undefined || this.lastGood === undefined || this.lastGood === wanted) return
    const last = await this.loadOne(this.lastGood).catch(() => undefined)
    if (last === undefined) return
    if (this.closed) void last.retire()
    else this.current = last
  }

  private loadOne(version: string, workers = 1): Promise<LoadedVersion> {
    return loadVersion(this.project, this.project.task(this.task), version, workers)
  }

  /** From here on, requests go to another version; those under way end where they are. */
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

  /** A version by name, number or full name, loaded for whoever asks for it. */
  private async other(typed: string): Promise<LoadedVersion> {
    const full = await pickVersion(this.project, this.project.task(this.task), typed)
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
