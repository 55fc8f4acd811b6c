import type { Usage } from '../../../domain/program/price.js'
import type { AttemptResult, Waits } from './endpoint.js'
import { broken, failureOf, OtherApiError } from './failures.js'

/** An answer from a server; without `stop` it is incomplete. */
export interface Answer {
  text: string
  stop?: string
  usage: Usage
}

/** Sends a request through a `fetch` that detects silence. */
type Ask = (fetch: typeof globalThis.fetch, signal: AbortSignal) => Promise<Answer>

/** One attempt at a request; it is given up when no byte arrives for too long. Rejects where `signal` is aborted. */
export async function attempt(ask: Ask, signal: AbortSignal, patience: Waits): Promise<AttemptResult> {
  const started = performance.now()
  const gaveUp = new AbortController()
  const giveUp = (why: string) => gaveUp.abort(new Error(why))
  let silence = setTimeout(giveUp, patience.start, 'no sign of life')
  const end = setTimeout(giveUp, patience.whole, 'no end of the answer')
  const alive = () => {
    clearTimeout(silence)
    silence = setTimeout(giveUp, patience.inside, 'no sign of life')
  }
  try {
    const answer = await ask(watchedFetch(alive), AbortSignal.any([signal, gaveUp.signal]))
    signal.throwIfAborted()
    // Some streams end without an error when they are aborted.
    gaveUp.signal.throwIfAborted()
    const { stop, ...said } = answer
    if (stop === undefined) return broken('the answer broke off')
    return { kind: 'reply', ...said, stop, ms: Math.round(performance.now() - started) }
  } catch (error) {
    signal.throwIfAborted()
    return gaveUp.signal.aborted ? broken(gaveUp.signal.reason.message) : failureOf(error)
  } finally {
    clearTimeout(silence)
    clearTimeout(end)
  }
}

/** The result without the key: some servers quote the refused one in the error. */
export function withoutKey(apiKey: string | undefined, result: AttemptResult): AttemptResult {
  if (result.kind === 'reply' || !apiKey) return result
  return { ...result, error: result.error.replaceAll(apiKey, '(key)') }
}

/**
 * A `fetch` that calls `alive` for every byte: while a model thinks, servers send pings, which readers of events skip.
 */
function watchedFetch(alive: () => void): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    alive()
    const { status, statusText, headers } = response
    if (response.body === null) return response
    if (response.ok && /json|html/.test(headers.get('content-type') ?? '')) {
      throw new OtherApiError(await response.text())
    }
    const watched = response.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(bytes, controller) {
          alive()
          controller.enqueue(bytes)
        }
      })
    )
    return new Response(watched, { status, statusText, headers })
  }
}
