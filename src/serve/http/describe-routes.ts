import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { errorReplies } from './error-reply.js'

/**
 * Collects the descriptions of all routes added after this call, for /openapi.json. Each may reply with an error, and
 * what it does not parse is described, too.
 */
export async function describeRoutes(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    transform: ({ schema, url, route }) => {
      const body = route.config?.rawBody ? {} : schema?.consumes && { type: 'string' }
      const response = { ...errorReplies, ...(schema?.response as object) }
      return { schema: { ...schema, response, ...(body && { body }) }, url }
    },
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Loopai',
        version,
        description: 'The tasks of a project, answered by programs that were made of examples.'
      },
      tags: [
        { name: 'tasks', description: 'An input in, an output out.' },
        {
          name: 'v1',
          description:
            'Tasks, executions and batches as earlier clients know them; names in snake_case or camelCase.'
        },
        { name: 'oip', description: 'Open Inference Protocol, version 2.' },
        { name: 'jobs', description: 'Work that takes long.' },
        { name: 'server', description: 'Health, figures and this document.' }
      ]
    }
  })
}
