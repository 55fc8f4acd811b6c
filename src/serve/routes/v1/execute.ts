import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Json } from '../../../domain/json.js'
import { HttpError } from '../../http/http-error.js'
import type { Served } from '../../served.js'
import { answerWithin } from '../../tasks/answer-within.js'
import { elapsed } from '../../tasks/elapsed.js'
import { programFailed } from '../plain.js'
import { programId } from './documents.js'
import { executionReply } from './reply-schemas.js'
import { bothSpellings, eitherSpelling } from './spelling.js'

interface Body {
  task_id?: string
  input: Json
  version?: number | string
  timeout_ms?: number
  force_validation?: boolean
}

const properties = {
  task_id: { type: 'string' },
  input: {},
  version: { type: ['integer', 'string'] },
  timeout_ms: { type: 'number', minimum: 1, maximum: 60_000 },
  force_validation: { type: 'boolean' }
}

/** Both routes for one execution that clients use: with the task in the path, or in the body. */
export function executeRoutes(app: FastifyInstance, served: Served): void {
  const route = (url: string, required: string[], named: boolean) => {
    const body = { type: 'object', required, properties }
    app.post<{ Params: { id?: string }; Body: Body }>(
      url,
      {
        schema: {
          tags: ['v1'],
          summary: 'Execute a task on one input',
          body,
          response: { 200: executionReply }
        },
        preValidation: eitherSpelling(body)
      },
      async request => {
        const { id } = request.params
        const { task_id } = request.body
        if (named && task_id !== undefined && task_id.toLowerCase() !== id?.toLowerCase()) {
          throw new HttpError(400, 'TASK_ID_MISMATCH', 'task_id is not the task of the route.', {
            errors: { task_id: ['is not the task of the route'] }
          })
        }
        return execute(served, named ? id! : task_id!, request.body)
      }
    )
  }
  route('/api/v1/tasks/execute', ['task_id', 'input'], false)
  route('/api/v1/tasks/:id/execute', ['input'], true)
}

async function execute(served: Served, taskId: string, body: Body): Promise<Record<string, unknown>> {
  const task = served.tasks.byId(taskId)
  const since = performance.now()
  const input = JSON.stringify(body.input)
  const version = versionName(body.version)
  const {
    reply,
    version: answered,
    number
  } = await answerWithin(body.timeout_ms, signal =>
    task.answer({ text: input, value: body.input }, version, { signal })
  )
  const ms = elapsed(since)
  const id = randomUUID()
  const forced = body.force_validation ?? false
  const sampled = served.observation.executed({
    id,
    taskId: task.api.id,
    task: task.name,
    version: answered,
    input,
    reply,
    ms,
    forced
  })
  if (reply.outcome !== 'answered') throw programFailed(reply, id)
  return bothSpellings({
    id,
    execution_id: id,
    task_id: task.api.id,
    program_id: programId(task, answered),
    program: answered,
    version: number,
    status: 'success',
    output: JSON.parse(reply.output),
    latency_ms: ms,
    program_ms: reply.micros / 1000,
    sampled_for_validation: sampled || forced,
    provisional: answered === undefined ? true : undefined,
    executed_at: new Date().toISOString()
  })
}

/** `v3` for 3 or `3`; other names unchanged. */
export function versionName(version: number | string | undefined): string | undefined {
  if (version === undefined) return undefined
  return /^\d+$/.test(String(version)) ? `v${version}` : String(version)
}
