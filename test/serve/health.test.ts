import { expect, it } from 'vitest'
import { echo, projectOf, startServer, until } from '../helpers/served.js'

it('says that it lives, and since when', async () => {
  const server = await startServer(await projectOf({}))
  for (const path of ['/health', '/health/live', '/api/v1/health', '/api/v1/health/live']) {
    const reply = await server.get(path)
    expect(reply.status).toBe(200)
    const { status, version, timestamp } = (await reply.json()) as Record<string, string>
    expect({ status, version }).toEqual({ status: 'healthy', version: '0' })
    expect(timestamp).toMatch(/Z$/)
    expect(Math.abs(Date.parse(timestamp) - Date.now())).toBeLessThan(60_000)
  }
})

it('says what each task is answered by, and what is cold', async () => {
  const cwd = await projectOf({ one: { source: echo('a') }, two: { source: echo('b') }, three: {} })
  const server = await startServer(cwd, { mostLoaded: 1 })
  await until(async () => (await server.get('/health/ready')).status === 200)
  const { status, reasons, tasks } = (await (await server.get('/api/v1/health/ready')).json()) as {
    status: string
    reasons: string[]
    tasks: Record<string, { state: string; note?: string; answers: string | null }>
  }
  expect({ status, reasons }).toEqual({ status: 'ready', reasons: [] })
  expect(Object.values(tasks).map(({ state }) => state)).toEqual(
    ['cold', 'provisional', 'warm'].sort().reverse()
  )
  const cold = Object.entries(tasks).find(([, { state }]) => state === 'cold')!
  expect(cold[1].note).toContain('first request')
  // A cold task starts when it is asked, in the place of the one that nobody asks.
  expect((await server.post(`/tasks/${cold[0]}`, { text: 'x' })).status).toBe(200)
  const after = (await (await server.get('/health/ready')).json()) as { tasks: typeof tasks }
  expect(after.tasks[cold[0]].state).toBe('warm')
  expect(Object.values(after.tasks).filter(({ state }) => state === 'warm')).toHaveLength(1)
})

it('workers that nobody asks anything end, and start again', async () => {
  const cwd = await projectOf({ one: { source: echo('a') } })
  const server = await startServer(cwd, { times: { idleMs: 100 } })
  expect((await server.post('/tasks/one', { text: 'x' })).status).toBe(200)
  await until(() => server.logged.some(({ msg }) => msg === 'idle: workers end'))
  expect(await (await server.post('/tasks/one', { text: 'y' })).json()).toBe('a:y')
})

it('is not ready while it ends; requests under way are answered', async () => {
  const server = await startServer(await projectOf({ one: { source: echo('a') } }))
  await server.post('/tasks/one', { text: 'warm' })
  const slow = server.post('/tasks/one', { text: 'hang' })
  await until(async () => {
    const { tasks } = (await (await server.get('/health/ready')).json()) as {
      tasks: { one: { pending: number } }
    }
    return tasks.one.pending > 0
  })
  const stopped = server.stop()
  expect((await slow).status).toBe(422)
  await stopped
  await expect(server.get('/health')).rejects.toThrow()
})

it('ends within the time that was said, whatever is under way', async () => {
  const server = await startServer(await projectOf({ one: { source: echo('a') } }), { drainMs: 50 })
  await server.post('/tasks/one', { text: 'warm' })
  const slow = server.post('/tasks/one', { text: 'hang' }).catch(() => 'cut')
  await new Promise(resolve => setTimeout(resolve, 100))
  await server.stop()
  expect(await slow).toBe('cut')
  expect(server.logged.map(({ msg }) => msg)).toContain('not all requests ended in time')
})
