import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import type { OpenApi } from '../../src/serve/routes/description.js'
import { echo, projectOf, type Server, startServer, textTask } from '../helpers/served.js'

async function documentOf(server: Server): Promise<OpenApi & { openapi: string }> {
  return (await (await server.get('/openapi.json')).json()) as OpenApi & { openapi: string }
}

it('describes every route, and what each task takes and gives', async () => {
  const spec = { ...textTask(), description: 'Says it again.' }
  const server = await startServer(await projectOf({ echo: { source: echo('a'), spec } }))
  const { openapi, paths } = await documentOf(server)
  expect(openapi).toBe('3.1.0')
  for (const path of [
    '/health',
    '/tasks/{name}',
    '/tasks/{name}/stream',
    '/api/v1/tasks/execute',
    '/v2/models/{model}/infer'
  ]) {
    expect(Object.keys(paths)).toContain(path)
  }
  expect(paths['/tasks/{name}'].post.parameters).toMatchObject([{ name: 'name', example: 'echo' }])
  const { post } = paths['/tasks/echo']
  expect(post.summary).toBe('Says it again.')
  expect(post.requestBody?.content['application/json'].schema).toEqual(spec.input)
  expect(post.responses?.['200'].content?.['application/json'].schema).toEqual({ type: 'string' })
  for (const methods of Object.values(paths)) {
    for (const { summary, tags } of Object.values(methods)) {
      expect(summary).toBeTruthy()
      expect(tags?.length).toBe(1)
    }
  }
})

it('replies are what the document says', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const { paths } = await documentOf(server)
  const ajv = new Ajv({ strict: false, validateFormats: false })
  const check = (path: string, method: string, status: string, value: unknown) => {
    const { schema } = paths[path][method].responses![status].content!['application/json']
    const validate = ajv.compile(schema!)
    expect([path, validate(value), validate.errors]).toEqual([path, true, null])
  }
  const schemas = { input_schema: { type: 'object' }, output_schema: { type: 'string' } }
  const made = await (await server.post('/api/v1/tasks', { name: 'made', ...schemas })).json()
  check('/api/v1/tasks', 'post', '201', made)
  check('/api/v1/tasks/{id}', 'get', '200', await (await server.get('/api/v1/tasks/made')).json())
  const input = { text: 'x' }
  const one = await server.post('/api/v1/tasks/execute', { task_id: 'echo', input })
  check('/api/v1/tasks/execute', 'post', '200', await one.json())
  const batch = await server.post('/api/v1/batch/execute', { task_id: 'echo', items: [{ id: '1', input }] })
  check('/api/v1/batch/execute', 'post', '200', await batch.json())
  const items = [{ id: '1', output: 'x', expected_output: 'x' }]
  const compared = await server.post('/api/v1/batch/validate', { task_id: 'echo', items })
  check('/api/v1/batch/validate', 'post', '200', await compared.json())
  check('/health', 'get', '200', await (await server.get('/health')).json())
  const artifact = await server.get('/api/v1/tasks/echo/artifacts/1')
  check('/api/v1/tasks/{id}/artifacts/{version}', 'get', '200', await artifact.json())
})

it('replies of jobs, rows, figures and the inference protocol are, too', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const { paths } = await documentOf(server)
  const ajv = new Ajv({ strict: false, validateFormats: false })
  const check = async (path: string, reply: Promise<Response>, status = 200) => {
    const got = await reply
    expect([path, got.status]).toEqual([path, status])
    const { responses } = paths[path].post ?? paths[path].get
    const { content } = responses![status] ?? responses!['4XX']
    const validate = ajv.compile(content!['application/json'].schema!)
    expect([path, validate(await got.json()), validate.errors]).toEqual([path, true, null])
  }
  const { get, post } = server
  const rows = [{ input: { text: 'x' }, output: 'a:x' }]
  await check('/tasks/{name}/rows', post('/tasks/echo/rows', rows))
  await check('/tasks/{name}', post('/tasks/echo', { text: 'throw' }), 422)
  await check('/tasks/{name}', post('/tasks/echo', {}), 400)
  await check('/tasks/{name}', post('/tasks/none', {}), 404)
  const job = post('/tasks/echo/synth', {})
  const { id } = (await (await job).clone().json()) as { id: string }
  await check('/tasks/{name}/synth', job, 202)
  await check('/jobs/{id}', get(`/jobs/${id}`))
  await check('/jobs', get('/jobs'))
  await check('/jobs/{id}/cancel', post(`/jobs/${id}/cancel`, {}))
  await check('/jobs/{id}', get('/jobs/none'), 404)
  await check('/tasks/{name}/rollback', post('/tasks/echo/rollback', {}), 409)
  const forced = { version: 'v1', force: true, reason: 'it is the one' }
  await check('/tasks/{name}/promote', post('/tasks/echo/promote', forced))
  await check('/usage', get('/usage'))
  await check('/health/ready', get('/health/ready'))
  await check('/api/v1/health/detailed', get('/api/v1/health/detailed'))
  await check('/v2', get('/v2'))
  await check('/v2/models/{model}', get('/v2/models/echo'))
  await check('/v2/models/{model}/ready', get('/v2/models/echo/ready'))
  const inputs = [{ name: 'text', shape: [1], datatype: 'BYTES', data: ['x'] }]
  await check('/v2/models/{model}/infer', post('/v2/models/echo/infer', { inputs }))
  await check('/v2/models/{model}/infer', post('/v2/models/echo/infer', {}), 400)
})

it('the page shows the same, loads nothing, and takes no text of a task for its own', async () => {
  const spec = { ...textTask(), description: '<script>alert(1)</script>' }
  const server = await startServer(await projectOf({ echo: { source: echo('a'), spec } }))
  const reply = await server.get('/docs')
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
  const page = await reply.text()
  expect(page).toContain('/api/v1/batch/execute')
  expect(page).toContain('&lt;script&gt;alert(1)')
  expect(page).not.toContain('<script')
  expect(page).not.toMatch(/(src|href)="?https?:/)
})
