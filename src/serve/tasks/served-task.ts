import type { Json } from '../../domain/json.js'
import type { Reply } from '../../domain/program/outcome.js'
import { type InputCheck, type RunInput, readInput, readValue } from '../../domain/rows/run-input.js'
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

/**
 * The reply to an input, with the version and its number. Without a version, the answer was made up from the schema.
 */
export interface ServedAnswer {
  reply: Reply
  version?: string
  number: number
}

/** An input as JSON, and its value where it is parsed already. */
export interface GivenInput {
  text: string
  value?: Json
}

/** How often an input is tried where the version is stopped before it runs the input. */
const mostTries = 3

/** A task that is served over HTTP. */
export class ServedTask {
  /** The number of inputs that run or wait. */
  pending = 0
  readonly versions: TaskVersions
  private check: InputCheck | undefined

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

  /**
   * Applies what was read again from loopai.json and task.json. Settles when the version `wanted` answers, or can't be
   * loaded.
   */
  async update(project: Project, spec: Task, api: TaskApi, wanted: string | undefined): Promise<void> {
    const { versions } = this
    versions.project = project
    this.spec = spec
    this.api = api
    this.check = inputCheck(api)
    // A version that will be replaced keeps its own spec until then.
    if (versions.current !== undefined && versions.current.version === wanted) versions.current.spec = spec
    await versions.want(wanted)
  }

  /** Reserves room for inputs, which the caller returns with `leave`. Throws 429 where too many run or wait. */
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

  /** The reply to one input. `version`: undefined for the active one. Throws where the input does not match the task. */
  async answer(given: GivenInput, version?: string, options?: CallOptions): Promise<ServedAnswer> {
    this.enter()
    try {
      return await this.ask(given, version, options)
    } finally {
      this.leave()
    }
  }

  /** The same by a version that the caller holds, after `enter`; without a version the answer is made up. */
  async askBy(
    held: LoadedVersion | undefined,
    given: GivenInput,
    options?: CallOptions
  ): Promise<ServedAnswer> {
    if (held === undefined) return this.provisional(given)
    const answer = await this.tryOne(held, given, options)
    return 'stopped' in answer ? this.ask(given, held.version, options) : answer
  }

  private async ask(given: GivenInput, version?: string, options?: CallOptions): Promise<ServedAnswer> {
    const { versions } = this
    for (let tries = 1; ; tries++) {
      const loaded =
        version === undefined && versions.current ? versions.current : await versions.get(version)
      if (loaded === undefined) return this.provisional(given)
      // It was replaced after it was looked up.
      if (!loaded.open) continue
      const answer = await this.tryOne(loaded, given, options)
      if (!('stopped' in answer)) return answer
      if (tries >= mostTries) throw unavailable(`${this.name}: ${answer.stopped}`, 1)
    }
  }

  private async tryOne(
    loaded: LoadedVersion,
    given: GivenInput,
    options: CallOptions | undefined
  ): Promise<ServedAnswer | { stopped: string }> {
    const input = this.inputIn(given, loaded.spec)
    let reply: Reply
    try {
      reply = await loaded.answer(input, options)
    } catch (error) {
      if (error instanceof LoopaiError && error.code === 'sandbox-failed') this.versions.dismiss(loaded)
      else if (this.versions.closed) throw unavailable('The server ends.', 1)
      // Another caller found that it can't continue.
      else if (loaded.abandoned) return { stopped: `${loaded.version} was stopped` }
      throw error
    }
    if (reply.outcome === 'answered' || !reply.error.notRun) {
      return { reply, version: loaded.version, number: loaded.number }
    }
    this.versions.dismiss(loaded)
    return { stopped: reply.error.message }
  }

  private provisional(given: GivenInput): ServedAnswer {
    this.inputIn(given, this.spec)
    const output = JSON.stringify(neutralValue(this.spec.output))
    return { reply: { outcome: 'answered', output, micros: 0 }, number: 1 }
  }

  /** The raw JSON of an input, or why it does not match the task. */
  read({ text, value }: GivenInput, spec: Task): RunInput {
    return value === undefined
      ? readInput(text, spec, false, this.check)
      : readValue(value, text, spec, this.check)
  }

  /** The same, but throws `VALIDATION_ERROR` where it does not match. */
  private inputIn(given: GivenInput, spec: Task): string {
    const input = this.read(given, spec)
    if ('problem' in input) throw badInput(input.problem)
    return input.raw
  }
}

/** The error for an input that does not match its task. */
export function badInput(problem: string): HttpError {
  return new HttpError(400, 'VALIDATION_ERROR', `Input: ${problem}.`, { errors: { input: [problem] } })
}
