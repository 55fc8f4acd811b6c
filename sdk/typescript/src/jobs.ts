import { LoopaiException } from './exceptions.js'
import { eventsOf } from './lines.js'
import type { CallOptions } from './options.js'
import { segment } from './paths.js'
import { parsed } from './replies.js'
import { delayBefore, mayRepeat } from './retries.js'
import { Limit, wait } from './time.js'
import type { RequestToSend, Transport } from './transport.js'
import type { Job, JobNews } from './types/learning.js'

export interface WaitOptions extends CallOptions {
  /** Called with the state of the job whenever it changes, and with what happens in it. */
  onNews?: (news: JobNews) => void
}

/** The state of a job, what has happened in it, and what does from now on, until it or the server ends. */
export async function* newsOf(
  transport: Transport,
  id: string,
  options: CallOptions
): AsyncGenerator<JobNews, void, undefined> {
  const request: RequestToSend = { method: 'GET', path: `/jobs/${segment(id)}/events`, repeat: 'freely' }
  const limit = new Limit(0, options.signal)
  try {
    const reply = await transport.open(request, options, limit)
    for await (const data of eventsOf(reply.body as ReadableStream<Uint8Array>)) {
      yield parsed<JobNews>(data, reply.status)
    }
  } catch (error) {
    throw transport.failure(request, error, undefined, options, limit)
  } finally {
    limit.abort()
  }
}

/**
 * A job once it has ended, however it did. A connection that breaks, as when the server starts anew, is made again
 * as often as requests are tried.
 */
export async function endOf(
  transport: Transport,
  id: string,
  options: WaitOptions,
  maxRetries: number
): Promise<Job> {
  for (let tries = 1; ; tries++) {
    let failure: unknown
    try {
      for await (const news of newsOf(transport, id, options)) {
        options.onNews?.(news)
        tries = 1
        if (news.type === 'job' && news.job !== undefined && hasEnded(news.job)) return news.job
      }
      failure = new LoopaiException(`The server ended before job ${id} did.`)
    } catch (error) {
      if (options.signal?.aborted || !mayRepeat(error, 'freely')) throw error
      failure = error
    }
    if (tries > maxRetries) throw failure
    await wait(delayBefore(failure, tries, Number.POSITIVE_INFINITY) ?? 0, options.signal)
  }
}

function hasEnded({ state }: Job): boolean {
  return state !== 'queued' && state !== 'running'
}
