import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { echo, projectOf, startServer, textTask, until } from '../helpers/served.js'

const spec = { ...textTask({ type: 'string' }), record: 1, redact: {} }

async function recording() {
  const cwd = await projectOf({ echo: { source: echo('a'), spec } })
  const server = await startServer(cwd)
  const waiting = async (query = '') =>
    (await (await server.get(`/tasks/echo/reviews${query}`)).json()) as {
      waiting: number
      items: { id: string; input: { text: string }; via: string; hidden: boolean; output?: string }[]
    }
  return { cwd, server, waiting }
}

it('what is answered waits for review, by the id that the caller was given, and becomes rows', async () => {
  const { server, waiting } = await recording()
  const reply = await server.post('/tasks/echo', { text: 'mail of a@b.example' })
  const id = reply.headers.get('x-loopai-execution')!
  await server.post('/tasks/echo', { text: 'other' })
  await until(async () => (await waiting()).waiting === 2)
  const { items } = await waiting()
  const item = items.find(each => each.id === id)!
  expect(item).toEqual({
    id,
    via: 'audit',
    input: { text: 'mail of [email]' },
    hidden: true,
    version: expect.any(String)
  })

  const posted = await server.post('/tasks/echo/reviews?by=ann', [{ id, answer: 'right', note: 'n' }])
  expect(await posted.json()).toEqual({
    decided: 1,
    added: 1,
    corrected: 0,
    setAside: 0,
    conflicts: 0,
    unusable: 0
  })
  expect((await waiting('?by=ann')).items.map(each => each.input.text)).toEqual(['other'])
  const status = (await (await server.get('/tasks/echo/status')).json()) as {
    production: object
    rows: object
  }
  expect(status.production).toMatchObject({ accuracy: [{ rows: 1, right: 0 }], unreviewed: 1 })
})

it.each([
  [[{ id: 'unknown', answer: 'x' }], 404, 'EXECUTION_NOT_FOUND'],
  [[], 400, 'VALIDATION_ERROR'],
  [[{ answer: 'x' }], 400, 'VALIDATION_ERROR']
])('%j is refused with %i', async (body, status, code) => {
  const { server } = await recording()
  const reply = await server.post('/tasks/echo/reviews', body)
  expect(reply.status).toBe(status)
  expect(await reply.json()).toMatchObject({ code })
})

it('an answer of another shape is refused, and nothing of the request is taken over', async () => {
  const { server, waiting } = await recording()
  const ids: string[] = []
  for (const text of ['one', 'two']) {
    ids.push((await server.post('/tasks/echo', { text })).headers.get('x-loopai-execution')!)
  }
  await until(async () => (await waiting()).waiting === 2)
  const reply = await server.post('/tasks/echo/reviews', [
    { id: ids[0], answer: 'fine' },
    { id: ids[1], answer: 5 }
  ])
  expect(reply.status).toBe(400)
  expect((await waiting()).waiting).toBe(2)
})

it('two reviewers are given different inputs, and a decision that is sent again is one', async () => {
  const { cwd, server, waiting } = await recording()
  for (const text of ['one', 'two', 'three', 'four']) await server.post('/tasks/echo', { text })
  await until(async () => (await waiting()).waiting === 4)
  const ann = await waiting('?by=ann&limit=2')
  const bob = await waiting('?by=bob&limit=9')
  const ids = [...ann.items, ...bob.items].map(({ id }) => id)
  expect([ann.items.length, bob.items.length, new Set(ids).size]).toEqual([2, 2, 4])
  const send = (answer: string) => {
    const decisions = ann.items.map(({ id }) => ({ id, answer }))
    return server.post('/tasks/echo/reviews?by=ann', decisions)
  }
  const replies = await Promise.all([send('fine'), send('fine')])
  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  expect((await send('fine')).status).toBe(200)
  expect((await send('another word')).status).toBe(404)
  const lines = (await readFile(join(cwd, 'tasks/echo/reviews.jsonl'), 'utf8')).trimEnd().split('\n')
  expect(lines).toHaveLength(2)
})

it('a caller may have an execution kept that was not drawn', async () => {
  const cwd = await projectOf({ echo: { source: echo('a'), spec: { ...spec, record: 1e-9 } } })
  const server = await startServer(cwd)
  const { tasks } = (await (await server.get('/api/v1/tasks')).json()) as { tasks: { id: string }[] }
  const executed = await server.post('/api/v1/tasks/execute', {
    task_id: tasks[0].id,
    input: { text: 'odd' },
    force_validation: true
  })
  expect(executed.status).toBe(200)
  await until(
    async () =>
      ((await (await server.get('/tasks/echo/reviews')).json()) as { waiting: number }).waiting === 1
  )
})
