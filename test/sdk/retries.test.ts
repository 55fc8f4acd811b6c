import { afterEach, expect, it, vi } from 'vitest'
import {
  ConnectionException,
  LoopaiClient,
  type LoopaiClientOptions,
  RateLimitException,
  ServerException,
  TimeoutException
} from '../../sdk/typescript/src/index.js'
import { delayBefore } from '../../sdk/typescript/src/retries.js'
import { cutOff, fakeApi, json, type Reply, silence } from './fake-api.js'

afterEach(() => void vi.restoreAllMocks())

const task = { name: 'a', description: '', inputSchema: {}, outputSchema: {} }
const down = json(500, { message: 'no', code: 'INTERNAL_ERROR' })
const full = json(429, { message: 'full', code: 'RATE_LIMIT_EXCEEDED' }, { 'retry-after': '0' })

async function clientOf(replies: Reply[], options: LoopaiClientOptions = {}) {
  const { url, seen } = await fakeApi(...replies)
  return { client: new LoopaiClient({ baseUrl: url, ...options }), seen, url }
}

/** Waits are as long as they can be, or as short. */
const chance = (value: number) => vi.spyOn(Math, 'random').mockReturnValue(value)

it.each([
  ['500', down],
  ['503', json(503, {})],
  ['408', json(408, {})],
  ['429', full],
  ['a connection that ends', cutOff]
])('what changes nothing is sent again after %s, with the same id', async (_, failure) => {
  chance(0)
  const { client, seen } = await clientOf([failure, failure, json(200, 'spam')])
  expect(await client.ask('a', {})).toBe('spam')
  expect(seen).toHaveLength(3)
  expect(new Set(seen.map(({ headers }) => headers['x-request-id'])).size).toBe(1)
})

it.each([
  ['500', down, 1],
  ['a connection that ends', cutOff, 1],
  ['429', full, 2],
  ['503', json(503, {}, { 'retry-after': '0' }), 2]
])('a task is not made twice: after %s it is sent %i times in all', async (_, failure, times) => {
  chance(0)
  const { client, seen } = await clientOf([failure, json(201, { id: 'x' })])
  await client.createTask(task).catch(() => {})
  expect(seen).toHaveLength(times as number)
})

it.each([400, 401, 403, 404, 409, 413, 422, 501])('%i is not tried again', async status => {
  const { client, seen } = await clientOf([json(status, { message: 'no', code: 'X' })])
  await expect(client.ask('a', {})).rejects.toMatchObject({ statusCode: status, code: 'X', message: 'no' })
  expect(seen).toHaveLength(1)
})

it('gives up after as many tries as it may make, of the client or of the call', async () => {
  chance(0)
  const { client, seen } = await clientOf([down])
  await expect(client.getHealth()).rejects.toThrow(ServerException)
  expect(seen).toHaveLength(4)
  await expect(client.getHealth({ maxRetries: 1 })).rejects.toThrow(ServerException)
  expect(seen).toHaveLength(6)
})

it('waits as long as it was told, in seconds or until a time, and no longer than it may', async () => {
  const later = json(503, {}, { 'retry-after': new Date(Date.now() + 2000).toUTCString() })
  const { client, seen } = await clientOf([json(429, {}, { 'retry-after': '1' }), later, json(200, 1)])
  expect(await client.ask('a', {})).toBe(1)
  expect(seen[1].at - seen[0].at).toBeGreaterThanOrEqual(995)
  expect(seen[2].at - seen[0].at).toBeGreaterThanOrEqual(1000)
  const busy = json(429, { message: 'later' }, { 'retry-after': '3600' })
  const { client: hurried, seen: once } = await clientOf([busy])
  const refused = hurried.ask('a', {})
  await expect(refused).rejects.toThrow(RateLimitException)
  await expect(refused).rejects.toMatchObject({ retryAfterMs: 3_600_000 })
  expect(once).toHaveLength(1)
})

it('waits a random time, twice as long at most with each try', () => {
  chance(0.999)
  const longest = [1, 2, 3, 4, 5, 6, 7].map(tries => Math.round(delayBefore(undefined, tries, 1)!))
  expect(longest).toEqual([500, 999, 1998, 3996, 7992, 9990, 9990])
  chance(0)
  expect(delayBefore(undefined, 3, 1)).toBe(0)
  expect(delayBefore(new RateLimitException('', 429, {}, { retryAfterMs: 1000 }), 1, 5000)).toBe(1000)
})

it('a server that is not there yet is waited for, by what must not be done twice, too', async () => {
  chance(0.999)
  const { url } = await clientOf([json(200, 1)])
  const { hostname } = new URL(url)
  const { createServer } = await import('node:http')
  const later = createServer((_, reply) => reply.writeHead(201).end('{"id":"x"}'))
  const probe = createServer().listen(0, hostname)
  await new Promise(resolve => probe.once('listening', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise(resolve => probe.close(resolve))
  const made = new LoopaiClient({ baseUrl: `http://${hostname}:${port}` }).createTask(task)
  setTimeout(() => later.listen(port, hostname), 200)
  expect(await made).toEqual({ id: 'x' })
  later.closeAllConnections()
  later.close()
})

it('each try has its time; none is made once the caller has gone', async () => {
  chance(0)
  const { client, seen } = await clientOf([silence, json(200, 1)], { timeout: 200 })
  expect(await client.ask('a', {})).toBe(1)
  expect(seen).toHaveLength(2)
  const { client: patient } = await clientOf([silence], { timeout: 100, maxRetries: 0 })
  const late = patient.ask('a', {})
  await expect(late).rejects.toThrow(TimeoutException)
  await expect(late).rejects.toThrow(ConnectionException)
  chance(0.999)
  const { client: waiting, seen: tries } = await clientOf([down])
  const reason = new Error('enough')
  const gone = new AbortController()
  const call = waiting.ask('a', {}, { signal: gone.signal })
  setTimeout(() => gone.abort(reason), 100)
  await expect(call).rejects.toBe(reason)
  expect(tries).toHaveLength(1)
  await expect(waiting.ask('a', {}, { signal: gone.signal })).rejects.toBe(reason)
  expect(tries).toHaveLength(1)
})

it('a body that stops coming is late, too', async () => {
  const half: Reply = (_, reply) => {
    reply.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"a"')
  }
  const { client } = await clientOf([half], { timeout: 200, maxRetries: 0 })
  await expect(client.getHealth()).rejects.toThrow(TimeoutException)
})

it('the server has the time that it was given, and a little more', async () => {
  const slow: Reply = (_, reply) => void setTimeout(() => reply.end('{"output":1}'), 400)
  const { client } = await clientOf([slow], { timeout: 100, maxRetries: 0 })
  expect(await client.execute({ taskId: 'a', input: {}, timeoutMs: 1000 })).toEqual({ output: 1 })
  await expect(client.execute({ taskId: 'a', input: {} })).rejects.toThrow(TimeoutException)
  await expect(client.execute({ taskId: 'a', input: {}, timeoutMs: 1000 }, { timeout: 100 })).rejects.toThrow(
    TimeoutException
  )
})
