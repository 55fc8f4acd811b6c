import { setTimeout as sleep } from 'node:timers/promises'
import {
  highestInputPrice,
  noPrice,
  type Price,
  usdOf,
  usdPerOutputToken
} from '../../../domain/program/price.js'
import type { SearchSummary } from '../../model-search.js'
import type { AttemptResult, Endpoint, FailedAttempt } from '../endpoints/endpoint.js'
import type { Journal, JournalRecord, MessagesRequest, ReplyRecord } from './journal.js'
import type { Leave, Ledger } from './ledger.js'
import { nothingAsked, requireHope } from './model-failed.js'
import { earlierOf, saysWhatItUsed } from './spent-before.js'
import type { Throttle } from './throttle.js'

/** Tokens of an answer: the usual limit, and the least that a program fits in. */
export const answerTokens = { most: 20_000, least: 4000 }

/** The most tokens that servers add to a request: tags around turns, and the words of a schema. */
const addedTokens = 1500

const firstWaitMs = 1000
const longestWaitMs = 60_000

/** The result of a call: a reply, or why there is none: no money, no time, or no record of it in a replay. */
export type CallResult = ReplyRecord | 'budget' | 'time' | 'unrecorded'

/** What is shown while an answer arrives, given its length so far. */
export function answerNote(characters: number): string {
  return characters === 0 ? 'thinking' : `writing, ${(characters / 1000).toFixed(1)} KB`
}

export interface CallsOptions {
  journal: Journal
  ledger: Ledger
  price: Price
  throttle: Throttle
  /** Absent in a replay, where only the journal answers. */
  endpoint?: Endpoint
  signal: AbortSignal
  /** The command that goes on with the run. */
  again: string
  /** No call begins after this time. Answers that have begun get a quarter more, a minute at most. */
  maxTimeMs?: number
}

const graceMs = (maxTimeMs: number) => Math.min(60_000, maxTimeMs / 4)

/**
 * Calls the model. What the journal has is never asked again, every request is recorded before it is sent and every
 * answer when it arrives, and nothing is sent that could exceed the budget.
 */
export class Calls {
  readonly #options: CallsOptions
  readonly #replies = new Map<string, ReplyRecord>()
  readonly #attempts: Map<string, number>
  #lost: Extract<JournalRecord, { type: 'request' }>[]
  #structured = true
  /** Of the latest attempt that failed. */
  #failure: string | undefined
  #assumedUsd: number
  /** The most tokens of an answer, where the server has said so. */
  #mostTokens = Number.POSITIVE_INFINITY
  /** On the clock of `performance.now()`. */
  readonly #deadline: number
  /** Aborts answers when their additional time is over. */
  readonly #timeUp: AbortSignal | undefined

  constructor(options: CallsOptions) {
    this.#options = options
    const { maxTimeMs } = options
    this.#deadline = performance.now() + (maxTimeMs ?? Number.POSITIVE_INFINITY)
    if (maxTimeMs !== undefined) {
      // Timers are limited to 31 bits.
      const ms = Math.min(2 ** 31 - 1, Math.ceil(maxTimeMs + graceMs(maxTimeMs)))
      this.#timeUp = AbortSignal.timeout(ms)
    }
    // A replay reports what the run paid.
    const price = options.endpoint ? options.price : noPrice
    const earlier = earlierOf(options.journal.records, price, request => {
      const { fixedUsd, perTokenUsd } = this.#worstOf(request, price)
      return fixedUsd + perTokenUsd * request.max_tokens
    })
    for (const reply of earlier.replies) this.#replies.set(reply.call, reply)
    this.#attempts = earlier.attempts
    this.#lost = earlier.lost
    this.#assumedUsd = earlier.assumedUsd
    options.ledger.charge(earlier.usd)
  }

  get ledger(): Ledger {
    return this.#options.ledger
  }

  /**
   * The tokens of all replies, their number, and their total duration; and the part of the costs that no server
   * reported, as an upper bound.
   */
  totals(): Pick<SearchSummary, 'tokens' | 'replies' | 'ms' | 'assumedUsd'> {
    const tokens = { input: 0, cached: 0, output: 0 }
    let ms = 0
    for (const { usage, ms: took } of this.#replies.values()) {
      tokens.input += usage.input + usage.cacheRead + usage.cacheWrite
      tokens.cached += usage.cacheRead
      tokens.output += usage.output
      ms += took
    }
    const assumedUsd = this.#assumedUsd
    return { tokens, replies: this.#replies.size, ms, ...(assumedUsd > 0 && { assumedUsd }) }
  }

  /** Throws `model-failed` if no call was answered, for want of money or time, though there was somebody to ask. */
  requireReply(reason: string, first: MessagesRequest): void {
    const { endpoint, ledger, price } = this.#options
    if (endpoint === undefined || this.#replies.size > 0) return
    const { fixedUsd, perTokenUsd, least } = this.#worstOf(first, price)
    const { budgetUsd } = ledger
    nothingAsked(endpoint, {
      reason,
      budgetUsd,
      leastUsd: fixedUsd + perTokenUsd * least,
      failure: this.#failure
    })
  }

  /** Records the calls that an interrupted run left open, before anything new is sent; returns their number. */
  async settleLost(): Promise<number> {
    const lost = this.#lost.splice(0)
    for (const { call, attempt, worstUsd } of lost) {
      await this.#options.journal.append({
        type: 'failure',
        call,
        attempt,
        error: 'cut off: it may have been billed',
        usd: worstUsd
      })
    }
    return lost.length
  }

  /**
   * The model's reply to a call, whose name (`2.1`) identifies it in the journal. Calls are admitted in the order in
   * which this method is called. `heard`: called with the length of the answer so far. Throws `model-failed` or
   * `no-key` where no later call could succeed.
   */
  async ask(
    call: string,
    request: MessagesRequest,
    heard: (characters: number) => void
  ): Promise<CallResult> {
    const known = this.#replies.get(call)
    if (known) {
      heard(0)
      return known
    }
    const { endpoint, throttle, again } = this.#options
    if (!endpoint) return 'unrecorded'
    const signal = AbortSignal.any([this.#options.signal, ...(this.#timeUp ? [this.#timeUp] : [])])
    for (let tries = 0; ; tries++) {
      if (this.#late()) return 'time'
      const leave = await this.ledger.reserve(this.#worstOf(request))
      if (!leave) return 'budget'
      if (this.#late()) {
        leave.settle(0)
        return 'time'
      }
      const attempt = this.#attempts.get(call) ?? 0
      this.#attempts.set(call, attempt + 1)
      let answer: AttemptResult
      const body = this.#bodyOf(request, leave)
      try {
        await throttle.enter(signal)
      } catch (error) {
        leave.settle(0)
        if (this.#overdue()) return 'time'
        throw error
      }
      try {
        await this.#options.journal.append({
          type: 'request',
          call,
          attempt,
          worstUsd: leave.worstUsd,
          body
        })
        answer = await endpoint.send(body, heard, signal)
      } catch (error) {
        throttle.leave('failed')
        if (!this.#overdue()) {
          leave.settle(leave.worstUsd)
          throw error
        }
        const late = 'the time was over: it may have been billed'
        await this.#settle(call, attempt, { kind: 'failed', error: late, retry: false, free: false }, leave)
        return 'time'
      }
      const overloaded = answer.kind === 'failed' && answer.retry === 'overloaded'
      const wait = waitOf(answer, tries)
      throttle.leave(answer.kind === 'reply' ? 'answered' : overloaded ? 'overloaded' : 'failed', wait)
      const reply = await this.#settle(call, attempt, answer, leave)
      if (reply) return reply
      if (answer.kind === 'failed') {
        const plainer = this.#canDoWithout(answer, body)
        this.#failure = answer.error
        if (!plainer) requireHope(answer, tries + 1, { endpoint, again })
        if (this.#late(plainer ? 0 : wait)) return 'time'
        if (!plainer && !overloaded) await sleep(wait, undefined, { signal }).catch(() => {})
        if (this.#options.signal.aborted) throw this.#options.signal.reason
      }
    }
  }

  /** Whether it is too late for a call to begin, after a wait. */
  #late(waitMs = 0): boolean {
    return performance.now() + waitMs >= this.#deadline
  }

  /** Whether an answer was aborted only because time was over. */
  #overdue(): boolean {
    return this.#timeUp?.aborted === true && !this.#options.signal.aborted
  }

  /** The largest possible cost. A token is at least one byte, so the bytes of a request bound its tokens. */
  #worstOf(request: MessagesRequest, price: Price = this.#options.price) {
    const tokens = Buffer.byteLength(JSON.stringify(request)) + addedTokens
    const most = Math.min(request.max_tokens, this.#mostTokens)
    return {
      fixedUsd: tokens * highestInputPrice(price),
      perTokenUsd: usdPerOutputToken(price),
      most,
      least: Math.min(answerTokens.least, most)
    }
  }

  #bodyOf(request: MessagesRequest, leave: Leave): MessagesRequest {
    const { output_config, ...rest } = request
    const body = { ...rest, max_tokens: leave.maxTokens }
    return this.#structured && output_config ? { ...body, output_config } : body
  }

  async #settle(
    call: string,
    attempt: number,
    answer: AttemptResult,
    leave: Leave
  ): Promise<ReplyRecord | undefined> {
    const { journal, price } = this.#options
    if (answer.kind === 'reply') {
      const { text, stop, usage, ms } = answer
      // Where a server does not report its usage, the largest possible usage is assumed.
      const isReported = saysWhatItUsed(answer)
      const usd = isReported ? usdOf(usage, price) : Math.max(usdOf(usage, price), leave.worstUsd)
      if (!isReported) this.#assumedUsd += usd
      const record: ReplyRecord = { type: 'reply', call, attempt, stop, text, usage, usd, ms }
      await journal.append(record)
      this.#replies.set(call, record)
      leave.settle(usd)
      return record
    }
    const { status, error, free } = answer
    const usd = free ? 0 : leave.worstUsd
    this.#assumedUsd += usd
    await journal.append({ type: 'failure', call, attempt, status, error, usd })
    leave.settle(usd)
    return undefined
  }

  /**
   * Adapts to models that limit their answers further, and to servers that do not know `output_config`, which say so
   * in an error; the answer is then parsed without a schema.
   */
  #canDoWithout(answer: FailedAttempt, body: MessagesRequest): boolean {
    if (answer.status !== 400) return false
    const most = Number(/max_tokens\D+\d+\s*>\s*(\d+)/.exec(answer.error)?.[1])
    if (most > 0 && most < body.max_tokens) {
      this.#mostTokens = most
      return true
    }
    if (!body.output_config) return false
    if (
      !/output_config|output_format|response_format|json_schema|effort|extra inputs|unknown|unrecogni/i.test(
        answer.error
      )
    ) {
      return false
    }
    this.#structured = false
    return true
  }
}

/** The wait that the server asked for, else twice as long for each attempt. */
function waitOf(answer: AttemptResult, tries: number): number {
  if (answer.kind === 'reply') return 0
  return answer.retryAfterMs ?? Math.min(longestWaitMs, firstWaitMs * 2 ** tries)
}
