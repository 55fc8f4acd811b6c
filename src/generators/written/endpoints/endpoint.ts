import type { Usage } from '../../../domain/program/price.js'
import type { ModelApiName } from '../../../domain/project/model-apis.js'
import type { MessagesRequest } from '../calls/journal.js'

/** An attempt at a request that brought no answer. */
export interface FailedAttempt {
  kind: 'failed'
  status?: number
  error: string
  /** Worth another attempt, and whether the server has too much to do. */
  retry: false | 'failed' | 'overloaded'
  retryAfterMs?: number
  /** The server refused before it began, or was never reached: nothing is billed. */
  free: boolean
  /** There was no connection, or what answered does not speak the API. */
  fault?: 'unreachable' | 'other-api'
}

/** How one attempt at a request ended. */
export type AttemptResult =
  | { kind: 'reply'; text: string; stop: string; usage: Usage; ms: number }
  | FailedAttempt

/** A server that answers requests. */
export interface Endpoint {
  readonly api: ModelApiName
  /** Where it is, as people may see it. */
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
  /** Servers on this machine need none. */
  apiKey?: string
  /** Where it is, unless it is at the usual place. */
  baseUrl?: string
  patience?: Waits
}

/** A server on this machine may load a model first; one that thinks sends signs of life. */
export const usualWaits: Waits = { start: 180_000, inside: 90_000, whole: 30 * 60_000 }

/** An address without a name and a password that may stand in it. */
export function shownUrl(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/]*@/, '$1')
}
