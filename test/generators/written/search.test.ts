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
  measure,
  memoryJournal,
  price,
  reply,
  runSearch,
  scripted
} from '../../helpers/model-search.js'

const brief = briefOf(letterRows(60))
const program = (letters: number, salt: string | number = 0) => programReply(knowing(letters, salt))

describe('the search', () => {
  it('improves until every training row is right, each round seeing where the last one failed', async () => {
    const endpoint = scripted((_, count) => reply(program(Math.min(6, 2 + count), count)))
    const { found, summary } = await runSearch(brief, endpoint)
    expect(Math.max(...found.map(({ feedback }) => feedback.accuracy))).toBe(1)
    expect(summary).toMatchObject({ reason: 'target', run: 'letters-1', model: 'm', replies: found.length })
    const [first, , , later] = endpoint.sent
    expect(first.messages[0].content).toMatch(/^Write a program in javascript/)
    expect(later.messages[0].content).toContain('expected "f", got "z"')
    expect(later.system).toEqual(first.system)
    expect(later.system[1].cache_control).toEqual({ type: 'ephemeral' })
  })

  it('asks in different ways at first, and in every language asked for', async () => {
    const two = briefOf(letterRows(60), { languages: ['javascript', 'python'] })
    const endpoint = scripted(() => reply(program(6)))
    await runSearch(two, endpoint, { candidates: 4, rounds: 1 })
    const asked = endpoint.sent.slice(0, 4).map(({ messages }) => messages[0].content)
    expect(new Set(asked).size).toBe(4)
    expect(asked.filter(text => text.startsWith('Write a program in python'))).toHaveLength(2)
  })

  it('asks in as many ways as there are first attempts', async () => {
    const endpoint = scripted(() => reply('', { stop: 'refusal' }))
    await runSearch(brief, endpoint, { candidates: 26, rounds: 1, budgetUsd: undefined })
    expect(new Set(endpoint.sent.map(({ messages }) => messages[0].content)).size).toBe(26)
  })

  it('goes on from a version that has every training row right, which teaches nothing', async () => {
    const files = { 'program.mjs': knowing(6) }
    const made = { family: 'linear', parents: [], tokens: { input: 0, cached: 0, output: 0 }, usd: 0 }
    const proposal = { language: 'javascript' as const, entry: 'program.mjs', files }
    const feedback = measure(brief, { ...made, ...proposal, generator: { name: 'local', version: '0' } })
    const endpoint = scripted((_, count) => reply(program(1 + (count % 4), count)))
    const improving = { ...brief, parent: { version: 'v1-abcdef', ...proposal, feedback } }
    const { summary } = await runSearch(improving, endpoint)
    expect(summary?.reason).toBe('rounds')
    const asked = endpoint.sent.map(({ messages }) => messages[0].content)
    expect(asked.slice(0, 3).every(text => text.startsWith('Write a program'))).toBe(true)
    expect(asked.slice(3).some(text => text.startsWith('This program'))).toBe(true)
  })

  it('stops when rounds bring nothing better', async () => {
    const { summary, found } = await runSearch(
      brief,
      scripted((_, count) => reply(program(3, count))),
      { rounds: 9 }
    )
    expect(summary?.reason).toBe('plateau')
    expect(found).toHaveLength(9)
  })

  it('crosses two programs that are right on different rows', async () => {
    const halves = ['abc', 'def', 'ab']
    const source = (known: string) => knowing(0).replace("''", `'${known}'`)
    const endpoint = scripted((_, count) => reply(programReply(source(halves[count] ?? 'abcdef'))))
    await runSearch(brief, endpoint)
    const crossings = endpoint.sent.filter(({ messages }) => messages[0].content.startsWith('Two programs'))
    expect(crossings).toHaveLength(1)
    expect(crossings[0].messages[0].content).toContain(
      '30 rows only the first gets right, 30 only the second'
    )
  })

  it.each<[string, AttemptResult, number]>([
    ['an empty reply', reply(''), 2],
    ['prose', reply('I would use rules.'), 2],
    ['a cut reply', reply('{"idea": "x", "prog', { stop: 'max_tokens' }), 2],
    ['JSON without a program', reply('{"idea": "x", "program": ""}'), 2],
    ['a program that does not run', reply(programReply('export function run( {')), 2],
    ['a refusal', reply('', { stop: 'refusal' }), 1]
  ])('%s: one more turn at most, never a third', async (_, bad, calls) => {
    const endpoint = scripted(() => bad)
    const drops: string[] = []
    const watched = { ...brief, dropped: ({ reason }: { reason: string }) => drops.push(reason) }
    const { found } = await runSearch(watched, endpoint, { rounds: 1, candidates: 1 })
    expect(endpoint.sent).toHaveLength(calls)
    expect(found.filter(({ feedback }) => feedback.verdict.kind === 'measured')).toEqual([])
    expect(found.length + drops.length).toBeGreaterThan(0)
  })

  it('a repaired reply counts, and costs what both turns cost', async () => {
    const endpoint = scripted((_, count) => reply(count === 0 ? 'hm' : program(4)))
    const { found } = await runSearch(brief, endpoint, { rounds: 1, candidates: 1 })
    expect(found).toHaveLength(1)
    expect(found[0].proposal.tokens).toEqual({ input: 2000, cached: 0, output: 600 })
    expect(endpoint.sent[1].messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
  })

  it('ends where the key is refused, and where the server keeps failing', async () => {
    const refused = scripted(() => ({ kind: 'failed', status: 401, error: 'bad', retry: false, free: true }))
    await expect(runSearch(brief, refused)).rejects.toMatchObject({ code: 'no-key', exitCode: 3 })
    const broken = scripted(
      () =>
        ({
          ...{ kind: 'failed', status: 500, error: 'x', retry: 'failed' },
          retryAfterMs: 1,
          free: true
        }) as AttemptResult
    )
    await expect(runSearch(brief, broken, { candidates: 1 })).rejects.toMatchObject({
      code: 'model-failed',
      exitCode: 3
    })
  })
})

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
    await fc.assert(
      fc.asyncProperty(
        fc.array(acts, { minLength: 1, maxLength: 30 }),
        // Doubles would nearly all be too small for a single call.
        fc.integer({ min: 0, max: 1500 }).map(milli => milli / 1000),
        fc.integer({ min: 1, max: 4 }),
        async (script, budgetUsd, candidates) => {
          let billed = 0
          const endpoint = scripted((request, count) =>
            act(script[count % script.length], request, count, usd => {
              billed += usd
            })
          )
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

describe('a run', () => {
  const script = (count: number): AttemptResult => {
    if (count === 1) return reply('no program here')
    if (count === 4) return reply('', { stop: 'refusal' })
    return reply(program(1 + (count % 5), count))
  }
  /** By what is asked, not by when: the same question has the same answer. */
  const steady = () => {
    const known = new Map<string, AttemptResult>()
    return scripted(request => {
      const key = JSON.stringify(request)
      const answer = known.get(key) ?? script(known.size)
      known.set(key, answer)
      return answer
    })
  }
  const gist = (found: Awaited<ReturnType<typeof runSearch>>['found']) =>
    found.map(({ proposal: { ms: _, ...proposal }, feedback }) => ({ proposal, accuracy: feedback.accuracy }))

  it('cut off after any record goes on to the same end, and asks nothing again that was answered', async () => {
    const endpoint = steady()
    const whole = await runSearch(brief, endpoint, { candidates: 1, rounds: 6 })
    const questions = endpoint.sent.length
    for (let cut = 1; cut < whole.journal.length; cut++) {
      const kept = whole.journal.slice(0, cut)
      const answered = kept.filter(({ type }) => type === 'reply').length
      const again = await runSearch(brief, endpoint, {
        candidates: 1,
        rounds: 6,
        journal: memoryJournal(kept)
      })
      expect(gist(again.found)).toEqual(gist(whole.found))
      expect(endpoint.sent.splice(questions)).toHaveLength(questions - answered)
    }
  })

  it('is repeated from its journal alone', async () => {
    const whole = await runSearch(brief, steady())
    const again = await runSearch(brief, undefined, { journal: memoryJournal(whole.journal) })
    expect(again.found.map(({ proposal }) => proposal)).toEqual(whole.found.map(({ proposal }) => proposal))
  })

  it('does not go on with other rows', async () => {
    const { journal } = await runSearch(brief, steady())
    const other = briefOf(letterRows(61))
    await expect(runSearch(other, steady(), { journal: memoryJournal(journal) })).rejects.toMatchObject({
      code: 'run-changed'
    })
  })
})
