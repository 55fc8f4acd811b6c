import { isJsonObject, type Json, type JsonObject } from '../../../src/domain/json.js'
import type { Call, Driver, Outcome } from './driver.js'
import { failureOf, refusalOf } from './http-errors.js'

/** What plain HTTP has to send for a call, and what of the reply is the result. */
type Send = (args: JsonObject, send: Sender) => Promise<Json>

interface Sender {
  get(path: string): Promise<Response>
  post(path: string, body: Json): Promise<Response>
  /** A body that is sent as it is. */
  postText(path: string, body: string, type?: string): Promise<Response>
}

/** Makes the calls of the table with nothing but HTTP, which says what routes take and give. */
export const httpDriver: Driver = {
  name: 'http',
  can: ['cancel'],
  async make({ base_url, call, args, client, cancel_after_ms }: Call): Promise<Outcome> {
    const cancelled = AbortSignal.timeout(cancel_after_ms ?? 600_000)
    const late = AbortSignal.timeout(client.timeout_ms ?? 600_000)
    const send = async (path: string, init: RequestInit) => {
      const signal = AbortSignal.any([cancelled, late])
      const reply = await fetch(base_url + path, { ...init, signal })
      if (!reply.ok) throw await refusalOf(reply)
      return reply
    }
    const postText = (path: string, body: string, type = 'application/json') =>
      send(path, { method: 'POST', body, headers: { 'content-type': type } })
    try {
      const result = await calls[call](args, {
        get: path => send(path, {}),
        post: (path, body) => postText(path, JSON.stringify(body)),
        postText
      })
      return { result }
    } catch (error) {
      return { error: failureOf(error, cancelled, late) }
    }
  },
  async close() {}
}

const calls: Record<string, Send> = {
  health: (_, { get }) => document(get('/health')),
  readiness: (_, { get }) => document(get('/health/ready')),
  usage: (_, { get }) => document(get('/usage')),
  metrics: async (_, { get }) => ({ text: await (await get('/metrics')).text() }),

  createTask: (args, { post }) => document(post('/api/v1/tasks', args)),
  getTask: ({ task }, { get }) => document(get(`/api/v1/tasks/${task}`)),
  listTasks: (_, { get }) => document(get('/api/v1/tasks')),
  getArtifacts: ({ task }, { get }) => document(get(`/api/v1/tasks/${task}/artifacts`)),
  getArtifact: ({ task, version }, { get }) => document(get(`/api/v1/tasks/${task}/artifacts/${version}`)),

  execute: ({ task, ...rest }, { post }) =>
    document(post('/api/v1/tasks/execute', { task_id: task, ...rest })),
  batchExecute: ({ task, inputs, ...rest }, { post }) => {
    const items = (inputs as Json[]).map((input, at) => ({ id: `${at}`, input }))
    return document(post('/api/v1/batch/execute', { task_id: task, items, ...rest }))
  },
  batchExecuteAdvanced: ({ task, ...rest }, { post }) =>
    document(post('/api/v1/batch/execute', { task_id: task, ...rest })),
  batchValidate: ({ task, ...rest }, { post }) =>
    document(post('/api/v1/batch/validate', { task_id: task, ...rest })),

  ask: async ({ task, input, version }, { post }) => {
    const reply = await post(pathOf(task, version), input)
    return { ...answerOf(reply), output: (await reply.json()) as Json }
  },
  askText: async ({ task, text, version }, { postText }) => {
    const reply = await postText(pathOf(task, version), text as string)
    return { ...answerOf(reply), text: await reply.text() }
  },
  stream: async ({ task, inputs }, { postText }) => {
    const lines = (inputs as Json[]).map(input => `${JSON.stringify(input)}\n`)
    const reply = await postText(`/tasks/${task}/stream?wrapped=true`, lines.join(''), 'application/x-ndjson')
    const { version } = answerOf(reply)
    return { version, lines: linesOf(await reply.text()).map(line => JSON.parse(line)) }
  },

  addRows: ({ task, rows }, { post }) => document(post(`/tasks/${task}/rows`, rows)),
  promote: ({ task, ...rest }, { post }) => document(post(`/tasks/${task}/promote`, rest)),
  rollback: ({ task }, { post }) => document(post(`/tasks/${task}/rollback`, {})),
  synth: ({ task, ...rest }, { post }) => document(post(`/tasks/${task}/synth`, rest)),
  getJob: ({ job }, { get }) => document(get(`/jobs/${job}`)),
  listJobs: (_, { get }) => document(get('/jobs')),
  cancelJob: ({ job }, { post }) => document(post(`/jobs/${job}/cancel`, {})),
  waitForJob: async ({ job }, { get }) => {
    const text = await (await get(`/jobs/${job}/events`)).text()
    const news = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data))
    const last = news.filter(({ type }) => type === 'job').at(-1)
    return { job: last.job, events: news.map(({ type }) => type) }
  }
}

function pathOf(task: Json, version: Json | undefined): string {
  const path = `/tasks/${encodeURIComponent(task as string)}`
  if (version === undefined) return path
  return `${path}/versions/${typeof version === 'number' ? `v${version}` : version}`
}

function answerOf({ headers }: Response): {
  version: string | null
  provisional: boolean
  execution_id: string | null
} {
  const version = headers.get('x-loopai-version')
  const provisional = version === 'provisional'
  return {
    version: provisional ? null : version,
    provisional,
    execution_id: headers.get('x-loopai-execution')
  }
}

const linesOf = (text: string) => text.split('\n').filter(line => line !== '')

/** The JSON of a reply, with each name in snake_case only. */
async function document(reply: Promise<Response>): Promise<Json> {
  return inSnakeCase((await (await reply).json()) as Json)
}

/** Leaves out the camelCase spelling of what is there in snake_case, too. */
function inSnakeCase(value: Json): Json {
  if (Array.isArray(value)) return value.map(inSnakeCase)
  if (!isJsonObject(value)) return value
  const twice = (name: string) => {
    const snake = name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    return snake !== name && Object.hasOwn(value, snake)
  }
  const once = Object.entries(value).filter(([name]) => !twice(name))
  return Object.fromEntries(once.map(([name, member]) => [name, inSnakeCase(member)]))
}
