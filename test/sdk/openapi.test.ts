import { expect, it } from 'vitest'
import type { OpenApi } from '../../src/serve/routes/description.js'
import { projectOf, startServer } from '../helpers/served.js'
import { clientTypes, Drift, type RouteSchema } from './drift.js'

const types = clientTypes()
let described: Promise<OpenApi['paths']> | undefined

/** What a server says of its routes; of one that the first test starts. */
function pathsOfServer(): Promise<OpenApi['paths']> {
  described ??= projectOf({}).then(async cwd => {
    const { get } = await startServer(cwd)
    const { paths } = (await (await get('/openapi.json')).json()) as OpenApi
    return paths
  })
  return described
}

it.each([
  ['CreateTaskRequest', '/api/v1/tasks'],
  ['ExecuteRequest', '/api/v1/tasks/execute'],
  ['BatchExecuteRequest', '/api/v1/batch/execute'],
  ['BatchValidateRequest', '/api/v1/batch/validate'],
  ['SynthRequest', '/tasks/{name}/synth'],
  ['PromoteRequest', '/tasks/{name}/promote']
])('%s is what POST %s takes', async (name, path) => {
  const { post } = (await pathsOfServer())[path]
  const drift = new Drift(types)
  drift.compare(name, post.requestBody?.content['application/json'].schema as RouteSchema)
  expect(drift.found).toEqual([])
})

it.each([
  ['Task', 'post', '/api/v1/tasks', '201'],
  ['Task', 'get', '/api/v1/tasks/{id}', '200'],
  ['Artifact', 'get', '/api/v1/tasks/{id}/artifacts/{version}', '200'],
  ['ExecutionResult', 'post', '/api/v1/tasks/execute', '200'],
  ['BatchExecuteResponse', 'post', '/api/v1/batch/execute', '200'],
  ['BatchValidateResponse', 'post', '/api/v1/batch/validate', '200'],
  ['AddedRows', 'post', '/tasks/{name}/rows', '200'],
  ['Promotion', 'post', '/tasks/{name}/promote', '200'],
  ['Promotion', 'post', '/tasks/{name}/rollback', '200'],
  ['Job', 'post', '/tasks/{name}/synth', '202'],
  ['Job', 'get', '/jobs/{id}', '200'],
  ['Job', 'post', '/jobs/{id}/cancel', '200'],
  ['HealthResponse', 'get', '/health', '200'],
  ['Readiness', 'get', '/health/ready', '200'],
  ['Readiness', 'get', '/health/ready', '503'],
  ['Usage', 'get', '/usage', '200']
])('%s is what %s %s gives with %s', async (name, method, path, status) => {
  const { responses } = (await pathsOfServer())[path][method]
  const drift = new Drift(types)
  drift.compare(name, responses?.[status].content?.['application/json'].schema as RouteSchema)
  expect(drift.found).toEqual([])
})

it('says where a type and a schema differ', () => {
  const text = { type: 'string' }
  const properties = {
    status: { enum: ['ready', 'late'] },
    reasons: { type: 'array', items: { type: 'integer' } },
    tasks: { type: 'object', additionalProperties: { properties: { state: text, some_thing: text } } },
    extra: text
  }
  const drift = new Drift(types)
  drift.compare('Readiness', { type: 'object', properties, required: ['status', 'tasks'] })
  expect(drift.found).toEqual([
    'Readiness.status: degraded | loading | ready | stopping here, late | ready there',
    'Readiness.reasons: not always there',
    'Readiness.reasons[]: string here, number there',
    'Readiness.tasks.*.state: not always there',
    'Readiness.tasks.*.state: cold | failed | loading | provisional | warm here, string there',
    'Readiness.tasks.*.answers: the server has none',
    'Readiness.tasks.*.active: the server has none',
    'Readiness.tasks.*.pending: the server has none',
    'Readiness.tasks.*.startMs: the server has none',
    'Readiness.tasks.*.note: the server has none',
    'Readiness.tasks.*.someThing: the client has none',
    'Readiness.extra: the client has none'
  ])
})
