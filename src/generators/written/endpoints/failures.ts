import type { FailedAttempt } from './endpoint.js'

/** The longest wait that a server may request. */
const longestRetryAfterMs = 300_000
const longestQuote = 300

/** The answer is no stream of events, so the server does not speak the API. */
export class OtherApiError extends Error {
  constructor(readonly said: string) {
    super(`it answered ${said.slice(0, longestQuote).replace(/\s+/g, ' ').trim() || 'nothing'}`)
  }
}

/** An attempt that failed after it began, so it may have been billed. */
export const broken = (error: string): FailedAttempt => ({
  kind: 'failed',
  error,
  retry: 'failed',
  free: false
})

/** Statuses that are worth a retry: timeout, conflict, too many requests, and all server errors. */
const mayPass = (status: number) => status === 408 || status === 409 || status === 429 || status >= 500
const overload = [429, 503, 529]
/** The statuses for an unknown path. */
const noSuchPath = [404, 405, 501]

/** The common fields of errors of HTTP clients. */
interface ServerError extends Error {
  status?: number
  headers?: Headers
  error?: { error?: { type?: string; message?: string } | string }
}

/** The failed attempt for an error; throws any other kind of error again. */
export function failureOf(thrown: unknown): FailedAttempt {
  if (!(thrown instanceof Error)) throw thrown
  const other = causesOf(thrown).find(cause => cause instanceof OtherApiError)
  if (other) return { kind: 'failed', error: other.message, retry: false, free: true, fault: 'other-api' }
  const error: ServerError = thrown
  const { status, headers } = error
  const inner = error.error?.error
  const said = typeof inner === 'string' ? { type: undefined, message: inner } : inner
  if (status !== undefined) {
    const retry = mayPass(status) && status !== 501
    const what = said?.message ?? error.message
    return {
      kind: 'failed',
      status,
      error: what,
      retry: retry ? (overload.includes(status) ? 'overloaded' : 'failed') : false,
      retryAfterMs: retryAfter(headers),
      free: true,
      // A server that does not know the model answers with the same status but names the model.
      ...(noSuchPath.includes(status) && !/model/i.test(what) && { fault: 'other-api' as const })
    }
  }
  const cause = whyUnconnected(error)
  if (cause !== undefined) {
    return {
      kind: 'failed',
      error: `no connection (${cause})`,
      retry: hopeless.test(cause) ? false : 'failed',
      free: true,
      fault: 'unreachable'
    }
  }
  // An error event inside a stream has a type but no status.
  const busy = said?.type === 'overloaded_error' || said?.type === 'rate_limit_error'
  const what = said ? [said.type, said.message].filter(Boolean).join(': ') : error.message
  return { ...broken(what), retry: busy ? 'overloaded' : 'failed' }
}

/** Codes of errors that occur before anything is sent over a connection. */
const unconnected =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EPROTO|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG|ERR_TLS_CERT_ALTNAME_INVALID|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/
/** The messages of `fetch` about addresses that it refuses; some quote the address. */
const refusedAddress: [RegExp, string][] = [
  [/^bad port$/, 'bad port'],
  [/^unknown scheme$/, 'unknown scheme'],
  [/includes credentials/, 'bad address: it has a password in it'],
  [/^(?:invalid url|failed to parse url)/i, 'bad address']
]
/** Errors for which a retry is useless. */
const hopeless = /^bad |unknown scheme|INVALID|CERT|UNABLE_TO/

/** Why no connection was made: the code, or what is wrong with the address; undefined where a connection was made. */
function whyUnconnected(error: Error): string | undefined {
  for (const cause of causesOf(error)) {
    const { code } = cause as Error & { code?: string }
    if (code !== undefined && unconnected.test(code)) return code
    const refused = refusedAddress.find(([said]) => said.test(cause.message))
    if (refused) return refused[1]
  }
  return undefined
}

/** An error and its causes. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return []
  const { errors = [] } = error as Error & { errors?: unknown[] }
  return [error, ...causesOf(error.cause), ...errors.flatMap(causesOf)]
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
