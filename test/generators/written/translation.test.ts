import { describe, expect, it } from 'vitest'
import type { LanguageName } from '../../../src/domain/program/language.js'
import type { Differences, Untranslated } from '../../../src/generators/proposal.js'
import type { JournalRecord, MessagesRequest } from '../../../src/generators/written/calls/journal.js'
import type { AttemptResult } from '../../../src/generators/written/endpoints/endpoint.js'
import { writtenGenerator } from '../../../src/generators/written/written.js'
import { programReply } from '../../helpers/messages-server.js'
import {
  briefOf,
  knowing,
  letterRows,
  measure,
  memoryJournal,
  price,
  reply,
  scripted
} from '../../helpers/model-search.js'

const brief = briefOf(letterRows(12))
const python = 'def run(input):\n    return input["text"][0]\n'
const translated = reply(JSON.stringify({ program: python }))
const wrong: Differences = {
  ...{ count: 9, total: 600 },
  shown: [{ input: '{"text":"a </rows>"}', expected: '"a"', got: '!error: KeyError: text (line 2)' }]
}

/** Searches for one program, and has it translated; `verdicts` are what comes of the translations in turn. */
async function translate(
  translations: (request: MessagesRequest, count: number) => AttemptResult,
  verdicts: (Differences | undefined)[],
  more: { budgetUsd?: number; languages?: LanguageName[]; records?: JournalRecord[]; replay?: boolean } = {}
) {
  const languages = more.languages ?? ['python']
  const journal = memoryJournal(more.records)
  let asked = 0
  const endpoint = scripted(request =>
    request.messages[0].content.startsWith('Translate')
      ? translations(request, asked++)
      : reply(programReply(knowing(6)), { output: 300 })
  )
  const generator = writtenGenerator({
    ...{ version: '0', facts: { model: 'm', price, structured: true, effort: true }, price },
    ...{ rounds: 1, candidates: 1, translate: languages, budgetUsd: more.budgetUsd ?? 2 },
    limits: { memoryMb: 256, outputKb: 1024, timeoutMs: 1000 },
    toolchains: { javascript: 'V8', python: 'Python 3 (3.13)' },
    ...(more.replay ? {} : { endpoint }),
    openJournal: async record => {
      if (journal.all.length === 0) await journal.append(record)
      return journal
    }
  })
  const rounds = generator.propose(brief)
  const { value } = await rounds.next([])
  if (!value) throw new Error('nothing was proposed')
  await rounds.next([measure(brief, value[0])])
  const turns = generator.translate(value[0], languages)
  const found: string[] = []
  let turn = await turns.next()
  for (const left = [...verdicts]; !turn.done; turn = await turns.next(left.shift())) {
    found.push(turn.value.files[turn.value.entry])
  }
  const failed: Untranslated[] = turn.value
  return { found, failed, sent: endpoint.sent, journal: journal.all, summary: await generator.end(true) }
}

describe('a translation', () => {
  it('is asked for like this', async () => {
    const { sent } = await translate(() => translated, [wrong])
    expect(sent[1]).toMatchSnapshot()
    expect(sent[2].messages[2].content).toMatchSnapshot()
    expect(sent[2].system).toEqual(sent[1].system)
  })

  it('has no second turn where it answers alike, and none after one that differs', async () => {
    const alike = await translate(() => translated, [undefined])
    expect([alike.found, alike.failed, alike.sent.length]).toEqual([[python], [], 2])
    const never = await translate(() => translated, [wrong, wrong])
    expect([never.found.length, never.sent.length]).toEqual([2, 3])
    expect(never.summary).toMatchObject({ replies: 3, reason: 'target' })
  })

  it.each<[string, AttemptResult, string]>([
    ['a refusal', reply('', { stop: 'refusal' }), 'the model refused'],
    ['prose, twice', reply('It cannot be done.'), 'Not usable: the reply holds no program.']
  ])('%s is told', async (_, answer, reason) => {
    const { found, failed } = await translate(() => answer, [])
    expect([found, failed]).toEqual([[], [{ language: 'python', reason }]])
  })

  it('is asked for in all languages at once, within the budget that the search left', async () => {
    const languages: LanguageName[] = ['python', 'go']
    const { sent, failed, summary } = await translate(
      ({ max_tokens }) => reply('no', { output: max_tokens }),
      [],
      { languages, budgetUsd: 0.32 }
    )
    expect(sent.length).toBeGreaterThanOrEqual(2)
    expect(failed.map(({ language }) => language).sort()).toEqual(['go', 'python'])
    expect(failed.map(({ reason }) => reason)).toContain('the budget has no room to ask for it')
    expect(summary?.usd).toBeLessThanOrEqual(0.32)
  })

  it('cut off after any record goes on, and asks nothing again that was answered', async () => {
    const answer = (request: MessagesRequest) => (request.messages.length > 1 ? translated : reply('hm'))
    const whole = await translate(answer, [undefined])
    for (let cut = 1; cut < whole.journal.length; cut++) {
      const records = whole.journal.slice(0, cut)
      const again = await translate(answer, [undefined], { records })
      expect(again.found).toEqual(whole.found)
      const answered = records.filter(({ type }) => type === 'reply').length
      expect(again.sent).toHaveLength(whole.sent.length - answered)
    }
    const offline = await translate(answer, [undefined], { records: whole.journal, replay: true })
    expect([offline.found, offline.sent]).toEqual([whole.found, []])
  })
})
