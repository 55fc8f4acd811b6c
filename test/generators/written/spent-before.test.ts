import { describe, expect, it } from 'vitest'
import { noPrice } from '../../../src/domain/program/price.js'
import type { JournalRecord, MessagesRequest } from '../../../src/generators/written/calls/journal.js'
import { earlierOf } from '../../../src/generators/written/calls/spent-before.js'
import { programReply } from '../../helpers/messages-server.js'
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

const body: MessagesRequest = { model: 'm', max_tokens: 1000, system: [], messages: [] }
const usage = { input: 1_000_000, cacheRead: 0, cacheWrite: 0, output: 100_000 }
const request = (call: string, worstUsd: number): JournalRecord => ({
  type: 'request',
  call,
  attempt: 0,
  worstUsd,
  body
})
const replyTo = (call: string, usd: number): JournalRecord => ({
  ...{ type: 'reply', call, attempt: 0, stop: 'end_turn', text: '', usage, usd, ms: 1 }
})
const failure = (call: string, usd: number): JournalRecord => ({
  type: 'failure',
  call,
  attempt: 0,
  error: 'x',
  usd
})
const worstUsd = () => 7
const spent = (...records: JournalRecord[]) => earlierOf(records, price, worstUsd).usd

describe('what a run has spent', () => {
  it.each<[string, JournalRecord[], number]>([
    ['a reply, as it was paid', [request('1.1', 5), replyTo('1.1', 4)], 4],
    ['a reply that cost nothing then', [request('1.1', 0), replyTo('1.1', 0)], 3],
    ['a failure that may have been billed', [request('1.1', 9), failure('1.1', 9)], 9],
    ['such a failure, when nothing had a price', [request('1.1', 0), failure('1.1', 0)], 7],
    ['a call that was refused', [request('1.1', 9), failure('1.1', 0)], 0],
    ['what was on its way', [request('1.1', 9)], 9],
    ['what was on its way, when nothing had a price', [request('1.1', 0)], 7]
  ])('counts %s', (_, records, usd) => {
    expect(spent(...records)).toBe(usd)
  })

  it('in a run that began without prices holds to a budget when it goes on', async () => {
    const brief = briefOf(letterRows(60))
    const journal = memoryJournal()
    const script = scripted((_, count) => reply(programReply(knowing(count % 3, count)), { output: 20_000 }))
    const facts = { model: 'm', structured: true, effort: true }
    const first = await runSearch(brief, script, {
      journal,
      facts,
      price: noPrice,
      budgetUsd: undefined,
      rounds: 2,
      candidates: 2
    })
    expect(first.summary?.usd).toBe(0)
    const calls = script.sent.length
    const again = memoryJournal(first.journal.filter(({ type }) => type !== 'end').slice(0, -2))
    const resumed = await runSearch(brief, script, {
      journal: again,
      budgetUsd: 0.5,
      rounds: 2,
      candidates: 2
    })
    expect(resumed.summary).toMatchObject({ reason: 'budget' })
    expect(resumed.summary!.usd).toBeGreaterThan(0.5)
    expect(script.sent).toHaveLength(calls)
  })
})
