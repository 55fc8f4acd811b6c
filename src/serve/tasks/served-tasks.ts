import type { Project } from '../../project.js'
import { manifestName } from '../../store/manifest-file.js'
import { RootedFiles } from '../../store/rooted-files.js'
import { readTaskApi, taskApiName } from '../../store/task-api.js'
import { HttpError } from '../http/http-error.js'
import type { Logger } from '../log.js'
import type { LoadedVersion } from './loaded-version.js'
import type { OpenProject } from './open-project.js'
import { ServedTask } from './served-task.js'
import type { TaskHost } from './task-versions.js'

export interface ServedTasksOptions {
  /** Reads the project again. */
  open: OpenProject
  log: Logger
  queue: number
  /** The most versions that may be loaded at the same time. */
  mostLoaded: number
  /** The workers of a version without requests end after this time, in ms. */
  idleMs: number
  /** The interval between checks of files, in ms. */
  pollMs: number
  swapped: TaskHost['swapped']
  restarted: TaskHost['restarted']
}

/** All tasks of a project, served as loopai.json says at any time. */
export class ServedTasks implements TaskHost {
  readonly log: Logger
  readonly queue: number
  /** Why the present loopai.json is not what is served, if so. */
  trouble: string | undefined
  project: Project
  private readonly tasks = new Map<string, ServedTask>()
  private readonly files: RootedFiles
  private seen = ''
  /** Settles when each task that there is room for has loaded its version, or failed to. */
  warming: Promise<unknown> = Promise.resolve()
  private timer: NodeJS.Timeout | undefined
  private refreshing: Promise<void> | undefined
  private again = false

  private constructor(
    project: Project,
    private readonly options: ServedTasksOptions
  ) {
    this.project = project
    this.log = options.log
    this.queue = options.queue
    this.files = new RootedFiles(project.root)
  }

  /** Opens a project. Throws where it can't be read; a version that can't be loaded shows in the state of its task. */
  static async open(options: ServedTasksOptions): Promise<ServedTasks> {
    const tasks = new ServedTasks(await options.open(), options)
    tasks.seen = tasks.stamps()
    tasks.warming = Promise.all(await tasks.take(tasks.project))
    return tasks
  }

  get all(): ServedTask[] {
    return [...this.tasks.values()]
  }

  has(name: string): boolean {
    return this.tasks.has(name)
  }

  /** A task by name. Throws 404 for an unknown one. */
  named(name: string): ServedTask {
    const task = this.tasks.get(name)
    if (task !== undefined) return task
    throw new HttpError(404, 'TASK_NOT_FOUND', `There is no task "${name}".`)
  }

  /** A task by id or by name. Throws 404 for an unknown one. */
  byId(id: string): ServedTask {
    const wanted = id.toLowerCase()
    for (const task of this.tasks.values()) if (task.api.id === wanted || task.name === id) return task
    throw new HttpError(404, 'TASK_NOT_FOUND', `There is no task "${id}".`)
  }

  /** Begins to check at intervals for changed files, idle versions and versions to load again. */
  watch(): void {
    this.timer = setInterval(() => this.look(), this.options.pollMs)
    this.timer.unref()
  }

  /** Reads the project again; settles when its versions answer, or can't be loaded. */
  refresh(): Promise<void> {
    this.again = true
    this.refreshing ??= this.read().finally(() => {
      this.refreshing = undefined
    })
    return this.refreshing
  }

  hasRoom(): boolean {
    return this.places < this.options.mostLoaded
  }

  makeRoom(): void {
    if (this.hasRoom()) return
    const idle = this.all
      .flatMap(task => task.versions.loaded.map(version => ({ task, version })))
      .filter(({ version }) => version.pending === 0)
      .sort((a, b) => a.version.usedAt - b.version.usedAt)
    if (idle.length === 0) {
      throw new HttpError(503, 'UNAVAILABLE', 'All workers are busy with other tasks.', { retryAfter: 1 })
    }
    idle[0].task.versions.unload(idle[0].version)
  }

  private get places(): number {
    return this.all.reduce((sum, task) => sum + task.versions.places, 0)
  }

  swapped(task: string, from: string | undefined, to: string | undefined): void {
    this.log.info({ task, from: from ?? null, to: to ?? null }, 'version answers')
    this.options.swapped(task, from, to)
  }

  restarted(task: string): void {
    this.log.warn({ task }, 'version was stopped; it is loaded anew')
    this.options.restarted(task)
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    await this.refreshing
    await Promise.all(this.all.map(task => task.versions.close()))
  }

  private look(): void {
    const now = performance.now()
    for (const task of this.all) {
      task.versions.retry(now)
      task.versions.grow(now)
      for (const version of task.versions.loaded) this.endIdle(task, version, now)
    }
    if (this.stamps() !== this.seen) void this.refresh()
  }

  private endIdle(task: ServedTask, version: LoadedVersion, now: number): void {
    if (version.pending > 0 || now - version.usedAt < this.options.idleMs) return
    this.log.info({ task: task.name, version: version.version }, 'idle: workers end')
    task.versions.unload(version)
  }

  /** A text that changes whenever a file does that says what is served. */
  private stamps(): string {
    const paths = [
      manifestName,
      ...Object.values(this.project.manifest.tasks).flatMap(({ path }) => [
        `${path}/task.json`,
        `${path}/${taskApiName}`
      ])
    ]
    return paths.map(path => this.stampOf(path)).join('\n')
  }

  private stampOf(path: string): string {
    try {
      return this.files.stamp(path) ?? ''
    } catch (error) {
      return String(error)
    }
  }

  private async read(): Promise<void> {
    while (this.again) {
      this.again = false
      const stamps = this.stamps()
      try {
        const project = await this.options.open()
        await Promise.all(await this.take(project))
        this.trouble = undefined
      } catch (error) {
        this.trouble = error instanceof Error ? error.message : String(error)
        this.log.error({ error: this.trouble }, 'what was served before is served on')
      }
      this.seen = stamps
    }
  }

  private async take(project: Project): Promise<Promise<void>[]> {
    const specs = await Promise.all(
      project.taskNames.map(async name => {
        const folder = project.task(name)
        const spec = await folder.task()
        return { name, spec, api: await readTaskApi(this.files, folder.path, name, spec) }
      })
    )
    this.project = project
    for (const task of this.all) {
      if (project.taskNames.includes(task.name)) continue
      this.tasks.delete(task.name)
      this.log.info({ task: task.name }, 'task is gone')
      void task.versions.end()
    }
    return specs.map(({ name, spec, api }) => {
      let task = this.tasks.get(name)
      if (task === undefined) {
        task = new ServedTask(name, project, spec, api, this)
        this.tasks.set(name, task)
      }
      return task.update(project, spec, api, project.activeVersion(name))
    })
  }
}
