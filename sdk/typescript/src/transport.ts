import { LoopaiException, TimeoutException } from './exceptions.js'
import { connectionFailure, exceptionOf } from './failures.js'
import { type CallOptions, lowerCase, type Settings } from './options.js'
import { delayBefore, mayRepeat, type Repeat } from './retries.js'
import { Limit, wait } from './time.js'

export interface RequestToSend {
  method: 'GET' | 'POST'
  path: string
  body?: string | ReadableStream<Uint8Array>
  /** The type of the body; JSON if absent. */
  type?: string
  repeat: Repeat
  /** How long the server was given, in ms: one try may take a little longer. */
  serverMs?: number
  /** Statuses that are no failures, beside those of success. */
  also?: number
}

/** How much longer than the server one try may take, in ms. */
const graceMs = 5000

/** Sends requests, again where that may help, and makes exceptions of what fails. */
export class Transport {
  constructor(private readonly settings: Settings) {}

  /**
   * What `read` makes of the reply, within the time of one try. Throws the reason of the signal where it is aborted,
   * and a LoopaiException for all other failures.
   */
  async send<T>(
    request: RequestToSend,
    options: CallOptions,
    read: (reply: Response) => Promise<T>
  ): Promise<T> {
    const { maxRetries, maxRetryDelay } = this.settings
    const most = options.maxRetries ?? maxRetries
    const id = newId()
    for (let tries = 1; ; tries++) {
      try {
        return await this.try(request, options, id, read)
      } catch (error) {
        if (options.signal?.aborted) throw options.signal.reason
        const delay = delayBefore(error, tries, maxRetryDelay)
        if (tries > most || delay === undefined || !mayRepeat(error, request.repeat)) throw error
        await wait(delay, options.signal)
      }
    }
  }

  /** The reply of a request that is sent once and may take as long as it does; `limit` ends it. */
  async open(request: RequestToSend, options: CallOptions, limit: Limit): Promise<Response> {
    const id = newId()
    try {
      const reply = await this.fetch(request, options, id, limit.signal)
      if (!reply.ok) throw await exceptionOf(reply, id)
      return reply
    } catch (error) {
      throw this.failure(request, error, id, options, limit)
    }
  }

  /** The exception for anything that was thrown while a reply was awaited or read. */
  failure(
    { path }: RequestToSend,
    thrown: unknown,
    id: string | undefined,
    { signal }: CallOptions,
    limit: Limit
  ): unknown {
    if (signal?.aborted) return signal.reason
    if (thrown instanceof LoopaiException) return thrown
    const failure = connectionFailure(this.settings.baseUrl + path, thrown, id ?? '')
    if (!limit.expired) return failure
    return new TimeoutException(
      `No reply of ${this.settings.baseUrl}${path} in time.`,
      failure.originalError,
      {
        requestId: id
      }
    )
  }

  private async try<T>(
    request: RequestToSend,
    options: CallOptions,
    id: string,
    read: (reply: Response) => Promise<T>
  ): Promise<T> {
    const { timeout = this.timeoutFor(request) } = options
    const limit = new Limit(timeout, options.signal)
    try {
      const reply = await this.fetch(request, options, id, limit.signal)
      if (!reply.ok && reply.status !== request.also) throw await exceptionOf(reply, id)
      return await read(reply)
    } catch (error) {
      throw this.failure(request, error, id, options, limit)
    } finally {
      limit.end()
    }
  }

  private timeoutFor({ serverMs }: RequestToSend): number {
    const { timeout } = this.settings
    return timeout > 0 && serverMs !== undefined ? Math.max(timeout, serverMs + graceMs) : timeout
  }

  private fetch(
    { method, path, body, type = 'application/json' }: RequestToSend,
    options: CallOptions,
    id: string,
    signal: AbortSignal
  ): Promise<Response> {
    const { baseUrl, fetch, headers } = this.settings
    const init = {
      method,
      body,
      signal,
      headers: {
        'x-request-id': id,
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
        ...lowerCase(options.headers ?? {})
      },
      // Bodies that come bit by bit need it.
      duplex: 'half' as const
    }
    return fetch(baseUrl + path, init)
  }
}

/** An id for the log of the server, the same for all tries of a request; it need not be a secret. */
function newId(): string {
  const part = () => Math.floor(Math.random() * 2 ** 40).toString(36)
  return `ts-${part()}${part()}`
}
