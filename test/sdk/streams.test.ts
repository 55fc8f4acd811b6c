import { expect, it } from 'vitest'
import { LoopaiClient, NotFoundException, type StreamLine } from '../../sdk/typescript/src/index.js'
import { echo, projectOf, startServer, until } from '../helpers/served.js'
import { fakeApi, json, type Reply, text } from './fake-api.js'

type Line = StreamLine<string>

async function served(): Promise<{ client: LoopaiClient; pending(): Promise<number> }> {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const client = new LoopaiClient({ baseUrl: server.url })
  return { client, pending: async () => (await client.getReadiness()).tasks.echo.pending }
}

async function all(lines: AsyncIterable<Line>): Promise<Line[]> {
  const found: Line[] = []
  for await (const line of lines) found.push(line)
  return found
}

it.each(['stream', 'pieces'] as const)(
  'inputs of any kind of iterable are answered in order: %s',
  async upload => {
    const { client } = await served()
    async function* coming() {
      for (let at = 0; at < 2500; at++) yield { text: `${at}` }
    }
    for (const inputs of [coming(), new Set(['x', 'throw', 'y'])]) {
      const lines = await all(client.stream<string>('echo', inputs, { upload }))
      expect(lines[0].version).toMatch(/^v1-/)
      if (lines.length === 3) {
        expect(lines.map(line => (line.success ? line.output : line.error.type))).toEqual([
          'a:x',
          'TypeError',
          'a:y'
        ])
      } else {
        expect(lines).toHaveLength(2500)
        expect(lines.every((line, at) => line.success && line.output === `a:${at}`)).toBe(true)
      }
    }
  }
)

it('an input is answered before the next one has to be there', async () => {
  const { client } = await served()
  const asked: ((input: object) => void)[] = []
  async function* questions() {
    for (let at = 0; at < 3; at++) yield await new Promise<object>(resolve => asked.push(resolve))
  }
  const answers = client.stream<string>('echo', questions())
  for (const word of ['one', 'two', 'three']) {
    const next = answers.next()
    await until(() => asked.length > 0)
    asked.pop()!({ text: word })
    expect((await next).value).toMatchObject({ success: true, output: `a:${word}` })
  }
  expect((await answers.next()).done).toBe(true)
})

it('inputs are taken no faster than results are', async () => {
  const { client, pending } = await served()
  let taken = 0
  let ended = false
  function* endless() {
    try {
      for (;;) yield { text: `${taken++}`.padEnd(1000) }
    } finally {
      ended = true
    }
  }
  for await (const line of client.stream<string>('echo', endless())) {
    expect(line.success).toBe(true)
    let before = -1
    while (taken !== before) {
      before = taken
      await new Promise(resolve => setTimeout(resolve, 500))
    }
    break
  }
  // What buffers along the way hold, of inputs without end.
  expect(taken).toBeLessThan(64 * 1024)
  // Neither side holds anything any more.
  await until(() => ended)
  await until(async () => (await pending()) === 0)
}, 60_000)

it('nothing is sent before the first result is asked for', async () => {
  const { url, seen } = await fakeApi(text('application/x-ndjson'))
  const lines = new LoopaiClient({ baseUrl: url }).stream('a', [1])
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(seen).toEqual([])
  await lines.return()
  expect(seen).toEqual([])
})

it('what taking the inputs throws, ends it', async () => {
  const { client, pending } = await served()
  const mistake = new RangeError('out of inputs')
  async function* some() {
    yield { text: 'x' }
    throw mistake
  }
  await expect(all(client.stream<string>('echo', some()))).rejects.toBe(mistake)
  await expect(all(client.stream<string>('echo', [undefined]))).rejects.toThrow(
    'JSON has no word for undefined'
  )
  await expect(all(client.stream<string>('echo', 'text'))).rejects.toThrow('found a text')
  await until(async () => (await pending()) === 0)
})

it('ends when the caller wants it to', async () => {
  const { client, pending } = await served()
  const gone = new AbortController()
  const reason = new Error('enough')
  async function* patient() {
    yield { text: 'x' }
    await new Promise(() => {})
  }
  const lines = client.stream<string>('echo', patient(), { signal: gone.signal })
  expect((await lines.next()).value).toMatchObject({ output: 'a:x' })
  const next = lines.next()
  gone.abort(reason)
  await expect(next).rejects.toBe(reason)
  await until(async () => (await pending()) === 0)
})

it('a task that is not there is told before any line', async () => {
  const { client } = await served()
  await expect(all(client.stream<string>('none', [1]))).rejects.toThrow(NotFoundException)
})

it('lines come whole, however they are cut up on their way', async () => {
  const bytes = Buffer.from('{"output":"ä👍"}\n{"output":"second"}\n\n{"output":"no end"}')
  const parts = [...bytes].map((_, at) => bytes.subarray(at, at + 1)).slice(0, 20)
  const { url } = await fakeApi(text('application/x-ndjson', ...parts, bytes.subarray(20)))
  const lines = await all(new LoopaiClient({ baseUrl: url }).stream<string>('a', []))
  expect(lines.map(line => line.success && line.output)).toEqual(['ä👍', 'second', 'no end'])
})

it('a reply that breaks off is no end', async () => {
  const broken: Reply = (_, reply) => {
    reply.writeHead(200).write('{"output":1}\n')
    setTimeout(() => reply.destroy(), 50)
  }
  const { url } = await fakeApi(broken)
  const lines = new LoopaiClient({ baseUrl: url }).stream<string>('a', [1, 2])
  expect((await lines.next()).value).toMatchObject({ output: 1 })
  await expect(lines.next()).rejects.toMatchObject({ name: 'ConnectionException' })
})

it('pieces are tried again', async () => {
  const { url, seen } = await fakeApi(
    json(503, {}, { 'retry-after': '0' }),
    text('application/x-ndjson', '{"output":1}\n')
  )
  const lines = await all(new LoopaiClient({ baseUrl: url }).stream<string>('a', [5], { upload: 'pieces' }))
  expect(lines).toEqual([{ success: true, output: 1, version: null }])
  expect(seen.map(({ body }) => body)).toEqual(['5\n', '5\n'])
})
