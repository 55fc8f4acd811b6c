import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { echo, projectOf, type Server, startServer } from '../helpers/served.js'

/** What comes back for bytes as they are sent, until the other side ends. */
function exchange(
  url: string,
  send: (write: (data: string | Buffer) => boolean) => void | Promise<void>
): Promise<string> {
  const { port } = new URL(url)
  return new Promise(resolve => {
    const socket = connect(Number(port), '127.0.0.1')
    let text = ''
    socket.on('data', data => {
      text += data
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
    socket.on('connect', () => void send(data => socket.writable && socket.write(data)))
  })
}

const head =
  'POST /tasks/echo HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\n'

let server: Server
const options = { bodyLimit: 64 * 1024, times: { bodyMs: 500, headersMs: 500 } }
const start = async () => startServer(await projectOf({ echo: { source: echo('a') } }), options)

it('a body that says it is 1 GB is refused before it is sent', async () => {
  server = await start()
  const text = await exchange(
    server.url,
    write => void write(`${head}content-length: 1073741824\r\n\r\n{"text":"`)
  )
  expect(text).toMatch(/^HTTP\/1.1 413 /)
  expect(text).toContain('BODY_TOO_LARGE')
})

it('a body without end is refused once it is too large', async () => {
  server = await start()
  const before = process.memoryUsage().rss
  const part = `10000\r\n${'a'.repeat(65_536)}\r\n`
  let sent = 0
  const text = await exchange(server.url, async write => {
    write(`${head}transfer-encoding: chunked\r\n\r\n`)
    while (sent < 1024 ** 3 && write(part)) sent += part.length
  })
  expect(text).toMatch(/^HTTP\/1.1 413 /)
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
})

it('a caller that has sent a body that is too large sees why it was refused, and goes on', async () => {
  server = await start()
  for (const size of [70_000, 100_000, 400_000]) {
    const reply = await server.post('/tasks/echo', { text: 'x'.repeat(size) })
    expect(reply.headers.get('connection')).not.toBe('close')
    expect([reply.status, await reply.json()]).toEqual([
      413,
      { code: 'BODY_TOO_LARGE', message: expect.any(String) }
    ])
  }
  expect((await server.post('/tasks/echo', { text: 'x' })).status).toBe(200)
})

it('of a body that was refused no more than some is read', async () => {
  server = await start()
  const size = 16 * 1024 * 1024
  let sent = 0
  const keep = head.replace('connection: close\r\n', '')
  const text = await exchange(server.url, async write => {
    write(`${keep}content-length: ${size}\r\n\r\n`)
    const part = 'a'.repeat(65_536)
    while (sent < size) {
      if (!write(part)) await new Promise(resolve => setTimeout(resolve, 1))
      sent += part.length
    }
  })
  expect(text).toMatch(/^HTTP\/1.1 413 /)
})

it('100,000 headers are refused', async () => {
  server = await start()
  const text = await exchange(server.url, async write => {
    write(head + Array.from({ length: 100_000 }, (_, at) => `x-${at}: 1\r\n`).join(''))
  })
  expect(text).toMatch(/^HTTP\/1.1 431 /)
})

it.each([
  ['headers', 'POST /tasks/echo HTTP/1.1\r\n'],
  ['a body', `${head}content-length: 1000\r\n\r\n{`]
])('%s that come byte by byte are not waited for', async (_, begin) => {
  server = await start()
  let timer: NodeJS.Timeout | undefined
  const since = performance.now()
  await exchange(server.url, write => {
    write(begin)
    timer = setInterval(() => write('x'), 100)
  })
  clearInterval(timer)
  expect(performance.now() - since).toBeLessThan(10_000)
  expect((await server.post('/tasks/echo', { text: 'x' })).status).toBe(200)
})

it.each([
  ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
  ['deep JSON', Buffer.from(`{"text":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)],
  ['JSON that only opens', Buffer.from('{"text":'.repeat(8000))],
  ['a lone surrogate half as bytes', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])]
])('%s is refused', async (_, body) => {
  server = await start()
  const reply = await fetch(`${server.url}/tasks/echo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body
  })
  expect(reply.status).toBe(400)
  expect(await reply.json()).toMatchObject({ code: 'BAD_JSON' })
})

it.each(['{"__proto__":{"x":1},"text":"ok"}', '{"constructor":{"prototype":{"x":1}},"text":"ok"}'])(
  '%s changes nothing but its own row',
  async body => {
    server = await start()
    expect(await (await server.post('/tasks/echo', body)).json()).toBe('a:ok')
    expect(({} as { x?: number }).x).toBeUndefined()
  }
)

it('a line that is no HTTP ends its connection alone', async () => {
  server = await start()
  expect(await exchange(server.url, write => void write('\u0000\u0001\u0002 what\r\n\r\n'))).toMatch(
    /^HTTP\/1.1 400 /
  )
  expect((await server.post('/tasks/echo', { text: 'x' })).status).toBe(200)
})
