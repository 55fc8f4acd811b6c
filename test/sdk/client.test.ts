import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  ConnectionException,
  ExecutionException,
  LoopaiClient,
  LoopaiException,
  ValidationException,
  version
} from '../../sdk/typescript/src/index.js'
import { root } from '../helpers/cli.js'
import { fakeApi, json, text } from './fake-api.js'

/** What a call rejects with. */
async function failureOf(call: Promise<unknown>): Promise<LoopaiException & { originalError?: Error }> {
  return call.then(
    () => expect.fail('it did not fail'),
    error => error
  )
}

it('sends what the original client sends', async () => {
  const { url, seen } = await fakeApi(json(200, { id: 'x' }))
  const client = new LoopaiClient({ baseUrl: `${url}/`, apiKey: 'secret', timeout: 30000, maxRetries: 3 })
  const inputSchema = { type: 'object', properties: { some_text: { type: 'string' } } }
  const outputSchema = { type: 'string', enum: ['spam', 'not_spam'] }
  await client.createTask({
    name: 'spam',
    description: 'Spam?',
    inputSchema,
    outputSchema,
    examples: [{ input: { some_text: 'x' }, output: 'spam' }],
    accuracyTarget: 0.95,
    latencyTargetMs: 50,
    samplingRate: 0.2
  })
  await client.getTask('550e8400-e29b-41d4-a716-446655440000')
  await client.execute({
    taskId: 't',
    input: { someText: 'x' },
    version: 2,
    timeoutMs: 5,
    forceValidation: true
  })
  await client.batchExecute('t', [{ a: 1 }, { b: 2 }])
  await client.batchExecuteAdvanced({
    taskId: 't',
    items: [{ id: 'one', input: { a: 1 }, forceValidation: true }],
    version: 1,
    maxConcurrency: 5,
    stopOnFirstError: true,
    timeoutMs: 30000
  })
  await client.getHealth()
  const sent = seen.map(({ method, path, body }) => [method, path, body && JSON.parse(body)])
  expect(sent).toEqual([
    [
      'POST',
      '/api/v1/tasks',
      {
        name: 'spam',
        description: 'Spam?',
        input_schema: inputSchema,
        output_schema: outputSchema,
        examples: [{ input: { some_text: 'x' }, output: 'spam' }],
        accuracy_target: 0.95,
        latency_target_ms: 50,
        sampling_rate: 0.2
      }
    ],
    ['GET', '/api/v1/tasks/550e8400-e29b-41d4-a716-446655440000', ''],
    [
      'POST',
      '/api/v1/tasks/execute',
      { task_id: 't', input: { someText: 'x' }, version: 2, timeout_ms: 5, force_validation: true }
    ],
    [
      'POST',
      '/api/v1/batch/execute',
      {
        task_id: 't',
        items: [
          { id: '0', input: { a: 1 } },
          { id: '1', input: { b: 2 } }
        ],
        max_concurrency: 10
      }
    ],
    [
      'POST',
      '/api/v1/batch/execute',
      {
        task_id: 't',
        items: [{ id: 'one', input: { a: 1 }, force_validation: true }],
        version: 1,
        max_concurrency: 5,
        stop_on_first_error: true,
        timeout_ms: 30000
      }
    ],
    ['GET', '/health', '']
  ])
  expect(seen[0].headers).toMatchObject({
    authorization: 'Bearer secret',
    'content-type': 'application/json',
    'user-agent': `loopai-typescript/${version}`
  })
})

it('has a prefix of paths, headers of its own and of a call, and a fetch of its own', async () => {
  const { url, seen } = await fakeApi(json(200, {}))
  const asked: string[] = []
  const client = new LoopaiClient({
    baseUrl: `${url}/behind/proxy`,
    headers: { 'X-Team': 'a', 'x-both': 'client' },
    fetch: (input, init) => {
      asked.push(`${input}`)
      return fetch(input, init)
    }
  })
  await client.getHealth({ headers: { 'X-Both': 'call', 'x-request-id': 'mine' } })
  expect(asked).toEqual([`${url}/behind/proxy/health`])
  expect(seen[0].headers).toMatchObject({ 'x-team': 'a', 'x-both': 'call', 'x-request-id': 'mine' })
})

it('a name is one segment of a path, and no other path', async () => {
  const { url, seen } = await fakeApi(json(200, {}))
  const client = new LoopaiClient({ baseUrl: url })
  await client.ask('a/b ?#%', {}, { version: 'v1/..' })
  expect(seen[0].path).toBe('/tasks/a%2Fb%20%3F%23%25/versions/v1%2F..')
  for (const name of ['', '.', '..']) {
    await expect(client.getTask(name)).rejects.toThrow(TypeError)
    await expect(client.ask(name, {})).rejects.toThrow(TypeError)
    await expect(client.getJob(name)).rejects.toThrow(TypeError)
  }
  expect(seen).toHaveLength(1)
})

it('what JSON has no word for is refused before it is sent', async () => {
  const { url, seen } = await fakeApi(json(200, {}))
  const client = new LoopaiClient({ baseUrl: url })
  await expect(client.ask('a', undefined)).rejects.toThrow('JSON has no word for undefined')
  await expect(client.ask('a', 1n)).rejects.toThrow(TypeError)
  await client.ask('a', null)
  expect(seen.map(({ body }) => body)).toEqual(['null'])
})

it('says of an error what the server says, by the classes of the original', async () => {
  const refused = { message: 'Input: no.', code: 'VALIDATION_ERROR', errors: { input: ['no'] } }
  const failed = { message: 'Error: x', code: 'EXECUTION_ERROR', executionId: 'e', outcome: 'error' }
  const { url } = await fakeApi(
    json(400, refused, { 'x-request-id': 'r1' }),
    json(422, failed),
    json(404, { message: 'none', code: 'TASK_NOT_FOUND' })
  )
  const client = new LoopaiClient({ baseUrl: url })
  const validation = await failureOf(client.ask('a', {}))
  const execution = await failureOf(client.ask('a', {}))
  const missing = await failureOf(client.ask('a', {}))
  expect(validation).toBeInstanceOf(ValidationException)
  expect(validation).toMatchObject({
    name: 'ValidationException',
    message: 'Input: no.',
    statusCode: 400,
    code: 'VALIDATION_ERROR',
    errors: { input: ['no'] },
    requestId: 'r1',
    response: refused
  })
  expect(execution).toBeInstanceOf(ExecutionException)
  expect(execution).toMatchObject({ executionId: 'e', outcome: 'error', statusCode: 422, response: failed })
  expect(execution.requestId).toMatch(/^ts-/)
  expect(missing).toBeInstanceOf(LoopaiException)
  expect(missing).toMatchObject({ name: 'NotFoundException', statusCode: 404 })
})

it('says what it got where that is not of this server', async () => {
  const page = '<html>Bad gateway</html>'
  const { url } = await fakeApi(text('text/html', page))
  const error = await failureOf(new LoopaiClient({ baseUrl: url }).getHealth())
  expect(error).toBeInstanceOf(LoopaiException)
  expect(error).toMatchObject({ statusCode: 200, response: page, message: expect.stringContaining(page) })
  const { url: proxy } = await fakeApi((_, reply) =>
    reply.writeHead(502, { 'content-type': 'text/html' }).end(page)
  )
  const gateway = new LoopaiClient({ baseUrl: proxy, maxRetries: 0 }).getHealth()
  await expect(gateway).rejects.toMatchObject({
    name: 'ServerException',
    statusCode: 502,
    response: page,
    message: '502 Bad Gateway'
  })
})

it('says where there was no connection, and why', async () => {
  const client = new LoopaiClient({ baseUrl: 'http://127.0.0.1:1', maxRetries: 0 })
  const error = await failureOf(client.getHealth())
  expect(error).toBeInstanceOf(ConnectionException)
  expect(error).toBeInstanceOf(LoopaiException)
  expect(error.originalError).toBeInstanceOf(TypeError)
  expect(error.cause).toBe(error.originalError)
  expect(error.message).toMatch(/^No reply of http:\/\/127\.0\.0\.1:1\/health: /)
  expect(error.statusCode).toBeUndefined()
})

it('a server that is not ready says so, and is no failure', async () => {
  const state = { status: 'loading', reasons: ['a: loading'], tasks: {} }
  const { url, seen } = await fakeApi(json(503, state), json(503, { message: 'no' }, { 'retry-after': '0' }))
  const client = new LoopaiClient({ baseUrl: url, maxRetries: 0 })
  expect(await client.getReadiness()).toEqual(state)
  expect(seen).toHaveLength(1)
  await expect(client.getReadiness()).rejects.toMatchObject({ name: 'ServerException', statusCode: 503 })
})

it('says its own version', async () => {
  const manifest = JSON.parse(await readFile(join(root, 'sdk/typescript/package.json'), 'utf8'))
  expect(version).toBe(manifest.version)
})
