import type { FastifyInstance } from 'fastify'
import { errorReply } from '../../http/error-reply.js'
import { HttpError } from '../../http/http-error.js'

const canary =
  'No traffic is split yet. Until canaries come, `loopai promote` compares versions on the same rows.'
const webhooks =
  'Webhooks come with the next part of the server. Until then, logs and /metrics tell the same.'
const improving = 'New versions are made by a job: POST /tasks/<name>/synth.'

const coming: [method: 'GET' | 'POST' | 'DELETE', url: string, what: string][] = [
  ['POST', '/api/v1/validation/programs/canary/start', canary],
  ['POST', '/api/v1/validation/programs/canary/:id/progress', canary],
  ['POST', '/api/v1/validation/programs/canary/:id/rollback', canary],
  ['GET', '/api/v1/validation/tasks/:taskId/canary', canary],
  ['POST', '/api/v1/validation/programs/compare', canary],
  ['POST', '/api/v1/validation/programs/:id/improve', improving],
  ['POST', '/api/v1/webhooks/subscribe', webhooks],
  ['GET', '/api/v1/webhooks', webhooks],
  ['DELETE', '/api/v1/webhooks/:id', webhooks],
  ['GET', '/api/v1/webhooks/:id/history', webhooks]
]

/** Routes that clients of the earlier API may call and that are not implemented: each replies 501. */
export function comingRoutes(app: FastifyInstance): void {
  for (const [method, url, what] of coming) {
    app.route({
      method,
      url,
      schema: { tags: ['v1'], summary: 'Not here yet', response: { 501: errorReply } },
      handler: () => {
        throw new HttpError(501, 'NOT_IMPLEMENTED', what)
      }
    })
  }
}
