import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SynthJob } from '../../src/serve/jobs/job.js'
import { addProgram, mislabeledRows, weatherRows } from '../helpers/project.js'
import { echo, projectOf, type Server, startServer, textTask, until } from '../helpers/served.js'

const labels = { enum: ['rain', 'snow', 'sun'] }
const spec = { ...textTask(labels, 'classification'), metric: 'accuracy' }

let state: string
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'loopai-state-'))
  vi.stubEnv('XDG_STATE_HOME', state)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  // The server, which ends after this, may still write there.
  await rm(state, { recursive: true, force: true, maxRetries: 10 })
})

async function call<T>(server: Server, path: string, body: unknown, status = 200): Promise<T> {
  const reply = await server.post(path, body)
  const document = (await reply.json()) as T
  expect([reply.status, document]).toEqual([status, expect.any(Object)])
  return document
}

const jobOf = async (server: Server, id: string) =>
  (await (await server.get(`/jobs/${id}`)).json()) as SynthJob

it('from rows to a version that answers, over HTTP alone', async () => {
  const server = await startServer(await projectOf({ weather: { spec } }))
  const added = await call<{ counts: object }>(server, '/tasks/weather/rows', weatherRows(90))
  expect(added.counts).toBeTruthy()
  const reply = await server.post('/tasks/weather/synth', { promote: true })
  expect(reply.status).toBe(202)
  const { id } = (await reply.json()) as SynthJob
  expect(reply.headers.get('location')).toBe(`/jobs/${id}`)
  const events = await (await server.get(`/jobs/${id}/events`)).text()
  expect(events).toContain('event: synth-started')
  expect(events).toContain('event: candidate-scored')
  expect(events).toMatch(/event: job\ndata: .*"state":"done".*\n\n$/)
  const done = await jobOf(server, id)
  expect(done).toMatchObject({ state: 'done', result: { task: 'weather', promotion: { promoted: true } } })
  const answer = await server.post('/tasks/weather', { text: 'blizzard and icicle' })
  expect(answer.headers.get('x-loopai-version')).not.toBe('provisional')
  expect(await answer.json()).toBe('snow')
}, 170_000)

it('one job at a time; one that waits and one that runs can be cancelled', async () => {
  const server = await startServer(await projectOf({ weather: { spec } }))
  await call(server, '/tasks/weather/rows', mislabeledRows(240))
  const first = await call<SynthJob>(server, '/tasks/weather/synth', {}, 202)
  const second = await call<SynthJob>(server, '/tasks/weather/synth', {}, 202)
  await until(async () => (await jobOf(server, first.id)).state === 'running')
  expect((await jobOf(server, second.id)).state).toBe('queued')
  expect(await call<SynthJob>(server, `/jobs/${second.id}/cancel`, {})).toMatchObject({ state: 'cancelled' })
  expect(await call<SynthJob>(server, `/jobs/${first.id}/cancel`, {})).toMatchObject({ state: 'cancelled' })
  expect((await server.get('/jobs/no-job')).status).toBe(404)
})

it('what a server was cut off from goes on with the next one', async () => {
  const cwd = await projectOf({ weather: { spec } })
  const server = await startServer(cwd)
  await call(server, '/tasks/weather/rows', weatherRows(90))
  const { id } = await call<SynthJob>(server, '/tasks/weather/synth', {}, 202)
  await until(async () => (await jobOf(server, id)).state === 'running')
  await server.stop()
  const again = await startServer(cwd)
  await until(async () => (await jobOf(again, id)).state === 'done', 150_000)
  expect(await jobOf(again, id)).toMatchObject({ resumed: true, result: { task: 'weather' } })
}, 170_000)

it('a job that cannot be done says why', async () => {
  const server = await startServer(await projectOf({ weather: { spec } }))
  const { id } = await call<SynthJob>(server, '/tasks/weather/synth', {}, 202)
  await until(async () => (await jobOf(server, id)).state === 'failed')
  expect(await jobOf(server, id)).toMatchObject({ error: { code: 'NO_ROWS', message: expect.any(String) } })
  expect((await server.post('/tasks/weather/synth', { generators: ['other'] })).status).toBe(400)
})

it('what a job may cost is decided as for a command, from its request and loopai.json', async () => {
  const cwd = await projectOf({ weather: { spec } })
  const manifest = JSON.parse(await readFile(join(cwd, 'loopai.json'), 'utf8'))
  await writeFile(join(cwd, 'loopai.json'), JSON.stringify({ ...manifest, budgetUsd: 1.5 }))
  const budget = vi.fn(() => ({ budgetUsd: 1, budgetSaid: true }))
  const server = await startServer(cwd, { budget })
  for (const request of [{}, { budget_usd: 0.25 }]) {
    const { id } = await call<SynthJob>(server, '/tasks/weather/synth', request, 202)
    await until(async () => (await jobOf(server, id)).state === 'failed')
  }
  expect(budget.mock.calls).toEqual([
    [undefined, 1.5],
    [0.25, 1.5]
  ])
})

it('a version can be forced, with a reason, and taken back', async () => {
  const cwd = await projectOf({ echo: { source: echo('a') } })
  const first = await addProgram(cwd, 'echo', echo('a'))
  const second = await addProgram(cwd, 'echo', echo('b'))
  const server = await startServer(cwd)
  expect(await (await server.post('/tasks/echo', { text: 'x' })).json()).toBe('b:x')
  await call(server, '/tasks/echo/promote', { version: first, force: true }, 400)
  const forced = { version: first, force: true, reason: 'it is the one' }
  expect(await call(server, '/tasks/echo/promote', forced)).toMatchObject({ promoted: true, from: second })
  expect(await (await server.post('/tasks/echo', { text: 'x' })).json()).toBe('a:x')
  expect(await call(server, '/tasks/echo/rollback', {})).toMatchObject({ promoted: true, version: second })
  expect(await (await server.post('/tasks/echo', { text: 'x' })).json()).toBe('b:x')
})
