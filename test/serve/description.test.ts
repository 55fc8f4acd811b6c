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
