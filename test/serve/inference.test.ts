import { expect, it } from 'vitest'
import { echo, projectOf, type Server, startServer, textTask } from '../helpers/served.js'

async function infer(server: Server, path: string, inputs: object[], id?: string) {
  const reply = await server.post(`/v2/models/${path}/infer`, { id, inputs })
  return { status: reply.status, document: (await reply.json()) as Record<string, unknown> }
}

const bytes = (name: string, data: unknown[]) => ({ name, shape: [data.length], datatype: 'BYTES', data })

it('says what it is, whether it is ready, and what its models are', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  await server.post('/tasks/echo', { text: 'warm' })
  const get = async (path: string) => (await server.get(path)).json()
  expect(await get('/v2')).toEqual({ name: 'loopai', version: '0', extensions: [] })
  expect(await get('/v2/health/live')).toEqual({ live: true })
  expect(await get('/v2/health/ready')).toEqual({ ready: true })
  expect(await get('/v2/models/echo')).toEqual({
    name: 'echo',
    versions: ['1'],
    platform: 'loopai_javascript',
    inputs: [{ name: 'text', datatype: 'BYTES', shape: [-1] }],
    outputs: [{ name: 'output', datatype: 'BYTES', shape: [-1] }]
  })
  expect(await get('/v2/models/echo/versions/1/ready')).toEqual({ name: 'echo', ready: true })
  const unknown = await server.get('/v2/models/other')
  expect(unknown.status).toBe(404)
  expect(await unknown.json()).toMatchObject({ error: expect.any(String), code: 'TASK_NOT_FOUND' })
  expect((await server.get('/v2/models/echo/versions/9')).status).toBe(404)
})

it.each([
  ['a tensor of the field', [bytes('text', ['x', 'y'])]],
  ['a tensor of texts', [bytes('whatever', ['x', 'y'])]],
  ['a tensor of JSON', [bytes('input', ['{"text":"x"}', '{"text":"y"}'])]],
  ['a nested tensor', [{ name: 'text', shape: [2, 1], datatype: 'BYTES', data: [['x'], ['y']] }]]
])('%s', async (_, inputs) => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  expect(await infer(server, 'echo', inputs, 'mine')).toEqual({
    status: 200,
    document: {
      model_name: 'echo',
      model_version: '1',
      id: 'mine',
      outputs: [{ name: 'output', shape: [2], datatype: 'BYTES', data: ['a:x', 'a:y'] }]
    }
  })
  expect((await infer(server, 'echo/versions/1', inputs)).status).toBe(200)
})

it('fields of several types, and outputs that are numbers', async () => {
  const source = 'export function run({ a, b }) { return b ? a * 2 : 0 }\n'
  const input = {
    type: 'object',
    properties: { a: { type: 'number' }, b: { type: 'boolean' } },
    required: ['a', 'b']
  }
  const spec = { ...textTask({ type: 'number' }, 'number'), input, metric: 'mae' }
  const server = await startServer(await projectOf({ twice: { source, spec } }))
  const { document } = await infer(server, 'twice', [
    { name: 'a', shape: [2], datatype: 'FP64', data: [1.5, 4] },
    { name: 'b', shape: [2], datatype: 'BOOL', data: [true, false] }
  ])
  expect(document.outputs).toEqual([{ name: 'output', shape: [2], datatype: 'FP64', data: [3, 0] }])
})

it.each([
  ['a shape of another size', [{ ...bytes('text', ['x']), shape: [2] }], 400],
  ['an input that misses the schema', [{ name: 'text', shape: [1], datatype: 'INT64', data: [5] }], 422],
  ['no tensor', [], 400],
  ['a row that fails', [bytes('text', ['x', 'throw'])], 422]
])('%s is refused with an error', async (_, inputs, status) => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const done = await infer(server, 'echo', inputs)
  expect(done.status).toBe(status)
  expect(done.document.message).toEqual(expect.any(String))
})
