import type Anthropic from '@anthropic-ai/sdk'
import { noUsage, type Usage } from '../../../domain/program/price.js'
import type { MessagesRequest } from '../calls/journal.js'

/** How one attempt at a request ended. */
export type AttemptResult =
  | { kind: 'reply'; text: string; stop: string; usage: Usage; ms: number }
  | {
      kind: 'failed'
      status?: number
      error: string
      /** Worth another attempt, and whether the server has too much to do. */
      retry: false | 'failed' | 'overloaded'
      retryAfterMs?: number
      /** The server said no before it began: nothing is billed. */
      free: boolean
    }

/** What speaks the Messages API. */
export interface Endpoint {
  /** Sends one request once. `heard` is called with the characters of the answer so far, 0 when it begins. */
  send(
    request: MessagesRequest,
    heard: (characters: number) => void,
    signal: AbortSignal
  ): Promise<AttemptResult>
}

export interface EndpointOptions {
  /** From ANTHROPIC_API_KEY; servers on this machine need none. */
  apiKey?: string
  /** From ANTHROPIC_BASE_URL. */
  baseUrl?: string
  /** Silence before the answer begins, and inside it, after which the connection counts as dead, in ms. */
  patience?: { start: number; inside: number }
}

/** A server on this machine may load a model first; one that thinks sends signs of life. */
const usualPatience = { start: 180_000, inside: 90_000 }

/** The largest wait that a server may ask for. */
const longestRetryAfterMs = 300_000

/** A Messages API reached through the SDK, which is loaded at the first request. */
export function openEndpoint({ apiKey, baseUrl, patience = usualPatience }: EndpointOptions): Endpoint {
  let client: Promise<Anthropic> | undefined
  const connect = async () => {
    const { default: Sdk } = await import('@anthropic-ai/sdk')
    return new Sdk({
      // Everything named, so that the SDK looks for nothing elsewhere.
      apiKey: apiKey ?? 'none',
      authToken: null,
      baseURL: baseUrl ?? 'https://api.anthropic.com',
      // The SDK sends a bearer token; servers of other makers may look for the older header.
      ...(baseUrl && apiKey && { defaultHeaders: { 'x-api-key': apiKey } }),
      // Attempts are counted, paid for and written down one by one.
      maxRetries: 0,
      timeout: 20 * 60_000,
      logLevel: 'off'
    })
  }
  return {
    async send(request, heard, signal) {
      client ??= connect()
      const answer = await attempt(await client, request, heard, signal, patience)
      if (answer.kind === 'reply' || !apiKey) return answer
      // Some servers quote the key that they refuse.
      return { ...answer, error: answer.error.replaceAll(apiKey, '(key)') }
    }
  }
}

async function attempt(
  client: Anthropic,
  request: MessagesRequest,
  heard: (characters: number) => void,
  signal: AbortSignal,
  patience: { start: number; inside: number }
): Promise<AttemptResult> {
  const started = performance.now()
  const silence = new AbortController()
  const both = AbortSignal.any([signal, silence.signal])
  let timer = setTimeout(() => silence.abort(), patience.start)
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), patience.inside)
  }
  let text = ''
  let stop: string | undefined
  let usage: Usage = noUsage
  try {
    const events = await client.messages.create({ ...request, stream: true }, { signal: both })
    for await (const event of events) {
      alive()
      if (event.type === 'message_start') {
        usage = usageOf(event.message.usage, usage)
        heard(0)
      } else if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
        text += event.delta.text
        heard(text.length)
      } else if (event.type === 'message_delta') {
        stop = event.delta.stop_reason ?? stop
        usage = usageOf(event.usage, usage)
      }
    }
    if (signal.aborted) throw signal.reason
    // The SDK ends the stream quietly when it is aborted.
    if (silence.signal.aborted) return broken('no sign of life')
    if (stop === undefined) return broken('the answer broke off')
    return { kind: 'reply', text, stop, usage, ms: Math.round(performance.now() - started) }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (silence.signal.aborted) return broken('no sign of life')
    return failureOf(error)
  } finally {
    clearTimeout(timer)
  }
}

const broken = (error: string): AttemptResult => ({ kind: 'failed', error, retry: 'failed', free: false })

interface ReportedUsage {
  input_tokens?: number | null
  cache_read_input_tokens?: number | null
  cache_creation_input_tokens?: number | null
  output_tokens?: number | null
}

/** Later figures replace earlier ones; servers that leave some out keep the earlier ones. */
function usageOf(said: ReportedUsage | undefined | null, earlier: Usage): Usage {
  return {
    input: said?.input_tokens ?? earlier.input,
    cacheRead: said?.cache_read_input_tokens ?? earlier.cacheRead,
    cacheWrite: said?.cache_creation_input_tokens ?? earlier.cacheWrite,
    output: said?.output_tokens ?? earlier.output
  }
}

/** Statuses that may pass: timeout, conflict, too many requests, and all that is the server's fault. */
const mayPass = (status: number) => status === 408 || status === 409 || status === 429 || status >= 500
const overload = [429, 503, 529]

interface ServerError extends Error {
  status?: number
  headers?: Headers
  error?: { error?: { type?: string; message?: string } }
}

function failureOf(thrown: unknown): AttemptResult {
  if (!(thrown instanceof Error)) throw thrown
  const error: ServerError = thrown
  const { status, headers } = error
  const said = error.error?.error
  if (status === undefined) {
    // An error event inside a stream carries its type only.
    const busy = said?.type === 'overloaded_error' || said?.type === 'rate_limit_error'
    const refused = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(codeOf(error) ?? '')
    const what = said
      ? `${said.type}: ${said.message}`
      : refused
        ? `no server (${codeOf(error)})`
        : error.message
    return { kind: 'failed', error: what, retry: busy ? 'overloaded' : 'failed', free: refused }
  }
  const retry = mayPass(status) ? (overload.includes(status) ? 'overloaded' : 'failed') : false
  const what = said?.message ?? error.message
  return { kind: 'failed', status, error: what, retry, retryAfterMs: retryAfter(headers), free: true }
}

/** The code of the system error that lies behind. */
function codeOf(error: ServerError): string | undefined {
  for (let at: (Error & { code?: string; cause?: unknown }) | undefined = error; at instanceof Error; ) {
    if (typeof at.code === 'string') return at.code
    at = at.cause as Error | undefined
  }
  return undefined
}

/** `retry-after` in seconds or as a date, or `retry-after-ms`, in ms. */
function retryAfter(headers: Headers | undefined): number | undefined {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  const text = headers?.get('retry-after')
  const seconds = Number(text ?? Number.NaN)
  const date = text ? Date.parse(text) - Date.now() : Number.NaN
  const wait = [ms, seconds * 1000, date].find(Number.isFinite)
  return wait === undefined ? undefined : Math.min(Math.max(0, wait), longestRetryAfterMs)
}
