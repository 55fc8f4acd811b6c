import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { modelApiOf } from '../../domain/project/model-apis.js'
import { interruption, LoopaiError } from '../../errors.js'
import { usualSeed } from '../../loop/records/searched.js'
import { synth } from '../../loop/synth/synth.js'
import { HttpError, httpErrorOf } from '../http/http-error.js'
import type { Logger } from '../log.js'
import type { OpenProject } from '../tasks/open-project.js'
import type { ServedTasks } from '../tasks/served-tasks.js'
import { hasEnded, type JobBudget, type JobNews, type SynthJob, type SynthRequest } from './job.js'
import { JobsFile, mostEnded } from './jobs-file.js'

const mostQueued = 16
/** The number of events of a job to keep for listeners that come later. */
const mostNews = 200

/** Runs jobs, one at a time. A job that the end of the server interrupts is continued by the next server. */
export class Jobs {
  private readonly jobs = new Map<string, SynthJob>()
  private readonly news = new Map<string, JobNews[]>()
  private readonly told = new EventEmitter().setMaxListeners(0)
  private readonly file: JobsFile
  private running: { job: SynthJob; stop: AbortController; ended: Promise<void> } | undefined
  private closing = false

  constructor(
    private readonly tasks: ServedTasks,
    private readonly how: { open: OpenProject; budget: JobBudget },
    private readonly log: Logger
  ) {
    this.file = new JobsFile(tasks.project.root)
  }

  /** Continues the jobs of an earlier server. */
  async resume(): Promise<void> {
    for (const job of await this.file.read()) {
      if (job.state === 'running') Object.assign(job, { state: 'queued', resumed: true })
      this.jobs.set(job.id, job)
    }
    this.next()
  }

  get all(): SynthJob[] {
    return [...this.jobs.values()]
  }

  /** The job with this id. Throws 404 for an unknown one. */
  get(id: string): SynthJob {
    const job = this.jobs.get(id)
    if (job !== undefined) return job
    throw new HttpError(404, 'JOB_NOT_FOUND', `There is no job "${id}".`)
  }

  /** Adds a job to the queue and returns it once it is stored. Throws 429 where the queue is full. */
  async add(task: string, request: SynthRequest): Promise<SynthJob> {
    if (this.all.filter(({ state }) => state === 'queued').length >= mostQueued) {
      throw new HttpError(429, 'RATE_LIMIT_EXCEEDED', `${mostQueued} jobs wait already.`, { retryAfter: 60 })
    }
    const job: SynthJob = {
      id: randomUUID(),
      kind: 'synth',
      task,
      request,
      state: 'queued',
      createdAt: new Date().toISOString()
    }
    this.jobs.set(job.id, job)
    await this.changed(job)
    this.next()
    return job
  }

  /** Cancels a job that has not ended; returns it. Throws 404 for an unknown id. */
  async cancel(id: string): Promise<SynthJob> {
    const job = this.get(id)
    if (this.running?.job === job) {
      this.running.stop.abort(interruption())
      await this.running.ended
    } else if (job.state === 'queued') {
      await this.end(job, { state: 'cancelled' })
    }
    return job
  }

  /**
   * The state of a job and its events so far, then new ones until it ends, the server closes or the signal is aborted.
   */
  async *follow(id: string, signal: AbortSignal): AsyncGenerator<JobNews> {
    const job = this.get(id)
    const waiting: JobNews[] = [{ type: 'job', job }, ...(this.news.get(id) ?? [])]
    let wake = () => {}
    const hear = (news: JobNews) => {
      waiting.push(news)
      wake()
    }
    const stop = () => wake()
    this.told.on(id, hear)
    signal.addEventListener('abort', stop)
    try {
      while (!signal.aborted) {
        yield* waiting.splice(0)
        if (hasEnded(job) || this.closing) return
        await new Promise<void>(resolve => {
          wake = resolve
          if (waiting.length > 0 || signal.aborted) resolve()
        })
      }
    } finally {
      this.told.off(id, hear)
      signal.removeEventListener('abort', stop)
    }
  }

  /** Interrupts the running job, which the next server continues. */
  async close(): Promise<void> {
    this.closing = true
    this.running?.stop.abort(interruption())
    await this.running?.ended
    for (const job of this.all) this.told.emit(job.id, { type: 'job', job })
  }

  private next(): void {
    if (this.running !== undefined || this.closing) return
    const job = this.all.find(({ state }) => state === 'queued')
    if (job === undefined) return
    const stop = new AbortController()
    const ended = this.run(job, stop.signal).finally(() => {
      this.running = undefined
      this.next()
    })
    this.running = { job, stop, ended }
  }

  private async run(job: SynthJob, signal: AbortSignal): Promise<void> {
    job.state = 'running'
    await this.changed(job)
    try {
      const result = await this.synth(job, signal)
      // Whoever is told that it is done is answered by what it promoted.
      await this.tasks.refresh()
      await this.end(job, { state: 'done', result })
    } catch (error) {
      // Its state stays `running`, so that the next server continues it.
      if (this.closing && signal.aborted) return
      await this.end(
        job,
        signal.aborted ? { state: 'cancelled' } : { state: 'failed', error: this.errorOf(job, error) }
      )
    }
  }

  private async synth({ id, task, request, resumed }: SynthJob, signal: AbortSignal): Promise<object> {
    const project = await this.how.open({ signal, emit: event => this.tell(id, event) })
    const generators = request.generators ?? project.manifest.generators
    const options = {
      task,
      generators: request.generators,
      seed: request.seed ?? usualSeed,
      keep: 'front' as const,
      promote: request.promote ?? false,
      ...this.how.budget(request.budget_usd, project.manifest.budgetUsd)
    }
    if (!resumed || modelApiOf(generators) === undefined) return synth(project, options)
    try {
      return await synth(project, { ...options, resume: true })
    } catch (error) {
      // There is no run to resume, as it was interrupted before anything was paid for.
      if (!(error instanceof LoopaiError) || error.code !== 'unknown-run') throw error
      return synth(project, options)
    }
  }

  private errorOf({ id, task }: SynthJob, error: unknown): NonNullable<SynthJob['error']> {
    const expected = httpErrorOf(error)
    if (expected !== undefined) return { message: expected.message, code: expected.code }
    this.log.error({ job: id, task, err: error }, 'job failed')
    return { message: 'Something went wrong here.', code: 'INTERNAL_ERROR' }
  }

  private async end(job: SynthJob, how: Pick<SynthJob, 'state' | 'result' | 'error'>): Promise<void> {
    Object.assign(job, how, { endedAt: new Date().toISOString() })
    await this.changed(job)
  }

  private async changed(job: SynthJob): Promise<void> {
    for (const { id } of this.all.filter(hasEnded).slice(0, -mostEnded)) {
      this.jobs.delete(id)
      this.news.delete(id)
    }
    const { id, task, state } = job
    this.log.info({ job: id, task, state }, 'job')
    this.told.emit(id, { type: 'job', job })
    await this.file.write(this.all)
  }

  private tell(id: string, news: JobNews): void {
    const all = this.news.get(id) ?? []
    all.push(news)
    this.news.set(id, all.slice(-mostNews))
    this.told.emit(id, news)
  }
}
