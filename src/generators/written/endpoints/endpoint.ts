import type { Usage } from '../../../domain/program/price.js'
import type { ModelApiName } from '../../../domain/project/model-apis.js'
import type { MessagesRequest } from '../calls/journal.js'

/** An attempt at a request without an answer. */
export interface FailedAttempt {
  kind: 'failed'
  status?: number
  error: string
  /** Whether another attempt may succeed, and whether the server is overloaded. */
  retry: false | 'failed' | 'overloaded'
  retryAfterMs?: number
  /** The server refused before it began or was not reached, so nothing is billed. */
  free: boolean
  /** No connection was made, or the server does not speak the API. */
  fault?: 'unreachable' | 'other-api'
}

/** The result of one attempt at a request. */
export type AttemptResult =
  | { kind: 'reply'; text: string; stop: string; usage: Usage; ms: number }
  | FailedAttempt

/** A server that answers requests. */
export interface Endpoint {
  readonly api: ModelApiName
  /** Its address as it may be shown, without credentials. */
  readonly url: string
  /** Sends one request once. `heard` is called with the characters of the answer so far, 0 when it begins. */
  send(
    request: MessagesRequest,
    heard: (characters: number) => void,
    signal: AbortSignal
  ): Promise<AttemptResult>
}

/** How long a server may take, in ms: to begin, between two signs of life, and in all. */
export interface Waits {
  start: number
  inside: number
  whole: number
}

export interface EndpointOptions {
  /** Not needed for servers on this machine. */
  apiKey?: string
  /** Its address, if not the default one. */
  baseUrl?: string
  patience?: Waits
}

/**
 * The default: long enough for a local server that must load a model first; a server whose model thinks sends signs of
 * life.
 */
export const usualWaits: Waits = { start: 180_000, inside: 90_000, whole: 30 * 60_000 }

/** An address without the user name and password that it may contain. */
export function shownUrl(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/]*@/, '$1')
}
