import { type Price, usdOf } from '../../../domain/program/price.js'
import type { JournalRecord, MessagesRequest, ReplyRecord } from './journal.js'

type RequestRecord = Extract<JournalRecord, { type: 'request' }>
type Settled = Extract<JournalRecord, { type: 'reply' | 'failure' }>

/** The requests, replies and costs of an earlier part of a run. */
export interface Earlier {
  replies: ReplyRecord[]
  /** Requests in progress when it ended, which may have been billed. */
  lost: RequestRecord[]
  /** The number of attempts of each call. */
  attempts: Map<string, number>
  usd: number
  /** The part of it that no server said. */
  assumedUsd: number
}

/** Whether a server said what an answer took. */
export function saysWhatItUsed({ text, usage }: Pick<ReplyRecord, 'text' | 'usage'>): boolean {
  const { input, cacheRead, cacheWrite, output } = usage
  return input + cacheRead + cacheWrite > 0 && (output > 0 || text === '')
}

/**
 * Reads the records of a run. Each call counts with its cost by the prices of then or of now, whichever is higher,
 * so that a run that began without a price, or with one that was too low, has spent what it really cost.
 */
export function earlierOf(
  records: readonly JournalRecord[],
  price: Price,
  worstUsd: (request: MessagesRequest) => number
): Earlier {
  const open = new Map<string, RequestRecord>()
  const earlier: Earlier = { replies: [], lost: [], attempts: new Map(), usd: 0, assumedUsd: 0 }
  for (const record of records) {
    if (record.type === 'request') {
      open.set(record.call, record)
      earlier.attempts.set(record.call, record.attempt + 1)
    } else if (record.type === 'reply' || record.type === 'failure') {
      const usd = costOf(record, open.get(record.call))
      earlier.usd += usd
      if (record.type === 'failure' || !saysWhatItUsed(record)) earlier.assumedUsd += usd
      open.delete(record.call)
      if (record.type === 'reply') earlier.replies.push(record)
    }
  }
  earlier.lost = [...open.values()]
  for (const request of earlier.lost) {
    const usd = Math.max(request.worstUsd, worstUsd(request.body))
    earlier.usd += usd
    earlier.assumedUsd += usd
  }
  return earlier

  function costOf(record: Settled, request: RequestRecord | undefined): number {
    if (record.type === 'reply') return Math.max(record.usd, usdOf(record.usage, price))
    // A call that was refused before it began costs nothing, and is recorded so where prices were known.
    const free = request === undefined || (record.usd === 0 && request.worstUsd > 0)
    return free ? record.usd : Math.max(record.usd, worstUsd(request.body))
  }
}
