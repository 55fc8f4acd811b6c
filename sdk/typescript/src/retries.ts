import { ConnectionException, LoopaiException } from './exceptions.js'

const firstDelayMs = 500
const mostDelayMs = 10_000
/** A wait that the server asks for is stretched by up to this share, so that not all callers come back at once. */
const stretch = 0.25

/** Whether it would help to send a request again. */
export type Repeat =
  /** It changes nothing: it may be sent again after any failure. */
  | 'freely'
  /** Sent twice, it would be done twice: it is sent again only where it surely was not done. */
  | 'if-not-done'

export function mayRepeat(error: unknown, repeat: Repeat): boolean {
  if (error instanceof ConnectionException) return repeat === 'freely' || wasNotSent(error)
  if (!(error instanceof LoopaiException) || error.statusCode === undefined) return false
  const { statusCode: status } = error
  if (status === 429 || status === 503) return true
  return repeat === 'freely' && (status === 408 || (status >= 500 && status !== 501))
}

/** Codes of connections that did not come about, so that nothing was sent. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

function wasNotSent({ code }: ConnectionException): boolean {
  return code !== undefined && neverConnected.includes(code)
}

/**
 * How long to wait before a try, in ms; `tries`: how many there were. As long as the server says, or a random time up
 * to twice as long with each try; undefined where the server says to wait longer than `mostMs`.
 */
export function delayBefore(error: unknown, tries: number, mostMs: number): number | undefined {
  const told = error instanceof LoopaiException ? error.retryAfterMs : undefined
  if (told === undefined) return Math.random() * Math.min(mostDelayMs, firstDelayMs * 2 ** (tries - 1))
  return told > mostMs ? undefined : told * (1 + Math.random() * stretch)
}

/** The wait that a `retry-after` header asks for, in ms: its seconds, or the time until its date. */
export function retryAfterIn(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = Number(header)
  if (header.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}
