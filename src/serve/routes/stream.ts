import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { lineBatches, type StreamLine } from '../../store/line-batches.js'
import { HttpError } from '../http/http-error.js'
import { lineTypes } from '../http/json-body.js'
import type { Served } from '../served.js'
import type { LoadedVersion } from '../tasks/loaded-version.js'
import type { ServedTask } from '../tasks/served-task.js'
import { replyOf, versionHeader } from './reply-schemas.js'

interface Target {
  Params: { name: string }
  Querystring: { wrapped?: 'true' | 'false' }
  Body: unknown
}

const query = {
  type: 'object',
  properties: {
    wrapped: {
      enum: ['true', 'false'],
      description: 'each line is {"output": …} or {"error": …}, so that no output looks like a failure'
    }
  }
}

/**
 * `POST /tasks/<name>/stream`: each line of the body is an input, each line of the reply its output, in the same order
 * and sent as soon as it is ready. A client that reads slowly also has its input read slowly.
 */
export function streamRoutes(app: FastifyInstance, served: Served): void {
  app.post<Target>(
    '/tasks/:name/stream',
    {
      schema: {
        tags: ['tasks'],
        summary: 'Answer a stream of inputs, one a line, by one version',
        consumes: lineTypes,
        querystring: query,
        response: { 200: replyOf('An output a line.', lineTypes[0], versionHeader) }
      }
    },
    async (request, reply) => {
      const task = served.tasks.named(request.params.name)
      if (!(request.body instanceof Readable)) {
        throw new HttpError(
          415,
          'UNSUPPORTED_MEDIA_TYPE',
          `Expected lines of JSON: content-type ${lineTypes[0]}.`
        )
      }
      task.enter()
      let held: LoadedVersion | undefined
      try {
        held = await task.versions.hold()
      } catch (error) {
        task.leave()
        throw error
      }
      const wrapped = request.query.wrapped === 'true'
      const lines = answers(served, task, held, request.body, wrapped)
      const body = Readable.from(lines, { objectMode: true, highWaterMark: 1 })
      body.once('close', () => {
        held?.release()
        task.leave()
      })
      return reply
        .header('content-type', lineTypes[0])
        .header('x-loopai-version', held?.version ?? 'provisional')
        .send(body)
    }
  )
}

/** Replies as text; lines that arrive together are run together. */
async function* answers(
  served: Served,
  task: ServedTask,
  held: LoadedVersion | undefined,
  input: Readable,
  wrapped: boolean
): AsyncGenerator<string> {
  for await (const batch of lineBatches(input)) {
    const full = batch.filter(line => 'problem' in line || line.text.trim() !== '')
    const replies = await Promise.all(full.map(line => answerLine(served, task, held, line, wrapped)))
    if (replies.length > 0) yield replies.join('')
  }
}

async function answerLine(
  served: Served,
  task: ServedTask,
  held: LoadedVersion | undefined,
  line: StreamLine,
  wrapped: boolean
): Promise<string> {
  if ('problem' in line) return failed('bad-input', line.problem, 'error')
  const since = performance.now()
  try {
    const { reply, version } = await task.askBy(held, line)
    const ms = performance.now() - since
    served.observation.executed({
      id: randomUUID(),
      taskId: task.api.id,
      task: task.name,
      version,
      input: line.text,
      reply,
      ms,
      forced: false
    })
    if (reply.outcome === 'answered') return wrapped ? `{"output":${reply.output}}\n` : `${reply.output}\n`
    return failed(reply.error.type, reply.error.message, reply.outcome)
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    return failed(error.status === 400 ? 'bad-input' : 'unavailable', error.message, 'error')
  }
}

/** A failed row, as `loopai run` prints it. */
function failed(type: string, message: string, outcome: string): string {
  return `${JSON.stringify({ error: { type, message, outcome } })}\n`
}
