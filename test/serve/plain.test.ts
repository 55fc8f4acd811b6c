import { expect, it } from 'vitest'
import { echo, projectOf, startServer, textTask, until } from '../helpers/served.js'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('answers an input with the output, and says which version answered', async () => {
  const cwd = await projectOf({ echo: { source: echo('a') } })
  const server = await startServer(cwd)
  const reply = await server.post('/tasks/echo', { text: 'hello' })
  expect(reply.status).toBe(200)
  expect(await reply.text()).toBe('"a:hello"')
  expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(reply.headers.get('x-loopai-version')).toMatch(/^v1-[0-9a-f]{6}$/)
  expect(reply.headers.get('x-loopai-execution')).toMatch(uuid)
  // A task with one text field takes the text alone.
  expect(await (await server.post('/tasks/echo', '"bare"')).json()).toBe('a:bare')
})

it('the input reaches the program as it was written', async () => {
  const source = 'export function run(input) { return Object.keys(input).join() + ":" + input.n }\n'
  const spec = { ...textTask(), input: { type: 'object' } }
  const server = await startServer(await projectOf({ keys: { source, spec } }))
  expect(await (await server.post('/tasks/keys', '{ "z":1,"n":1.50e1, "a" : 2 }')).json()).toBe('z,n,a:15')
})

it.each([
  ['', 400, 'BAD_JSON'],
  ['{"text":', 400, 'VALIDATION_ERROR'],
  ['{"text":5}', 400, 'VALIDATION_ERROR'],
  ['{}', 400, 'VALIDATION_ERROR'],
  ['{"text":"throw"}', 422, 'EXECUTION_ERROR']
])('%s is answered by %i %s', async (body, status, code) => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const reply = await server.post('/tasks/echo', body)
  expect(reply.status).toBe(status)
  const document = (await reply.json()) as { message: string }
  expect(document).toMatchObject({ code, message: expect.any(String) })
  if (code === 'EXECUTION_ERROR') {
    expect(document).toMatchObject({ outcome: 'error', executionId: reply.headers.get('x-loopai-execution') })
    expect(document.message).toBe('TypeError: it was told to')
  }
  expect(await (await server.post('/tasks/echo', { text: 'still' })).json()).toBe('a:still')
})

it('a version is named in full, as v1 or as 1', async () => {
  const cwd = await projectOf({ echo: { source: echo('a') } })
  const server = await startServer(cwd)
  const full = (await server.post('/tasks/echo', { text: 'x' })).headers.get('x-loopai-version')!
  for (const name of [full, 'v1', '1']) {
    const reply = await server.post(`/tasks/echo/versions/${name}`, { text: 'x' })
    expect([reply.status, reply.headers.get('x-loopai-version')]).toEqual([200, full])
  }
})

it('an unknown task, route and version are 404 with a document', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  for (const path of [
    '/tasks/other',
    '/nothing',
    '/tasks/echo/versions/v9',
    '/tasks/echo/versions/2',
    '/tasks/%2e%2e%2fetc'
  ]) {
    const reply = await server.post(path, { text: 'x' })
    expect(reply.status).toBe(404)
    expect(await reply.json()).toMatchObject({ message: expect.any(String), code: expect.any(String) })
  }
})

it('a task without a version answers from its schema, and says so', async () => {
  const spec = textTask({ type: 'string', enum: ['spam', 'ham'] }, 'classification')
  const server = await startServer(await projectOf({ mail: { spec: { ...spec, metric: 'accuracy' } } }))
  const reply = await server.post('/tasks/mail', { text: 'x' })
  expect(await reply.json()).toBe('spam')
  expect(reply.headers.get('x-loopai-version')).toBe('provisional')
  expect((await server.post('/tasks/mail', {})).status).toBe(400)
})

it('a row that hangs fails alone, and others go on when the version had to be stopped', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const hanging = [1, 2, 3, 4].map(() => server.post('/tasks/echo', { text: 'hang' }))
  const fine = Array.from({ length: 20 }, (_, at) => server.post('/tasks/echo', { text: `${at}` }))
  for (const reply of await Promise.all(hanging)) {
    expect(reply.status).toBe(422)
    expect(await reply.json()).toMatchObject({ outcome: 'timeout' })
  }
  const answers = await Promise.all((await Promise.all(fine)).map(reply => reply.json()))
  expect(answers).toEqual(Array.from({ length: 20 }, (_, at) => `a:${at}`))
  expect(await (await server.post('/tasks/echo', { text: 'after' })).json()).toBe('a:after')
})

it('more inputs than may wait are refused, with the time after which to try again', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }), { queue: 2 })
  const replies = await Promise.all([1, 2, 3, 4, 5].map(() => server.post('/tasks/echo', { text: 'hang' })))
  const refused = replies.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  for (const reply of refused) {
    expect(reply.headers.get('retry-after')).toBe('1')
    expect(await reply.json()).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' })
  }
})

it('inputs are logged only where that was asked for', async () => {
  const cwd = await projectOf({ echo: { source: echo('a') } })
  const server = await startServer(cwd)
  await server.post('/tasks/echo', { text: 'secret-1' })
  await server.post('/tasks/echo', { text: 'throw' })
  expect(JSON.stringify(server.logged)).not.toContain('secret-1')
  const open = await startServer(cwd, { logRequests: 'inputs' })
  await open.post('/tasks/echo', { text: 'secret-2' })
  await until(() => JSON.stringify(open.logged).includes('secret-2'))
  await until(() => open.logged.some(({ msg, status }) => msg === 'request' && status === 200))
})
