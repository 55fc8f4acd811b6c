import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { MessagesRequest } from '../../../src/generators/written/calls/journal.js'
import { anthropicEndpoint } from '../../../src/generators/written/endpoints/anthropic.js'
import { usualWaits } from '../../../src/generators/written/endpoints/endpoint.js'
import { openaiEndpoint } from '../../../src/generators/written/endpoints/openai.js'
import { type Act, messagesServer, programReply } from '../../helpers/messages-server.js'
import { briefOf, knowing, letterRows, price, runSearch } from '../../helpers/model-search.js'

const request: MessagesRequest = {
  ...{ model: 'm', max_tokens: 100, system: [{ type: 'text', text: 'be brief' }] },
  messages: [{ role: 'user', content: 'hello' }]
}

const apis = { anthropic: anthropicEndpoint, openai: openaiEndpoint }
type Api = keyof typeof apis

async function ask(api: Api, act: Act, signal = new AbortController().signal) {
  const { url } = await messagesServer(() => act)
  const patience = 'hang' in act ? { start: 500, inside: 500, whole: 60_000 } : usualWaits
  const endpoint = apis[api]({ apiKey: 'sk-secret', baseUrl: url, patience })
  return endpoint.send(request, () => {}, signal)
}

describe.each(['anthropic', 'openai'] as const)('the endpoint %s', api => {
  it('reads a streamed answer with what it used', async () => {
    const usage = {
      input_tokens: 7,
      cache_read_input_tokens: 900,
      cache_creation_input_tokens: 30,
      output_tokens: 55
    }
    expect(await ask(api, { text: 'ä'.repeat(1200), usage })).toMatchObject({
      ...{ kind: 'reply', text: 'ä'.repeat(1200), stop: 'end_turn' },
      usage: { input: 7, cacheRead: 900, cacheWrite: 30, output: 55 }
    })
  })

  it.each<[string, Act, object]>([
    [
      'a refused key',
      { status: 401, message: 'no such key sk-secret' },
      { status: 401, retry: false, free: true, error: 'no such key (key)' }
    ],
    [
      'an unknown model',
      { status: 404, message: 'model: m' },
      { status: 404, retry: false, free: true, error: 'model: m' }
    ],
    ['an unknown path', { status: 404 }, { status: 404, retry: false, free: true, fault: 'other-api' }],
    [
      'a page',
      { page: '<h1>It works</h1>', type: 'text/html' },
      { retry: false, free: true, fault: 'other-api', error: 'it answered <h1>It works</h1>' }
    ],
    [
      'an error that is no stream',
      { page: '{"error":"Unexpected endpoint"}', type: 'application/json' },
      { retry: false, fault: 'other-api' }
    ],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '3' } },
      { retry: 'overloaded', retryAfterMs: 3000, free: true }
    ],
    ['an overloaded server', { status: 529 }, { retry: 'overloaded', free: true }],
    ['a server error', { status: 500 }, { retry: 'failed', free: true }],
    ['silence', { hang: 'at once' }, { retry: 'failed', free: false, error: 'no sign of life' }],
    [
      'silence inside an answer',
      { hang: 'inside' },
      { retry: 'failed', free: false, error: 'no sign of life' }
    ],
    ['a dropped connection', { drop: 'I am' }, { retry: 'failed', free: false }],
    [
      'malformed JSON',
      { raw: 'event: message_start\ndata: {"type": "mess\n\n' },
      { retry: 'failed', free: false }
    ],
    [
      'an end before the end',
      { raw: 'event: ping\ndata: {"type":"ping"}\n\n' },
      { retry: 'failed', free: false }
    ],
    [
      'an error inside the stream',
      {
        raw: 'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n'
      },
      { retry: 'overloaded', free: false }
    ]
  ])('%s', async (_, act, expected) => {
    expect(await ask(api, act)).toMatchObject({ kind: 'failed', ...expected })
  })

  it('waits for what pings, longer than for what is silent', async () => {
    const { url } = await messagesServer(() => ({ text: 'thought about', pings: 12, everyMs: 60 }))
    const send = (patience: object) =>
      apis[api]({ baseUrl: url, patience: { ...usualWaits, ...patience } }).send(
        request,
        () => {},
        new AbortController().signal
      )
    expect(await send({ inside: 400 })).toMatchObject({ kind: 'reply', text: 'thought about' })
    expect(await send({ inside: 400, whole: 300 })).toMatchObject({
      ...{ kind: 'failed', free: false },
      error: 'no end of the answer'
    })
  })

  it.each([
    ...['http://127.0.0.1:1', 'http://127.0.0.1:2', 'http://localhost:2', 'http://nowhere.invalid'],
    ...['ftp://127.0.0.1', 'http://me:secret@127.0.0.1']
  ])('costs nothing where it is not reached: %s', async baseUrl => {
    const endpoint = apis[api]({ baseUrl })
    expect(endpoint.url).not.toContain('secret')
    const { signal } = new AbortController()
    expect(await endpoint.send(request, () => {}, signal)).toMatchObject({
      ...{ kind: 'failed', free: true, fault: 'unreachable' },
      error: expect.stringMatching(/^no connection \((E[A-Z_]+|bad port|unknown scheme|bad address.*)\)$/)
    })
  })

  it('says that there is no server', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await new Promise(resolve => server.close(resolve))
    const endpoint = apis[api]({ baseUrl: `http://127.0.0.1:${port}` })
    const { signal } = new AbortController()
    expect(await endpoint.send(request, () => {}, signal)).toMatchObject({ kind: 'failed', free: true })
  })

  it('ends at once when it is aborted', async () => {
    const controller = new AbortController()
    const reason = new Error('stop')
    setTimeout(() => controller.abort(reason), 50)
    await expect(ask(api, { hang: 'inside' }, controller.signal)).rejects.toBe(reason)
  })
})

describe.each(['anthropic', 'openai'] as const)('a search over HTTP by %s', api => {
  const brief = briefOf(letterRows(60))
  const search = (url: string, more = {}, inside = 60_000) =>
    runSearch(brief, apis[api]({ baseUrl: url, patience: { ...usualWaits, inside } }), more)

  it('outlives what servers do, and waits as long as they ask', async () => {
    const script: Act[] = [
      { status: 429, headers: { 'retry-after-ms': '60' } },
      { status: 529, headers: { 'retry-after-ms': '20' } },
      { drop: '{"idea"' },
      { hang: 'inside' }
    ]
    const server = await messagesServer((_, count) => script[count] ?? { text: programReply(knowing(6)) })
    const { found, journal } = await search(server.url, { candidates: 1, rounds: 1 }, 2000)
    expect(found[0].feedback.accuracy).toBe(1)
    expect(journal.map(({ type }) => type)).toEqual([
      'run',
      ...['request', 'failure', 'request', 'failure', 'request', 'failure', 'request', 'failure'],
      ...['request', 'reply', 'end']
    ])
  })

  it('sends fewer at once after the server said that it has too much to do', async () => {
    let refused = 0
    const server = await messagesServer((_, count): Act => {
      if (count > 0 && refused < 3) {
        refused++
        return { status: 429, headers: { 'retry-after-ms': '50' } }
      }
      return { text: programReply(knowing(3, count)), delayMs: 20 }
    })
    const { found } = await search(server.url, { candidates: 8, rounds: 1 })
    expect(found).toHaveLength(8)
    const after = server.received.slice(-4)
    expect(after.every(({ act }) => 'text' in act)).toBe(true)
  })

  it('asks for shorter answers where a model gives no longer ones', async () => {
    const server = await messagesServer(
      (body): Act =>
        body.max_tokens > 8192
          ? {
              status: 400,
              message: 'max_tokens: 20000 > 8192, which is the maximum allowed number of output tokens for m'
            }
          : { text: programReply(knowing(6)) }
    )
    const { found } = await search(server.url, { candidates: 1, rounds: 1 })
    expect(found[0].feedback.accuracy).toBe(1)
    expect(server.received.map(({ body }) => body.max_tokens)).toEqual([20_000, 8192])
  })

  it('does without structured output where a server does not know it', async () => {
    const server = await messagesServer(
      (body): Act =>
        body.output_config
          ? { status: 400, message: 'output_config: Extra inputs are not permitted' }
          : { text: `IDEA: letters\n\`\`\`js\n${knowing(6)}\`\`\`` }
    )
    const { found, summary } = await search(server.url, { candidates: 2 })
    expect(found[0].proposal.settings).toBe('letters')
    expect(server.received.filter(({ body }) => body.output_config)).toHaveLength(1)
    expect(summary?.usd).toBeGreaterThan(0)
    expect(summary?.usd).toBeLessThan(2 * 30_000 * price.cacheWrite)
  })
})

describe('the Messages API', () => {
  const brief = briefOf(letterRows(60))

  it('passes over what a model thinks', async () => {
    const events = [
      ['message_start', { message: { usage: { input_tokens: 9, output_tokens: 1 } } }],
      ['content_block_start', { index: 0, content_block: { type: 'thinking', thinking: '' } }],
      ['content_block_delta', { index: 0, delta: { type: 'thinking_delta', thinking: '{"program": "no"}' } }],
      ['content_block_delta', { index: 0, delta: { type: 'signature_delta', signature: 'x' } }],
      ['content_block_stop', { index: 0 }],
      ['content_block_start', { index: 1, content_block: { type: 'redacted_thinking', data: 'x' } }],
      ['content_block_stop', { index: 1 }],
      ['content_block_start', { index: 2, content_block: { type: 'text', text: '' } }],
      ['content_block_delta', { index: 2, delta: { type: 'text_delta', text: programReply(knowing(6)) } }],
      ['content_block_stop', { index: 2 }],
      ['message_delta', { delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 70 } }],
      ['message_stop', {}]
    ] as const
    const raw = events
      .map(([type, data]) => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`)
      .join('')
    const server = await messagesServer((): Act => ({ raw }))
    const { found } = await runSearch(brief, anthropicEndpoint({ baseUrl: server.url }), { candidates: 1 })
    expect(found[0]).toMatchObject({
      feedback: { accuracy: 1 },
      proposal: { tokens: { input: 9, output: 70 } }
    })
    // Models refuse what sets how they draw words.
    expect(Object.keys(server.received[0].body).sort()).toEqual([
      'max_tokens',
      'messages',
      'model',
      'output_config',
      'stream',
      'system'
    ])
  })
})

describe('chat completions', () => {
  const send = (raw: string, more = request) =>
    messagesServer((): Act => ({ raw })).then(({ url }) =>
      openaiEndpoint({ baseUrl: `${url}/v1/` }).send(more, () => {}, new AbortController().signal)
    )
  const line = (data: object) => `data: ${JSON.stringify(data)}\n\n`

  it('are read as servers write them: without an end, without usage, with thoughts and empty chunks', async () => {
    const raw = [
      line({ choices: [] }),
      line({ choices: [{ delta: { role: 'assistant', content: null, reasoning_content: 'let me see' } }] }),
      line({ choices: [{ delta: { content: 'a' } }] }).replaceAll('\n', '\r\n'),
      'data:{"choices":[{"delta":{"content":"b"}}],"usage":null}\n\n',
      'data: [DONE]\n\n'
    ].join('')
    expect(await send(raw)).toMatchObject({
      ...{ kind: 'reply', text: 'ab', stop: 'end_turn' },
      usage: { input: 0, output: 0 }
    })
  })

  it('say by their finish that they were cut off, or refused', async () => {
    const ended = (finish_reason: string) => line({ choices: [{ delta: { content: 'x' }, finish_reason }] })
    expect(await send(ended('length'))).toMatchObject({ kind: 'reply', stop: 'max_tokens' })
    expect(await send(ended('content_filter'))).toMatchObject({ kind: 'reply', stop: 'refusal' })
    const refused = line({ choices: [{ delta: { refusal: 'no' }, finish_reason: 'stop' }] })
    expect(await send(refused)).toMatchObject({ kind: 'reply', stop: 'refusal' })
  })

  it('name the limit of an answer as the server does', async () => {
    const server = await messagesServer(
      (_, count): Act =>
        count === 0
          ? { status: 400, message: "'max_tokens' is not supported: use 'max_completion_tokens' instead." }
          : { text: 'yes' }
    )
    const endpoint = openaiEndpoint({ baseUrl: server.url, apiKey: 'sk-1' })
    const { signal } = new AbortController()
    for (let asked = 0; asked < 2; asked++) {
      expect(await endpoint.send(request, () => {}, signal)).toMatchObject({ kind: 'reply', text: 'yes' })
    }
    const bodies = server.received.map(({ text }) => JSON.parse(text))
    expect(bodies.map(body => [body.max_tokens, body.max_completion_tokens])).toEqual([
      [100, undefined],
      [undefined, 100],
      [undefined, 100]
    ])
    expect(bodies[0]).toMatchObject({ messages: [{ role: 'system', content: 'be brief' }, { role: 'user' }] })
    expect(server.received[0].headers.authorization).toBe('Bearer sk-1')
  })
})
