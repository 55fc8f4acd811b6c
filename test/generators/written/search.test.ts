import { describe, expect, it } from 'vitest'
import type { AttemptResult } from '../../../src/generators/written/endpoints/endpoint.js'
import { programReply } from '../../helpers/messages-server.js'
import {
  briefOf,
  knowing,
  letterRows,
  measure,
  memoryJournal,
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
    // Of 60 rows, 42 are shown.
    expect(crossings[0].messages[0].content).toContain(
      '21 rows only the first gets right, 21 only the second'
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
