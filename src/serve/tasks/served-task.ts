import type { Reply } from '../../domain/program/outcome.js'
import { readInput } from '../../domain/rows/run-input.js'
import { neutralValue } from '../../domain/task/neutral-value.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { CallOptions } from '../../sandboxes/runner.js'
import type { TaskApi } from '../../store/task-api.js'
import { HttpError, unavailable } from '../http/http-error.js'
import { inputCheck } from './check-input.js'
import type { LoadedVersion } from './loaded-version.js'
import { type TaskHost, TaskVersions } from './task-versions.js'

/** What became of an input. Without a version, the answer was made up from the schema. */
export interface ServedAnswer {
  reply: Reply
  version?: string
  number: number
}

/** How often an input is given to a version that was stopped before it came to it. */
const mostTries = 3

/** One task over HTTP. */
export class ServedTask {
  /** Inputs under way, and those that wait. */
  pending = 0
  readonly versions: TaskVersions
  private check: ReturnType<typeof inputCheck>

  constructor(
    readonly name: string,
    project: Project,
    public spec: Task,
    public api: TaskApi,
    private readonly host: TaskHost
  ) {
    this.versions = new TaskVersions(name, project, host)
    this.check = inputCheck(api)
  }

  get project(): Project {
    return this.versions.project
  }

  /** loopai.json or task.json was read anew. Settles when what it says answers, or cannot. */
  async update(project: Project, spec: Task, api: TaskApi, wanted: string | undefined): Promise<void> {
    const { versions } = this
    versions.project = project
    this.spec = spec
    this.api = api
    this.check = inputCheck(api)
    // A version that is to be replaced answers as it did until then.
    if (versions.current !== undefined && versions.current.version === wanted) versions.current.spec = spec
    await versions.want(wanted)
  }

  /** Claims places for inputs; the caller gives them back. Throws where too many are under way. */
  enter(inputs = 1): void {
    if (this.pending + inputs > this.host.queue) {
      const message = `${this.name}: ${this.pending} inputs are under way or wait already.`
      throw new HttpError(429, 'RATE_LIMIT_EXCEEDED', message, { retryAfter: 1 })
    }
    this.pending += inputs
  }

  leave(inputs = 1): void {
    this.pending -= inputs
  }

  /** The reply to one input, given as JSON. Throws where the input is none of this task. */
  async answer(text: string, version?: string, options?: CallOptions): Promise<ServedAnswer> {
    this.enter()
    try {
      return await this.ask(text, version, options)
    } finally {
      this.leave()
    }
  }

  /** The same by a version that is held, where a place was claimed; by no version, an answer is made up. */
  async askBy(held: LoadedVersion | undefined, text: string, options?: CallOptions): Promise<ServedAnswer> {
    if (held === undefined) return this.provisional(text)
    const answer = await this.tryOne(held, text, options)
    return 'stopped' in answer ? this.ask(text, held.version, options) : answer
  }

  /** The raw JSON of an input. Throws where it is none of this task. */
  inputIn(text: string, spec: Task): string {
    const input = readInput(text, spec, false)
    const problem = 'problem' in input ? input.problem : this.check?.(JSON.parse(input.raw))
    if (problem !== undefined) throw badInput(problem)
    return (input as { raw: string }).raw
  }

  private async ask(text: string, version?: string, options?: CallOptions): Promise<ServedAnswer> {
    const { versions } = this
    for (let tries = 1; ; tries++) {
      const loaded =
        version === undefined && versions.current ? versions.current : await versions.get(version)
      if (loaded === undefined) return this.provisional(text)
      // Another took its place in this very moment.
      if (!loaded.open) continue
      const answer = await this.tryOne(loaded, text, options)
      if (!('stopped' in answer)) return answer
      if (tries >= mostTries) throw unavailable(`${this.name}: ${answer.stopped}`, 1)
    }
  }

  private async tryOne(
    loaded: LoadedVersion,
    text: string,
    options: CallOptions | undefined
  ): Promise<ServedAnswer | { stopped: string }> {
    const input = this.inputIn(text, loaded.spec)
    let reply: Reply
    try {
      reply = await loaded.answer(input, options)
    } catch (error) {
      if (error instanceof LoopaiError && error.code === 'sandbox-failed') this.versions.dismiss(loaded)
      else if (this.versions.closed) throw unavailable('The server ends.', 1)
      throw error
    }
    if (reply.outcome === 'answered' || !reply.error.notRun) {
      return { reply, version: loaded.version, number: loaded.number }
    }
    this.versions.dismiss(loaded)
    return { stopped: reply.error.message }
  }

  private provisional(text: string): ServedAnswer {
    this.inputIn(text, this.spec)
    const output = JSON.stringify(neutralValue(this.spec.output))
    return { reply: { outcome: 'answered', output, micros: 0 }, number: 1 }
  }
}

function badInput(problem: string): HttpError {
  return new HttpError(400, 'VALIDATION_ERROR', `Input: ${problem}.`, { errors: { input: [problem] } })
}
