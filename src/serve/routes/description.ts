import type { FastifyInstance } from 'fastify'
import type { Served } from '../served.js'
import type { ServedTask } from '../tasks/served-task.js'
import { descriptionPage } from './description-page.js'
import { programId } from './v1/documents.js'

/** The parts of an OpenAPI document that are used here. */
export interface OpenApi {
  info: { title: string; version: string; description?: string }
  tags?: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
}

export interface Operation {
  tags?: string[]
  summary?: string
  parameters?: { name: string; in: string; example?: string }[]
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

/** The document with examples of parameters, and a route for each task that shows its own schemas. */
function withTasks(document: OpenApi, { tasks }: Served): OpenApi {
  const paths = withExamples(
    document.paths,
    tasks.all.find(({ versions }) => versions.wanted !== undefined)
  )
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

/** The paths with the ids and names of a task, where there is one, as examples. */
function withExamples(paths: OpenApi['paths'], task: ServedTask | undefined): OpenApi['paths'] {
  if (task === undefined) return { ...paths }
  const { name, api, versions } = task
  const examples: Record<string, string | undefined> = { name, model: name, version: versions.wanted }
  const idIn = (path: string) => {
    if (path.startsWith('/api/v1/tasks/')) return api.id
    return path.startsWith('/api/v1/validation/programs/') ? programId(task, versions.wanted) : undefined
  }
  const operationWith = (path: string, operation: Operation): Operation => {
    const parameters = operation.parameters?.map(each => {
      const example = each.name === 'id' ? idIn(path) : examples[each.name]
      return example === undefined ? each : { ...each, example }
    })
    return { ...operation, ...(parameters && { parameters }) }
  }
  const pathWith = ([path, methods]: [string, Record<string, Operation>]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [method, operationWith(path, operation)])
    )
  ]
  return Object.fromEntries(Object.entries(paths).map(pathWith))
}
