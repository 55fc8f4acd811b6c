import { version } from './version.js'

export interface LoopaiClientOptions {
  /** Where the server is; `http://localhost:8080` if absent. A path is a prefix of all paths. */
  baseUrl?: string
  /** Sent as `Authorization: Bearer …`. */
  apiKey?: string
  /** How long one try may take, in ms; 30,000 if absent, 0 for no limit. Streams and events have none. */
  timeout?: number
  /** How often a request that may be repeated is tried again; 3 if absent. */
  maxRetries?: number
  /** The longest that a reply's `retry-after` is waited for, in ms; 60,000 if absent. */
  maxRetryDelay?: number
  /** Headers of each request. */
  headers?: Record<string, string>
  /** What makes requests; the global `fetch` if absent. */
  fetch?: typeof fetch
}

/** What any call may say, for itself. */
export interface CallOptions {
  /** Ends the call when it is aborted: the call then rejects with the reason of the signal. */
  signal?: AbortSignal
  timeout?: number
  maxRetries?: number
  headers?: Record<string, string>
}

/** All options, with what holds where they are absent. */
export interface Settings {
  baseUrl: string
  timeout: number
  maxRetries: number
  maxRetryDelay: number
  headers: Record<string, string>
  fetch: typeof fetch
}

export function settingsOf(options: LoopaiClientOptions): Settings {
  const { baseUrl = 'http://localhost:8080', apiKey, headers = {} } = options
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    timeout: options.timeout ?? 30_000,
    maxRetries: options.maxRetries ?? 3,
    maxRetryDelay: options.maxRetryDelay ?? 60_000,
    headers: { ...named, ...(apiKey && { authorization: `Bearer ${apiKey}` }), ...lowerCase(headers) },
    // A method of no object: browsers refuse to call it as one of another.
    fetch: options.fetch ?? ((...request) => fetch(...request))
  }
}

/** Whether this runs in a page or a worker of one, which send their own name and no request bodies bit by bit. */
export const inBrowser = 'document' in globalThis || 'WorkerGlobalScope' in globalThis

const named: Record<string, string> = inBrowser ? {} : { 'user-agent': `loopai-typescript/${version}` }

/** Headers by names in lower case, so that one given for a call replaces one of the client. */
export function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
