import { ServerException } from './exceptions.js'
import { type Inputs, jsonOf } from './inputs.js'
import { endOf, newsOf, type WaitOptions } from './jobs.js'
import { type CallOptions, type LoopaiClientOptions, settingsOf } from './options.js'
import { segment, taskPath } from './paths.js'
import { detailsOf, jsonIn, parsed } from './replies.js'
import {
  batchBody,
  comparisonBody,
  executionBody,
  promotionBody,
  synthBody,
  taskBody
} from './request-bodies.js'
import type { Repeat } from './retries.js'
import { type StreamOptions, streamOf } from './stream.js'
import { Transport } from './transport.js'
import type { Answer, StreamLine, TextAnswer } from './types/answers.js'
import type {
  BatchExecuteRequest,
  BatchExecuteResponse,
  BatchValidateRequest,
  BatchValidateResponse,
  ExecuteRequest,
  ExecutionResult
} from './types/executions.js'
import type { Example } from './types/json.js'
import type { AddedRows, Job, JobNews, PromoteRequest, Promotion, SynthRequest } from './types/learning.js'
import type { HealthResponse, Readiness, Usage } from './types/server.js'
import type { Artifact, CreateTaskRequest, Task } from './types/tasks.js'

export interface AskOptions extends CallOptions {
  /** The number of a version, or its name; the active one if absent. */
  version?: number | string
}

/**
 * A client of `loopai serve`. All methods reject with a `LoopaiException` where a call fails, and with the reason of
 * `options.signal` where that was aborted.
 *
 * @example
 * const client = new LoopaiClient({ baseUrl: 'http://localhost:8080' })
 * const label = await client.ask('spam', { text: 'You won a prize, call now' })
 */
export class LoopaiClient {
  private readonly transport: Transport
  private readonly maxRetries: number

  constructor(options: LoopaiClientOptions = {}) {
    const settings = settingsOf(options)
    this.transport = new Transport(settings)
    this.maxRetries = settings.maxRetries
  }

  /** The output of the active version, or of another, for one input. */
  async ask<Output = unknown>(task: string, input: unknown, options: AskOptions = {}): Promise<Output> {
    const { output } = await this.answer<Output>(task, input, options)
    return output
  }

  /** The same, with the version that answered and the id of the execution. */
  async answer<Output = unknown>(
    task: string,
    input: unknown,
    options: AskOptions = {}
  ): Promise<Answer<Output>> {
    const { text, ...details } = await this.askText(task, jsonOf(input), options)
    return { output: parsed<Output>(text, 200), ...details }
  }

  /** The same for JSON that is passed on by the letter both ways: numbers keep all of their digits. */
  async askText(task: string, json: string, options: AskOptions = {}): Promise<TextAnswer> {
    const path = taskPath(task, options.version)
    return this.transport.send(
      { method: 'POST', path, body: json, repeat: 'freely' },
      options,
      async reply => ({ text: await reply.text(), ...detailsOf(reply) })
    )
  }

  /**
   * What becomes of each input, in their order; a failed one has its reason in its place. Inputs are taken as fast as
   * results are, so that neither need fit into memory. Outside of browsers it is one request, which is not tried again.
   */
  stream<Output = unknown>(
    task: string,
    inputs: Inputs,
    options: StreamOptions = {}
  ): AsyncGenerator<StreamLine<Output>, void, undefined> {
    return streamOf<Output>(this.transport, task, inputs, options)
  }

  /** Makes a task: its files are written to the repository of the server. */
  async createTask(request: CreateTaskRequest, options: CallOptions = {}): Promise<Task> {
    return this.post('/api/v1/tasks', taskBody(request), options, 'if-not-done')
  }

  /** A task by its id or its name. */
  async getTask(taskId: string, options: CallOptions = {}): Promise<Task> {
    return this.get(`/api/v1/tasks/${segment(taskId)}`, options)
  }

  async listTasks(options: CallOptions = {}): Promise<Task[]> {
    const { tasks } = await this.get<{ tasks: Task[] }>('/api/v1/tasks', options)
    return tasks
  }

  /** The versions of a task, without their source. */
  async getArtifacts(taskId: string, options: CallOptions = {}): Promise<Artifact[]> {
    const path = `/api/v1/tasks/${segment(taskId)}/artifacts`
    const { artifacts } = await this.get<{ artifacts: Artifact[] }>(path, options)
    return artifacts
  }

  /** One version, by its number or its name, with its source. */
  async getArtifact(taskId: string, version: number | string, options: CallOptions = {}): Promise<Artifact> {
    return this.get(`/api/v1/tasks/${segment(taskId)}/artifacts/${segment(`${version}`)}`, options)
  }

  /** The output for one input, with its times and whether it was sampled. */
  async execute<Output = unknown>(
    request: ExecuteRequest,
    options: CallOptions = {}
  ): Promise<ExecutionResult<Output>> {
    return this.post('/api/v1/tasks/execute', executionBody(request), options, 'freely', request.timeoutMs)
  }

  /** Many inputs in one request; their ids count from `"0"`. */
  async batchExecute<Output = unknown>(
    taskId: string,
    inputs: readonly unknown[],
    maxConcurrency = 10,
    options: CallOptions = {}
  ): Promise<BatchExecuteResponse<Output>> {
    const items = inputs.map((input, at) => ({ id: `${at}`, input }))
    return this.batchExecuteAdvanced({ taskId, items, maxConcurrency }, options)
  }

  /** The same with ids of one's own, and all options. An item that fails is a result, no exception. */
  async batchExecuteAdvanced<Output = unknown>(
    request: BatchExecuteRequest,
    options: CallOptions = {}
  ): Promise<BatchExecuteResponse<Output>> {
    return this.post('/api/v1/batch/execute', batchBody(request), options, 'freely', request.timeoutMs)
  }

  /** Compares outputs with those that are expected, as the task compares them. */
  async batchValidate(
    request: BatchValidateRequest,
    options: CallOptions = {}
  ): Promise<BatchValidateResponse> {
    return this.post('/api/v1/batch/validate', comparisonBody(request), options, 'freely')
  }

  /** Appends labeled rows; another label for a known input corrects it. Of rows with a bad one none is taken. */
  async addRows(task: string, rows: readonly Example[], options: CallOptions = {}): Promise<AddedRows> {
    return this.post(`${taskPath(task)}/rows`, rows, options, 'if-not-done')
  }

  /** Begins to learn programs from the rows of a task; `waitForJob` says what came of it. */
  async synth(task: string, request: SynthRequest = {}, options: CallOptions = {}): Promise<Job> {
    return this.post(`${taskPath(task)}/synth`, synthBody(request), options, 'if-not-done')
  }

  /** Makes a version the active one, if the gate lets it pass. A refusal is a result, no exception. */
  async promote(task: string, request: PromoteRequest = {}, options: CallOptions = {}): Promise<Promotion> {
    return this.post(`${taskPath(task)}/promote`, promotionBody(request), options, 'if-not-done')
  }

  /** Makes the version before the active one the active one again. */
  async rollback(task: string, options: CallOptions = {}): Promise<Promotion> {
    return this.post(`${taskPath(task)}/rollback`, {}, options, 'if-not-done')
  }

  async getJob(jobId: string, options: CallOptions = {}): Promise<Job> {
    return this.get(`/jobs/${segment(jobId)}`, options)
  }

  async listJobs(options: CallOptions = {}): Promise<Job[]> {
    const { jobs } = await this.get<{ jobs: Job[] }>('/jobs', options)
    return jobs
  }

  /** Ends a job; one that has ended stays as it is. */
  async cancelJob(jobId: string, options: CallOptions = {}): Promise<Job> {
    return this.post(`/jobs/${segment(jobId)}/cancel`, {}, options, 'freely')
  }

  /** The state of a job, what has happened in it, and what does from now on, until it or the server ends. */
  followJob(jobId: string, options: CallOptions = {}): AsyncGenerator<JobNews, void, undefined> {
    return newsOf(this.transport, jobId, options)
  }

  /** The job once it has ended, however it did. A connection that breaks is made again. */
  async waitForJob(jobId: string, options: WaitOptions = {}): Promise<Job> {
    return endOf(this.transport, jobId, options, options.maxRetries ?? this.maxRetries)
  }

  async getHealth(options: CallOptions = {}): Promise<HealthResponse> {
    return this.get('/health', options)
  }

  /** Whether the server is ready, and what each task is answered by. That it is not ready is a result, no exception. */
  async getReadiness(options: CallOptions = {}): Promise<Readiness> {
    const request = { method: 'GET', path: '/health/ready', repeat: 'freely', also: 503 } as const
    return this.transport.send(request, options, async reply => {
      const state = await jsonIn<Readiness>(reply)
      if (typeof state.tasks === 'object') return state
      throw new ServerException('No state of the server.', reply.status, state)
    })
  }

  /** Use of each version since the server started, and what a model would have cost for the same. */
  async getUsage(options: CallOptions = {}): Promise<Usage> {
    return this.get('/usage', options)
  }

  /** Figures as Prometheus reads them. */
  async getMetrics(options: CallOptions = {}): Promise<string> {
    return this.transport.send({ method: 'GET', path: '/metrics', repeat: 'freely' }, options, reply =>
      reply.text()
    )
  }

  private get<T>(path: string, options: CallOptions): Promise<T> {
    return this.transport.send({ method: 'GET', path, repeat: 'freely' }, options, jsonIn<T>)
  }

  private async post<T>(
    path: string,
    body: unknown,
    options: CallOptions,
    repeat: Repeat,
    serverMs?: number
  ): Promise<T> {
    const request = { method: 'POST', path, body: jsonOf(body), repeat, serverMs } as const
    return this.transport.send(request, options, jsonIn<T>)
  }
}
