import { request } from 'node:http'
import { expect, it } from 'vitest'
import { echo, projectOf, type Server, startServer, textTask, until } from '../helpers/served.js'

const type = 'application/x-ndjson'

async function stream(server: Server, lines: string, query = ''): Promise<string[]> {
  const reply = await server.post(`/tasks/echo/stream${query}`, lines, { 'content-type': type })
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-type')).toBe(type)
  return (await reply.text()).trimEnd().split('\n')
}

it('answers each line by a line, in order; a failed one in its place', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const lines = await stream(
    server,
    '{"text":"x"}\n\n"bare"\n{"text":"throw"}\nno JSON\n{"text":1}\n{"text":"last"}'
  )
  expect(lines.map(line => JSON.parse(line))).toEqual([
    'a:x',
    'a:bare',
    { error: { type: 'TypeError', message: 'it was told to', outcome: 'error' } },
    { error: { type: 'bad-input', message: expect.any(String), outcome: 'error' } },
    { error: { type: 'bad-input', message: expect.any(String), outcome: 'error' } },
    'a:last'
  ])
})

it('says which lines failed by how they are wrapped, where that is asked for', async () => {
  const source = 'export const run = ({ text }) => JSON.parse(text)'
  const spec = textTask({}, 'structured')
  const server = await startServer(await projectOf({ echo: { spec, source } }))
  const output = { error: { type: 'x', message: 'y', outcome: 'error' } }
  const lines = await stream(server, `${JSON.stringify(JSON.stringify(output))}\n"{"\n`, '?wrapped=true')
  const error = { type: 'SyntaxError', message: expect.any(String), outcome: 'error' }
  expect(lines.map(line => JSON.parse(line))).toEqual([{ output }, { error }])
  expect((await server.post('/tasks/echo/stream?wrapped=1', '', { 'content-type': type })).status).toBe(400)
})

it('many lines come back in their order', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const texts = Array.from({ length: 20_000 }, (_, at) => `${at}`)
  const lines = await stream(server, texts.map(text => `${JSON.stringify({ text })}\n`).join(''))
  expect(lines).toEqual(texts.map(text => `"a:${text}"`))
})

/** A stream that stays open: `ask` sends a line and waits for its reply. */
function openStream(server: Server) {
  const sent = request(`${server.url}/tasks/echo/stream`, {
    method: 'POST',
    headers: { 'content-type': type }
  })
  let text = ''
  sent.on('response', reply => {
    reply.setEncoding('utf8').on('data', data => {
      text += data
    })
  })
  return {
    async ask(word: string) {
      sent.write(`{"text":"${word}"}\n`)
      await until(() => text.endsWith(`"a:${word}"\n`))
    },
    end: () => sent.end()
  }
}

it('a line is answered before the next is sent', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const stream = openStream(server)
  for (const word of ['one', 'two', 'three']) await stream.ask(word)
  stream.end()
  // Its connection, which stays open for further requests, holds up no end.
  const since = performance.now()
  await server.stop()
  expect(performance.now() - since).toBeLessThan(4000)
})

it('goes on where its version was stopped and loaded again for somebody else', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const stream = openStream(server)
  await stream.ask('one')
  for (let kill = 0; kill < 3; kill++) {
    expect((await server.post('/tasks/echo', { text: 'hang' })).status).toBe(422)
  }
  expect(await (await server.post('/tasks/echo', { text: 'x' })).json()).toBe('a:x')
  expect(server.logged.some(({ msg }) => msg === 'version was stopped; it is loaded anew')).toBe(true)
  await stream.ask('two')
  stream.end()
  expect(server.logged.filter(({ msg }) => msg === 'request failed')).toEqual([])
}, 30_000)

it('a reader that does not read is not read from without end', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const sent = request(`${server.url}/tasks/echo/stream`, {
    method: 'POST',
    headers: { 'content-type': type }
  })
  sent.on('error', () => {})
  const reply = new Promise<NodeJS.ReadableStream>(resolve => sent.on('response', resolve))
  const line = `${JSON.stringify({ text: 'x'.repeat(1000) })}\n`.repeat(64)
  let written = 0
  let refused = 0
  // Nobody reads what comes back: at some point no more is taken.
  while (refused < 20 && written < 256 * 1024 * 1024) {
    written += line.length
    if (sent.write(line)) continue
    const drained = await Promise.race([
      new Promise(resolve => sent.once('drain', () => resolve(true))),
      new Promise(resolve => setTimeout(() => resolve(false), 100))
    ])
    refused = drained ? 0 : refused + 1
  }
  expect(written).toBeLessThan(64 * 1024 * 1024)
  void reply.then(stream => stream.resume())
  sent.destroy()
  // It holds nothing any more.
  await until(async () => {
    const { tasks } = (await (await server.get('/health/ready')).json()) as {
      tasks: { echo: { pending: number } }
    }
    return tasks.echo.pending === 0
  })
})

it('takes lines alone', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  expect((await server.post('/tasks/echo/stream', { text: 'x' })).status).toBe(415)
})
