import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { versionNumber } from '../../domain/program/program.js'
import { HttpError, httpErrorOf } from '../http/http-error.js'
import type { Served } from '../served.js'
import { runBatch } from '../tasks/batch.js'
import { namedVersion } from '../tasks/named-version.js'
import type { ServedTask } from '../tasks/served-task.js'
import { readiness } from './health.js'
import {
  inferReply,
  liveReply,
  modelReadyReply,
  modelReply,
  readyFlagReply,
  serverReply,
  tensor
} from './reply-schemas.js'
import { inputsOf, outputTensor, type Tensor, tensorsOf } from './tensors.js'

interface Model {
  Params: { model: string; version?: string }
}

interface Infer extends Model {
  Body: { id?: string; inputs: Tensor[] }
}

const inferBody = {
  type: 'object',
  required: ['inputs'],
  properties: { id: { type: 'string' }, inputs: { type: 'array', minItems: 1, items: tensor } }
}

const concurrency = 100
const mostRows = 10_000

/** The Open Inference Protocol, version 2: each task is a model. */
export function inferenceRoutes(app: FastifyInstance, served: Served): void {
  const { tasks } = served
  const tags = ['oip']
  app.get(
    '/v2',
    { schema: { tags, summary: 'What this server is', response: { 200: serverReply } } },
    async () => ({
      name: 'loopai',
      version: served.version,
      extensions: []
    })
  )
  app.get(
    '/v2/health/live',
    { schema: { tags, summary: 'Whether it lives', response: { 200: liveReply } } },
    async () => ({ live: true })
  )
  app.get(
    '/v2/health/ready',
    {
      schema: { tags, summary: 'Whether it is ready', response: { 200: readyFlagReply, 503: readyFlagReply } }
    },
    async (_, reply) => {
      const { status } = readiness(served)
      const ready = status === 'ready' || status === 'degraded'
      return reply.code(ready ? 200 : 503).send({ ready })
    }
  )
  for (const model of ['/v2/models/:model', '/v2/models/:model/versions/:version']) {
    app.get<Model>(
      model,
      { schema: { tags, summary: 'What a task takes and gives', response: { 200: modelReply } } },
      request =>
        telling(async () => {
          const task = tasks.named(request.params.model)
          const versions = await task.project.task(task.name).versions()
          await fullVersion(task, request.params.version)
          const platform = `loopai_${task.versions.current?.language ?? 'program'}`
          return { name: task.name, versions: versions.map(numberOf), platform, ...tensorsOf(task.spec) }
        })
    )
    app.get<Model>(
      `${model}/ready`,
      {
        schema: {
          tags,
          summary: 'Whether a task answers',
          response: { 200: modelReadyReply, 503: modelReadyReply }
        }
      },
      (request, reply) =>
        telling(async () => {
          const task = tasks.named(request.params.model)
          await fullVersion(task, request.params.version)
          const ready = task.versions.state !== 'failed' && task.versions.state !== 'loading'
          return reply.code(ready ? 200 : 503).send({ name: task.name, ready })
        })
    )
    app.post<Infer>(
      `${model}/infer`,
      {
        schema: { tags, summary: 'Answer a batch of inputs', body: inferBody, response: { 200: inferReply } }
      },
      request => telling(() => infer(served, request.params, request.body))
    )
  }
}

async function infer(served: Served, { model, version }: Infer['Params'], { id, inputs }: Infer['Body']) {
  const task = served.tasks.named(model)
  const rows = inputsOf(inputs, task.spec)
  if (rows.length > mostRows) {
    throw new HttpError(413, 'BATCH_TOO_LARGE', `${rows.length} rows: a request may have ${mostRows}.`)
  }
  const items = rows.map((input, at) => ({ id: `${at}`, input }))
  const asked = await fullVersion(task, version)
  const { results, number } = await runBatch(served, task, items, {
    version: asked,
    concurrency,
    stopOnFirstError: false
  })
  const bad = results.find(({ success }) => !success)
  if (bad !== undefined) throw new HttpError(422, 'EXECUTION_ERROR', `Row ${bad.id}: ${bad.errorMessage}.`)
  const outputs = [
    outputTensor(
      results.map(({ output }) => JSON.parse(output!)),
      task.spec
    )
  ]
  return { model_name: task.name, model_version: `${number}`, id: id ?? randomUUID(), outputs }
}

/** The full name of a version; undefined for none. Throws where it does not exist. */
async function fullVersion(task: ServedTask, version: string | undefined): Promise<string | undefined> {
  if (version === undefined) return undefined
  return namedVersion(task.project, task.name, version)
}

const numberOf = (version: string) => `${versionNumber(version)}`

/** Adds the message of an error as `error`, where clients of this protocol look for it. */
async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    const error = httpErrorOf(thrown)
    if (error === undefined) throw thrown
    const { status, code, message, details } = error
    throw new HttpError(status, code, message, { ...details, also: { ...details.also, error: message } })
  }
}
