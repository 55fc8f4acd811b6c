import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Reply } from '../../domain/program/outcome.js'
import { HttpError } from '../http/http-error.js'
import { jsonType } from '../http/json-body.js'
import type { Served } from '../served.js'
import { failedReply, outputReply } from './reply-schemas.js'

interface Target {
  Params: { name: string; version?: string }
  Body: string
}

/** `POST /tasks/<name>`: the body is the input, the reply is the output. */
export function plainRoutes(app: FastifyInstance, served: Served): void {
  const { tasks } = served
  for (const url of ['/tasks/:name', '/tasks/:name/versions/:version']) {
    app.post<Target>(
      url,
      {
        config: { rawBody: true },
        schema: {
          tags: ['tasks'],
          summary: 'Answer one input: the body is the input, the reply the output',
          response: { 200: outputReply, 422: failedReply }
        }
      },
      async (request, reply) => {
        const since = performance.now()
        const task = tasks.named(request.params.name)
        const input = request.body ?? ''
        const { reply: answer, version } = await task.answer({ text: input }, request.params.version)
        const id = randomUUID()
        const ms = performance.now() - since
        served.observation.executed({
          id,
          taskId: task.api.id,
          task: task.name,
          version,
          input,
          reply: answer,
          ms,
          forced: false
        })
        reply.header('x-loopai-execution', id).header('x-loopai-version', version ?? 'provisional')
        if (answer.outcome !== 'answered') throw programFailed(answer, id)
        reply.header('content-type', jsonType)
        return answer.output
      }
    )
  }
}

/** The error for an input that the program has no answer to; the same request would fail again. */
export function programFailed({ outcome, error }: Exclude<Reply, { output: string }>, id: string): HttpError {
  const { type, message, line } = error
  const what = outcome === 'error' ? `${type}: ${message}` : `${outcome}: ${message}`
  return new HttpError(422, 'EXECUTION_ERROR', what, {
    also: { outcome, executionId: id, ...(line && { line }) }
  })
}
