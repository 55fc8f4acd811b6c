import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MessagesRequest } from '../../../src/generators/written/calls/journal.js'
import { anthropicEndpoint } from '../../../src/generators/written/endpoints/anthropic.js'
import type { AttemptResult } from '../../../src/generators/written/endpoints/endpoint.js'
import { type Act, messagesServer, programReply } from '../../helpers/messages-server.js'
import {
  briefOf,
  knowing,
  letterRows,
  memoryJournal,
  price,
  reply,
  runSearch,
  scripted
} from '../../helpers/model-search.js'

const brief = briefOf(letterRows(60))
const program = (letters: number, salt: string | number = 0) => programReply(knowing(letters, salt))

/** What a script may do with a request, drawn by fast-check. */
const acts = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      letters: fc.nat(6),
      output: fc.integer({ min: 1, max: 20_000 }),
      share: fc.integer({ min: 0, max: 100 }).map(percent => percent / 100)
    })
  },
  { weight: 1, arbitrary: fc.constantFrom('prose', 'cut', 'refusal', 'syntax', 'drop', 'busy') }
)

type Deed =
  | { letters: number; output: number; share: number }
  | 'prose'
  | 'cut'
  | 'refusal'
  | 'syntax'
  | 'drop'
  | 'busy'

/** What the server bills: any share of the bytes as tokens, at the dearest price of input, and the answer. */
function act(
  what: Deed,
  request: MessagesRequest,
  count: number,
  bill: (usd: number) => void
): AttemptResult {
  const bytes = Buffer.byteLength(JSON.stringify([request.system, request.messages]))
  const billed = (text: string, share: number, output: number, stop?: string) => {
    const usage = {
      input: 0,
      cacheRead: 0,
      cacheWrite: Math.floor(share * bytes),
      output: Math.min(output, request.max_tokens)
    }
    bill((usage.cacheWrite * price.cacheWrite + usage.output * price.output) / 1e6)
    return { ...reply(text, { stop }), usage } as AttemptResult
  }
  if (typeof what === 'object')
    return billed(programReply(knowing(what.letters, count)), what.share, what.output)
  if (what === 'busy')
    return {
      ...{ kind: 'failed', status: 529, error: 'busy', retry: 'overloaded' },
      retryAfterMs: 0,
      free: true
    } as AttemptResult
  if (what === 'drop') {
    billed('', 1, request.max_tokens)
    return {
      ...{ kind: 'failed', error: 'dropped', retry: 'failed' },
      retryAfterMs: 0,
      free: false
    } as AttemptResult
  }
  if (what === 'cut') return billed('{"idea', 0.5, request.max_tokens, 'max_tokens')
  if (what === 'refusal') return billed('', 0.5, 10, 'refusal')
  return billed(what === 'syntax' ? programReply('export function run( {') : 'I think', 0.5, 500)
}

describe('money', () => {
  it('is never spent beyond the budget, in 1,000 scripts', async () => {
    const small = briefOf(letterRows(24))
    let spending = 0
    // Words of requests of all kinds, but for pairs: none of these programs adds anything to another.
    const words = ['Way to try', 'What it gets wrong, by kind, the', '20 inputs of the kind', 'from nothing']
    const asked = new Map(words.map(text => [text, 0]))
    await fc.assert(
      fc.asyncProperty(
        fc.array(acts, { minLength: 1, maxLength: 30 }),
        // Doubles would nearly all be too small for a single call.
        fc.integer({ min: 0, max: 1500 }).map(milli => milli / 1000),
        fc.integer({ min: 1, max: 4 }),
        async (script, budgetUsd, candidates) => {
          let billed = 0
          const endpoint = scripted((request, count) => {
            const [{ content }] = request.messages
            for (const [text, n] of asked) if (content.includes(text)) asked.set(text, n + 1)
            return act(script[count % script.length], request, count, usd => {
              billed += usd
            })
          })
          const ran = await runSearch(small, endpoint, { budgetUsd, candidates }).catch(error => {
            if (error.code !== 'model-failed') throw error
          })
          expect(billed).toBeLessThanOrEqual(budgetUsd + 1e-9)
          if (billed > 0) spending++
          if (ran?.summary) expect(ran.summary.usd).toBeGreaterThanOrEqual(billed - 1e-9)
        }
      ),
      { numRuns: 1000 }
    )
    expect(spending).toBeGreaterThan(700)
    for (const [text, n] of asked) expect([text, n > 20]).toEqual([text, true])
  }, 120_000)

  it('asks for shorter answers when little is left, and stops when that is too little', async () => {
    const endpoint = scripted(request => reply(program(3, Math.random()), { output: request.max_tokens }))
    const { summary } = await runSearch(brief, endpoint, { budgetUsd: 0.3, candidates: 1, rounds: 9 })
    expect(summary?.reason).toBe('budget')
    expect(endpoint.sent.map(request => request.max_tokens)[0]).toBe(20_000)
    expect(Math.min(...endpoint.sent.map(request => request.max_tokens))).toBeGreaterThanOrEqual(4000)
  })
})

describe('a search that can ask nothing', () => {
  const closed = anthropicEndpoint({ baseUrl: 'http://127.0.0.1:1/v1' })

  it('names the address and the cause, and spends nothing', async () => {
    const journal = memoryJournal()
    await expect(runSearch(brief, closed, { journal })).rejects.toMatchObject({
      ...{ code: 'model-failed', exitCode: 3 },
      message: 'http://127.0.0.1:1/v1 cannot be reached: no connection (bad port).'
    })
    const failures = journal.all.filter(record => record.type === 'failure')
    expect(failures.length).toBeGreaterThan(0)
    expect(failures.every(({ usd }) => usd === 0)).toBe(true)
    expect(JSON.stringify(journal.all)).not.toContain('127.0.0.1')
  })

  it('says so where the budget has no room for one question, or the server spends it on nothing', async () => {
    const endpoint = scripted(() => reply(program(1)))
    await expect(runSearch(brief, endpoint, { budgetUsd: 0.01 })).rejects.toMatchObject({
      ...{ code: 'model-failed', exitCode: 3 },
      message: expect.stringMatching(
        /^Nothing could be asked: a question may cost up to \$0\.0\d+, and .* \$0\.010\.$/
      )
    })
    expect(endpoint.sent).toEqual([])
    const dropping = scripted(
      (): AttemptResult => ({
        kind: 'failed',
        error: 'dropped',
        retry: 'failed',
        retryAfterMs: 0,
        free: false
      })
    )
    await expect(runSearch(brief, dropping, { budgetUsd: 0.5, candidates: 1 })).rejects.toMatchObject({
      code: 'model-failed',
      message: expect.stringContaining('dropped')
    })
  })

  it('says which API is not there', async () => {
    const server = await messagesServer((): Act => ({ status: 404, message: 'Not Found' }))
    const there = anthropicEndpoint({ baseUrl: server.url })
    await expect(runSearch(brief, there)).rejects.toMatchObject({
      ...{ code: 'model-failed', exitCode: 3 },
      message: `${server.url} has no Messages API (404): Not Found`
    })
  })
})

it('tells which part of the cost is assumed', async () => {
  const endpoint = scripted((_, count) =>
    count === 0 ? reply(program(1), { input: 0, output: 0 }) : reply(program(2, count))
  )
  const first = await runSearch(brief, endpoint, { rounds: 1, candidates: 2 })
  const { usd, assumedUsd = 0 } = first.summary!
  expect(assumedUsd).toBeGreaterThan(0.2)
  expect(usd - assumedUsd).toBeCloseTo((1000 * price.input + 300 * price.output) / 1e6)
  const again = await runSearch(brief, undefined, {
    ...{ rounds: 1, candidates: 2, journal: memoryJournal(first.journal) }
  })
  expect(again.summary?.assumedUsd).toBeCloseTo(assumedUsd)
})
