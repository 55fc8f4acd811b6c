import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Json, jsonEqual } from '../../../domain/json.js'
import { HttpError } from '../../http/http-error.js'
import { jsonType } from '../../http/json-body.js'
import type { Served } from '../../served.js'
import { timeLimit } from '../../tasks/answer-within.js'
import { type BatchItem, type BatchResult, runBatch } from '../../tasks/batch.js'
import { elapsed } from '../../tasks/elapsed.js'
import { versionName } from './execute.js'
import { batchReply, comparisonReply } from './reply-schemas.js'
import { bothSpellings, eitherSpelling } from './spelling.js'

/** The most items of a batch; larger inputs should use the stream. */
const mostItems = 10_000
const mostConcurrency = 100

/** A body with items for one task: what each item must and may have, and what the body may have beside them. */
function bodyOfItems(required: string[], item: Record<string, object>, more: Record<string, object> = {}) {
  return {
    type: 'object',
    required: ['task_id', 'items'],
    properties: {
      task_id: { type: 'string' },
      items: {
        type: 'array',
        maxItems: mostItems,
        items: { type: 'object', required, properties: item }
      },
      ...more
    }
  }
}

const executeBody = bodyOfItems(
  ['id', 'input'],
  { id: { type: 'string' }, input: {}, force_validation: { type: 'boolean' } },
  {
    version: { type: ['integer', 'string'] },
    max_concurrency: { type: 'integer' },
    stop_on_first_error: { type: 'boolean' },
    timeout_ms: { type: 'number', minimum: 1, maximum: 600_000 }
  }
)

interface ExecuteBody {
  task_id: string
  items: BatchItem[]
  version?: number | string
  max_concurrency?: number
  stop_on_first_error?: boolean
  timeout_ms?: number
}

const validateBody = bodyOfItems(['id', 'output', 'expected_output'], {
  id: { type: 'string' },
  input: {},
  output: {},
  expected_output: {}
})

interface ValidateBody {
  task_id: string
  items: { id: string; output: Json; expected_output: Json }[]
}

/** Routes for many inputs, or many outputs to compare, in one request. */
export function batchRoutes(app: FastifyInstance, served: Served): void {
  app.post<{ Body: ExecuteBody }>(
    '/api/v1/batch/execute',
    {
      schema: {
        tags: ['v1'],
        summary: 'Execute a task on many inputs',
        body: executeBody,
        response: { 200: batchReply }
      },
      preValidation: eitherSpelling(executeBody)
    },
    async (request, reply) => {
      reply.header('content-type', jsonType)
      return executeBatch(served, request.body)
    }
  )
  app.post<{ Body: ValidateBody }>(
    '/api/v1/batch/validate',
    {
      schema: {
        tags: ['v1'],
        summary: 'Compare outputs with those that are expected',
        body: validateBody,
        response: { 200: comparisonReply }
      },
      preValidation: eitherSpelling(validateBody)
    },
    async request => validateBatch(served, request.body)
  )
}

/** The reply as JSON: the results are most of it, and their outputs are JSON already. */
async function executeBatch(served: Served, body: ExecuteBody): Promise<string> {
  const { max_concurrency: concurrency = 10, items, timeout_ms } = body
  if (concurrency < 1 || concurrency > mostConcurrency) {
    const message = `must be from 1 to ${mostConcurrency}`
    throw new HttpError(400, 'INVALID_CONCURRENCY', `max_concurrency ${message}.`, {
      errors: { max_concurrency: [message] }
    })
  }
  const task = served.tasks.byId(body.task_id)
  const startedAt = new Date().toISOString()
  const since = performance.now()
  const { version, number, results } = await runBatch(served, task, items, {
    version: versionName(body.version),
    concurrency,
    stopOnFirstError: body.stop_on_first_error ?? false,
    signal: timeout_ms === undefined ? undefined : timeLimit(timeout_ms)
  })
  let [right, total, texts] = [0, 0, '']
  for (const result of results) {
    if (result.success) right++
    total += result.ms
    texts += texts === '' ? resultText(result) : `,${resultText(result)}`
  }
  const about = bothSpellings({
    batch_id: randomUUID(),
    task_id: task.api.id,
    program: version,
    version: number,
    total_items: items.length,
    success_count: right,
    failure_count: items.length - right,
    total_duration_ms: elapsed(since),
    avg_latency_ms: results.length === 0 ? 0 : total / results.length,
    provisional: version === undefined ? true : undefined,
    started_at: startedAt,
    completed_at: new Date().toISOString()
  })
  return `${JSON.stringify(about).slice(0, -1)},"results":[${texts}]}`
}

/** A result as JSON, with each name in both spellings. */
function resultText({ id, executionId, success, output, errorMessage, ms, sampled }: BatchResult): string {
  const what =
    output === undefined
      ? `"error_message":${JSON.stringify(errorMessage)},"errorMessage":${JSON.stringify(errorMessage)}`
      : `"output":${output}`
  const kept = `"sampled_for_validation":${sampled},"sampledForValidation":${sampled}`
  return `{"id":${quoted(id)},"execution_id":"${executionId}","executionId":"${executionId}","success":${success},${what},"latency_ms":${ms},"latencyMs":${ms},${kept}}`
}

/** An id as JSON; those of plain signs need no escapes. */
function quoted(id: string): string {
  return /^[\w.:-]{0,64}$/.test(id) ? `"${id}"` : JSON.stringify(id)
}

function validateBatch(served: Served, { task_id, items }: ValidateBody): Record<string, unknown> {
  const since = performance.now()
  const task = served.tasks.byId(task_id)
  const results = items.map(({ id, output, expected_output: expected }) => {
    const valid = jsonEqual(output, expected, task.spec.compare)
    const message = valid ? 'the output is what is expected' : 'the output differs from what is expected'
    return bothSpellings({ id, is_valid: valid, message, confidence_score: valid ? 1 : 0 })
  })
  const valid = results.filter(({ isValid }) => isValid).length
  served.observation.validated(task, valid, items.length - valid)
  return bothSpellings({
    batch_id: randomUUID(),
    task_id: task.api.id,
    total_items: items.length,
    valid_count: valid,
    invalid_count: items.length - valid,
    accuracy_rate: items.length === 0 ? 0 : valid / items.length,
    results,
    total_duration_ms: elapsed(since)
  })
}
