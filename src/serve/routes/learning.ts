import type { FastifyInstance } from 'fastify'
import type { Json } from '../../domain/json.js'
import { modelApiNames } from '../../domain/project/model-apis.js'
import { promote } from '../../loop/promote/promote.js'
import { rollback } from '../../loop/promote/rollback.js'
import { HttpError } from '../http/http-error.js'
import type { SynthRequest } from '../jobs/job.js'
import type { Served } from '../served.js'
import { appendRows } from '../tasks/create-task.js'
import { jobReply, promotionReply, rowsReply } from './reply-schemas.js'

interface Named<Body> {
  Params: { name: string }
  Body: Body
}

const rows = {
  type: 'array',
  maxItems: 100_000,
  items: { type: 'object', required: ['input', 'output'] }
}

const synthBody = {
  type: 'object',
  additionalProperties: false,
  properties: {
    promote: { type: 'boolean', description: 'promote what is recommended, if it passes the gate' },
    seed: { type: 'integer', minimum: 0 },
    generators: { type: 'array', minItems: 1, items: { enum: ['local', ...modelApiNames] } },
    budget_usd: { type: 'number', minimum: 0, description: 'what a model may cost at most' }
  }
}

const promoteBody = {
  type: 'object',
  additionalProperties: false,
  properties: {
    version: { type: 'string', description: 'the one that was recommended last, if none is named' },
    force: { type: 'boolean', description: 'whatever the gate says; needs a reason' },
    reason: { type: 'string', minLength: 1 },
    dry_run: { type: 'boolean' }
  }
}

interface PromoteBody {
  version?: string
  force?: boolean
  reason?: string
  dry_run?: boolean
}

/** Routes that improve a task: add rows, synthesize, promote, roll back. */
export function learningRoutes(app: FastifyInstance, { tasks, jobs }: Served): void {
  const tags = ['tasks']
  app.post<Named<Json[]>>(
    '/tasks/:name/rows',
    {
      schema: {
        tags,
        summary: 'Append labeled rows; a new label for a known input corrects it',
        body: rows,
        response: { 200: rowsReply }
      }
    },
    request => appendRows(tasks, request.params.name, request.body)
  )
  app.post<Named<SynthRequest | undefined>>(
    '/tasks/:name/synth',
    { schema: { tags, summary: 'Learn programs, as a job', body: synthBody, response: { 202: jobReply } } },
    async (request, reply) => {
      const job = await jobs.add(tasks.named(request.params.name).name, request.body ?? {})
      return reply.code(202).header('location', `/jobs/${job.id}`).send(job)
    }
  )
  app.post<Named<PromoteBody>>(
    '/tasks/:name/promote',
    {
      schema: {
        tags,
        summary: 'Make a version the active one, if the gate lets it',
        body: promoteBody,
        response: { 200: promotionReply }
      }
    },
    async request => {
      const { name } = tasks.named(request.params.name)
      await tasks.refresh()
      const { version, force: forced = false, reason, dry_run: dryRun } = request.body
      if (forced && reason === undefined)
        throw new HttpError(400, 'VALIDATION_ERROR', 'force needs a reason.')
      const result = await promote(tasks.project, { task: name, version, forced, reason, dryRun })
      await tasks.refresh()
      return result
    }
  )
  app.post<Named<unknown>>(
    '/tasks/:name/rollback',
    {
      schema: {
        tags,
        summary: 'Make the version before the active one active again',
        response: { 200: promotionReply }
      }
    },
    async request => {
      const { name } = tasks.named(request.params.name)
      await tasks.refresh()
      const result = await rollback(tasks.project, name)
      await tasks.refresh()
      return result
    }
  )
}
