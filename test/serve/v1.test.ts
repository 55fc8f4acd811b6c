import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { echo, projectOf, type Server, startServer } from '../helpers/served.js'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const nobody = '00000000-0000-0000-0000-000000000000'

type Document = Record<string, unknown>

async function call(server: Server, path: string, body: unknown, status = 200): Promise<Document> {
  const reply = await server.post(path, body)
  const document = (await reply.json()) as Document
  expect([reply.status, document]).toEqual([status, expect.any(Object)])
  return document
}

const spam = {
  name: 'Spam Classifier (v2)',
  description: 'Spam or not',
  input_schema: {
    type: 'object',
    properties: { text: { type: 'string', minLength: 1 } },
    required: ['text']
  },
  output_schema: { type: 'string', enum: ['spam', 'not_spam'] },
  examples: [],
  accuracy_target: 0.95,
  latency_target_ms: 50,
  sampling_rate: 0.2
}

it('a task that is made over the API is echoed, becomes files, and keeps its id over a restart', async () => {
  const cwd = await projectOf({})
  const server = await startServer(cwd)
  const made = await call(server, '/api/v1/tasks', spam, 201)
  expect(made).toMatchObject({
    id: expect.stringMatching(uuid),
    name: spam.name,
    description: spam.description,
    inputSchema: spam.input_schema,
    input_schema: spam.input_schema,
    outputSchema: spam.output_schema,
    accuracyTarget: 0.95,
    latencyTargetMs: 50,
    samplingRate: 0.2,
    createdAt: expect.stringMatching(utc)
  })
  expect(made.slug).toBe('spam-classifier-v2')
  const spec = JSON.parse(await readFile(join(cwd, 'tasks/spam-classifier-v2/task.json'), 'utf8'))
  expect(spec).toMatchObject({ kind: 'classification', output: { enum: ['spam', 'not_spam'] } })
  // A name given twice is another task.
  const twin = await call(server, '/api/v1/tasks', spam, 201)
  expect(twin.id).not.toBe(made.id)
  expect(twin).toMatchObject({ name: spam.name, slug: 'spam-classifier-v2-2' })
  await server.stop()

  const again = await startServer(cwd)
  const reply = await again.get(`/api/v1/tasks/${made.id}`)
  expect(reply.status).toBe(200)
  expect(await reply.json()).toEqual(made)
})

it('examples that come along are rows of the task', async () => {
  const cwd = await projectOf({})
  const server = await startServer(cwd)
  const examples = ['win', 'hello', 'prize', 'bye'].map((text, at) => ({
    input: { text },
    output: at % 2 === 0 ? 'spam' : 'not_spam'
  }))
  await call(server, '/api/v1/tasks', { ...spam, name: 'few', examples }, 201)
  const rows = (await readFile(join(cwd, 'tasks/few/examples.jsonl'), 'utf8')).trim().split('\n')
  expect(rows.map(row => JSON.parse(row).input.text).sort()).toEqual(['bye', 'hello', 'prize', 'win'])
  const bad = { ...spam, name: 'bad', examples: [{ input: { text: 5 }, output: 'spam' }] }
  expect(await call(server, '/api/v1/tasks', bad, 400)).toMatchObject({ code: 'VALIDATION_ERROR' })
})

it.each([
  [{ ...spam, name: '' }, 'name'],
  [{ ...spam, name: '   ' }, 'name'],
  [{ ...spam, name: undefined }, 'name'],
  [{ ...spam, input_schema: { type: 'nothing' } }, 'input_schema'],
  [{ ...spam, accuracy_target: 2 }, 'accuracy_target'],
  [{ ...spam, accuracy_target: '0.9' }, 'accuracy_target']
])('%j is refused, and what is wrong is told by field', async (body, field) => {
  const server = await startServer(await projectOf({}))
  const { message, code, errors } = await call(server, '/api/v1/tasks', body, 400)
  expect({ message, code }).toEqual({ message: expect.any(String), code: 'VALIDATION_ERROR' })
  expect(Object.keys(errors as object)).toEqual([field])
})

it.each([nobody, 'f47ac10b-58cc-4372-a567-0e02b2c3d479', 'unheard-of'])('task %s is unknown', async id => {
  const server = await startServer(await projectOf({}))
  const reply = await server.get(`/api/v1/tasks/${id}`)
  expect(reply.status).toBe(404)
  expect(await reply.json()).toMatchObject({ code: 'TASK_NOT_FOUND', message: expect.any(String) })
  await call(server, '/api/v1/tasks/execute', { task_id: id, input: {} }, 404)
})

it('a task that has nothing but a schema executes, and says that it is made up', async () => {
  const server = await startServer(await projectOf({}))
  const { id } = await call(server, '/api/v1/tasks', spam, 201)
  const request = {
    task_id: id,
    input: { text: 'hi' },
    version: null,
    timeout_ms: null,
    force_validation: false
  }
  const done = await call(server, '/api/v1/tasks/execute', request)
  expect(done).toMatchObject({
    id: expect.stringMatching(uuid),
    taskId: id,
    version: 1,
    output: 'spam',
    provisional: true,
    sampledForValidation: false,
    executedAt: expect.stringMatching(utc)
  })
  expect(done.latencyMs).toBeGreaterThan(0)
  expect(done.latency_ms).toBe(done.latencyMs)
  // The schema of the request is checked whole, not the part alone that task.json has room for.
  const bad = await call(server, '/api/v1/tasks/execute', { task_id: id, input: { text: '' } }, 400)
  expect(bad).toMatchObject({ code: 'VALIDATION_ERROR', errors: { input: [expect.any(String)] } })
  await call(server, '/api/v1/tasks/execute', { task_id: id, input: { other: 1 } }, 400)
})

it('executes by both routes, in both spellings', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const { id } = (await (await server.get('/api/v1/tasks/echo')).json()) as { id: string }
  const one = await call(server, '/api/v1/tasks/execute', {
    taskId: id,
    input: { text: 'x' },
    forceValidation: true
  })
  expect(one).toMatchObject({ output: 'a:x', version: 1, status: 'success', sampledForValidation: true })
  expect(one.provisional).toBeUndefined()
  const two = await call(server, `/api/v1/tasks/${id}/execute`, {
    task_id: id,
    input: { text: 'y' },
    version: 1
  })
  expect(two).toMatchObject({ output: 'a:y', task_id: id, program_id: one.programId })
  const other = { task_id: nobody, input: { text: 'y' } }
  expect(await call(server, `/api/v1/tasks/${id}/execute`, other, 400)).toMatchObject({
    code: 'TASK_ID_MISMATCH'
  })
  await call(server, '/api/v1/tasks/execute', { task_id: id, input: { text: 'y' }, version: 7 }, 404)
  const late = { task_id: id, input: { text: 'hang' }, timeout_ms: 20 }
  expect(await call(server, '/api/v1/tasks/execute', late, 422)).toMatchObject({ code: 'TIMEOUT' })
  expect(
    await call(server, '/api/v1/tasks/execute', { task_id: id, input: { text: 'throw' } }, 422)
  ).toMatchObject({
    code: 'EXECUTION_ERROR',
    executionId: expect.stringMatching(uuid)
  })
})

const items = (...texts: string[]) => texts.map((text, at) => ({ id: `item-${at}`, input: { text } }))

it('a batch keeps the ids and the order of its items', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const { id } = (await (await server.get('/api/v1/tasks/echo')).json()) as { id: string }
  const request = {
    taskId: id,
    items: items('x', 'throw', 'y'),
    version: null,
    maxConcurrency: 5,
    timeoutMs: null
  }
  const done = await call(server, '/api/v1/batch/execute', request)
  expect(done).toMatchObject({
    batchId: expect.stringMatching(uuid),
    taskId: id,
    version: 1,
    totalItems: 3,
    successCount: 2,
    failureCount: 1,
    startedAt: expect.stringMatching(utc),
    completedAt: expect.stringMatching(utc)
  })
  expect(done.totalDurationMs).toBeGreaterThan(0)
  expect(done.avgLatencyMs).toBeGreaterThan(0)
  const results = done.results as Document[]
  expect(results.map(each => [each.id, each.success, each.output])).toEqual([
    ['item-0', true, 'a:x'],
    ['item-1', false, undefined],
    ['item-2', true, 'a:y']
  ])
  expect(results[1].errorMessage).toBe('TypeError: it was told to')
  for (const each of results) {
    expect(each.executionId).toMatch(uuid)
    expect(each.latencyMs).toBeGreaterThan(0)
    expect(each.sampledForValidation).toBe(false)
  }
})

it('a batch stops at the first failure where that is asked for', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const request = {
    task_id: 'echo',
    items: items('throw', 'x', 'y'),
    max_concurrency: 1,
    stop_on_first_error: true
  }
  const done = await call(server, '/api/v1/batch/execute', request)
  expect((done.results as Document[]).map(({ errorMessage }) => errorMessage)).toEqual([
    'TypeError: it was told to',
    'not run: an item before it failed',
    'not run: an item before it failed'
  ])
})

it('a batch runs as many items at once as it is told to', async () => {
  const most = new Map<string, number>()
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  await call(server, '/api/v1/batch/execute', { task_id: 'echo', items: items('warm') })
  for (const max_concurrency of [1, 7]) {
    const texts = Array.from({ length: 200 }, (_, at) => `${at}`)
    const running = call(server, '/api/v1/batch/execute', {
      task_id: 'echo',
      items: items(...texts),
      max_concurrency
    })
    let highest = 0
    let done = false
    void running.then(() => {
      done = true
    })
    while (!done) {
      const { tasks } = (await (await server.get('/health/ready')).json()) as {
        tasks: { echo: { pending: number } }
      }
      highest = Math.max(highest, tasks.echo.pending)
    }
    most.set(`${max_concurrency}`, highest)
    expect(((await running).results as Document[]).map(({ output }) => output)).toEqual(
      texts.map(text => `a:${text}`)
    )
  }
  expect(most.get('1')).toBeLessThanOrEqual(1)
  expect(most.get('7')).toBeLessThanOrEqual(7)
})

it.each([0, 101, -1])('%i items at once are refused', async max_concurrency => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const done = await call(
    server,
    '/api/v1/batch/execute',
    { task_id: 'echo', items: items('x'), max_concurrency },
    400
  )
  expect(done).toMatchObject({ code: 'INVALID_CONCURRENCY' })
})

it('compares outputs with those that are expected', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const done = await call(server, '/api/v1/batch/validate', {
    task_id: 'echo',
    items: [
      { id: '1', input: {}, output: { a: 1, b: [2] }, expected_output: { b: [2], a: 1 } },
      { id: '2', input: {}, output: 'x', expected_output: 'y' }
    ]
  })
  expect(done).toMatchObject({ total_items: 2, validCount: 1, invalid_count: 1, accuracyRate: 0.5 })
  expect((done.results as Document[]).map(({ is_valid }) => is_valid)).toEqual([true, false])
})

it('lists versions with their source, and what is known of each', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const { artifacts } = (await (await server.get('/api/v1/tasks/echo/artifacts')).json()) as {
    artifacts: Document[]
  }
  expect(artifacts).toHaveLength(1)
  expect(artifacts[0]).toMatchObject({ version: 1, status: 'active', language: 'javascript' })
  const one = (await (await server.get('/api/v1/tasks/echo/artifacts/1')).json()) as Document
  expect(one).toMatchObject({ id: artifacts[0].id, code: echo('a') })
  expect((await server.get('/api/v1/tasks/echo/artifacts/9')).status).toBe(404)
  const summary = await (await server.get(`/api/v1/validation/programs/${one.id}/summary`)).json()
  expect(summary).toMatchObject({ program_id: one.id, statistics: { total_validations: 0 } })
  expect((await server.get(`/api/v1/validation/programs/${nobody}/summary`)).status).toBe(404)
})

it.each([
  ['POST', '/api/v1/validation/programs/canary/start'],
  ['GET', '/api/v1/webhooks'],
  ['POST', '/api/v1/webhooks/subscribe']
])('%s %s says what is coming', async (method, path) => {
  const server = await startServer(await projectOf({}))
  const reply = await fetch(`${server.url}${path}`, { method })
  expect(reply.status).toBe(501)
  expect(await reply.json()).toMatchObject({ code: 'NOT_IMPLEMENTED' })
})
