import type { FastifyInstance } from 'fastify'
import type { Served } from '../served.js'
import { descriptionPage } from './description-page.js'

/** The parts of an OpenAPI document that are used here. */
export interface OpenApi {
  info: { title: string; version: string; description?: string }
  tags?: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
}

export interface Operation {
  tags?: string[]
  summary?: string
  parameters?: object[]
  requestBody?: { content: Record<string, { schema?: object }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: object }> }>
}

const policy = "default-src 'none'; style-src 'unsafe-inline'"

/** The description of all routes: as OpenAPI, and as a page that loads no other resources. */
export function descriptionRoutes(app: FastifyInstance, served: Served): void {
  const document = () => withTasks(app.swagger() as unknown as OpenApi, served)
  app.get('/openapi.json', { schema: { hide: true } }, async () => document())
  app.get('/docs', { schema: { hide: true } }, (_, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .send(descriptionPage(document()))
  )
}

/** The document with a route for each task that shows its own schemas. */
function withTasks(document: OpenApi, { tasks }: Served): OpenApi {
  const paths = { ...document.paths }
  for (const { name, api, spec } of tasks.all) {
    const any = document.paths['/tasks/{name}']?.post
    paths[`/tasks/${name}`] = {
      post: {
        tags: ['tasks'],
        summary: spec.description || `Answer one input of ${name}`,
        requestBody: { content: { 'application/json': { schema: api.inputSchema } } },
        responses: {
          ...any?.responses,
          200: { description: 'The output.', content: { 'application/json': { schema: api.outputSchema } } }
        }
      }
    }
  }
  return { ...document, paths }
}
