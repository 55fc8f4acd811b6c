import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { MessagesRequest } from '../../src/generators/written/calls/journal.js'
import { answerChat, asMessages } from './chat-answer.js'

/** What the server does with one request. */
export type Act =
  | {
      text: string
      stop?: string
      usage?: Partial<ApiUsage>
      delayMs?: number
      /** Signs of life before the answer, and how far apart they are. */
      pings?: number
      everyMs?: number
    }
  | { status: number; headers?: Record<string, string>; message?: string }
  /** Answers, but not with a stream of events. */
  | { page: string; type: string }
  /** Says nothing, or nothing more after a beginning. */
  | { hang: 'at once' | 'inside' }
  /** Closes the connection in the middle of the answer. */
  | { drop: string }
  /** A stream of its own. */
  | { raw: string }

interface ApiUsage {
  input_tokens: number
  cache_creation_input_tokens: number
  cache_read_input_tokens: number
  output_tokens: number
}

export interface Received {
  body: MessagesRequest & { stream?: boolean }
  text: string
  headers: IncomingHttpHeaders
  act: Act
}

export interface MessagesServer {
  url: string
  /** Requests in the order in which they came. */
  received: Received[]
  /** Most requests that were being answered at once. */
  busiest: number
}

type Script = (request: MessagesRequest, count: number) => Act

/**
 * A server that speaks the Messages API, and that of chat completions, SSE included; `script` says what becomes of each
 * request. It ends with the test.
 */
export async function messagesServer(script: Script): Promise<MessagesServer> {
  const server = await serveMessages(script)
  onTestFinished(() => server.close())
  return server
}

/** The same, for the caller to close. */
export async function serveMessages(script: Script): Promise<MessagesServer & { close(): void }> {
  const state: MessagesServer = { url: '', received: [], busiest: 0 }
  let open = 0
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    open++
    state.busiest = Math.max(state.busiest, open)
    response.on('close', () => open--)
    const chat = request.url?.endsWith('/v1/chat/completions') ?? false
    const body = chat ? asMessages(JSON.parse(text)) : JSON.parse(text)
    const act = script(body, state.received.length)
    state.received.push({ body, text, headers: request.headers, act })
    await answer(response, body, act, chat)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return Object.assign(state, { close })
}

/** Tokens as a tokenizer might count them: never more than there are bytes. */
export const tokensIn = (text: string) => Math.ceil(Buffer.byteLength(text) / 4)

async function answer(
  response: ServerResponse,
  body: MessagesRequest,
  act: Act,
  chat: boolean
): Promise<void> {
  if ('status' in act) {
    const type =
      act.status === 429 ? 'rate_limit_error' : act.status === 529 ? 'overloaded_error' : 'api_error'
    response.writeHead(act.status, { 'content-type': 'application/json', ...act.headers })
    response.end(
      JSON.stringify({ type: 'error', error: { type, message: act.message ?? `status ${act.status}` } })
    )
    return
  }
  if ('page' in act) {
    response.writeHead(200, { 'content-type': act.type })
    response.end(act.page)
    return
  }
  if ('hang' in act && act.hang === 'at once') return
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (type: string, data: object) => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`)
  }
  if ('raw' in act) {
    response.end(act.raw)
    return
  }
  if (chat) return answerChat(response, body, act)
  const input = tokensIn(JSON.stringify([body.system, body.messages]))
  const usage = {
    input_tokens: input,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: 1,
    ...('usage' in act ? act.usage : {})
  }
  const message = { id: 'msg', type: 'message', role: 'assistant', model: body.model, content: [] }
  send('message_start', { message: { ...message, stop_reason: null, stop_sequence: null, usage } })
  send('content_block_start', { index: 0, content_block: { type: 'text', text: '' } })
  send('ping', {})
  const { pings = 0, everyMs = 0 } = 'text' in act ? act : {}
  for (let sent = 0; sent < pings; sent++) {
    await new Promise(resolve => setTimeout(resolve, everyMs))
    send('ping', {})
  }
  const text = 'text' in act ? act.text : 'drop' in act ? act.drop : 'I am thi'
  for (let at = 0; at < text.length; at += 500) {
    send('content_block_delta', { index: 0, delta: { type: 'text_delta', text: text.slice(at, at + 500) } })
  }
  if ('hang' in act) return
  if ('drop' in act) {
    setTimeout(() => response.destroy(), 10)
    return
  }
  if (act.delayMs) await new Promise(resolve => setTimeout(resolve, act.delayMs))
  send('content_block_stop', { index: 0 })
  const output = act.usage?.output_tokens ?? Math.min(body.max_tokens, tokensIn(text))
  send('message_delta', {
    delta: { stop_reason: act.stop ?? 'end_turn', stop_sequence: null },
    usage: { output_tokens: output }
  })
  send('message_stop', {})
  response.end()
}

/** A reply in the form asked for by structured output. */
export function programReply(program: string, more: { idea?: string; lesson?: string } = {}): string {
  return JSON.stringify({ idea: more.idea ?? 'words', lesson: more.lesson ?? 'words tell', program })
}
