import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../../../src/generators/generator.js'
import type { Feedback, Proposal } from '../../../src/generators/proposal.js'
import type { RunRecord } from '../../../src/generators/written/calls/journal.js'
import { programReply } from '../../helpers/messages-server.js'
import {
  briefOf,
  knowing,
  measure,
  memoryJournal,
  reply,
  runSearch,
  scripted
} from '../../helpers/model-search.js'

/** Something in each row that is in no other one. */
const nonce = (at: number) => `q${(at * 2654435761).toString(36)}z`

/** The label is the first letter of the text; the extra word of the outputs is that of the row. */
const briefWith = (count: number, kind: 'classification' | 'transform', groups = count): Brief => {
  const rows = Array.from({ length: count }, (_, at) => {
    const letter = 'abcdef'[at % 6]
    const output = kind === 'transform' ? `${letter} ${nonce(at).toUpperCase()}` : letter
    return { input: { text: `${letter} ${nonce(at)} word${at}` }, output, group: at % groups }
  })
  const brief = briefOf(rows)
  return { ...brief, task: { ...brief.task, kind, output: kind === 'transform' ? {} : brief.task.output } }
}

const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.nat(12) },
    { weight: 1, arbitrary: fc.constantFrom('prose', 'syntax', 'cut') }
  ),
  { minLength: 1, maxLength: 12 }
)

/** As `measure`, but wrong on every row whose number the source names a divisor of. */
function judge(brief: Brief, proposal: Proposal): Feedback {
  const feedback = measure(brief, proposal)
  const divisor = Number(/wrong (\d+)/.exec(proposal.files[proposal.entry])?.[1] ?? Number.NaN)
  for (const row of brief.train.keys()) {
    if (row % divisor !== 0 || feedback.right[row] === 0) continue
    feedback.right[row] = 0
    feedback.wrong.push({ row, outcome: 'answered', got: '"z"' })
  }
  return feedback
}

describe('the rows that requests do not show', () => {
  it('have nothing of theirs in any request before a program that is judged by them', async () => {
    const counts = { judged: 0, asked: 0, moved: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 90 }),
        fc.constantFrom('classification' as const, 'transform' as const),
        fc.integer({ min: 1, max: 4 }),
        acts,
        async (count, kind, candidates, script) => {
          const brief = briefWith(count + 1, kind)
          const sent: string[] = []
          const endpoint = scripted((request, at) => {
            sent.push(JSON.stringify(request).toLowerCase())
            const act = script[at % script.length]
            if (act === 'cut') return reply('{"idea', { stop: 'max_tokens' })
            if (act === 'prose') return reply('I think')
            if (act === 'syntax') return reply(programReply('export function run( {'))
            return reply(programReply(knowing(Math.min(act, 6), `${at} wrong ${act * 3}`)))
          })
          let held = Number.POSITIVE_INFINITY
          const { journal } = await runSearch(brief, endpoint, {
            ...{ candidates, budgetUsd: undefined },
            judge(brief, proposal) {
              const unseen = proposal.unseen ?? []
              const all = sent.join('\n')
              expect(unseen.filter(row => all.includes(nonce(row)))).toEqual([])
              if (unseen.length < held && held < Number.POSITIVE_INFINITY) counts.moved++
              held = unseen.length
              counts.judged += held
              return judge(brief, proposal)
            }
          })
          const [run] = journal as [RunRecord]
          counts.asked += sent.length
          // What is not held out is shown.
          if (count >= 6) expect(sent[0].includes(nonce(0)) || run.unseen!.flat().includes(0)).toBe(true)
        }
      ),
      { numRuns: 200 }
    )
    expect(counts.judged).toBeGreaterThan(1000)
    expect(counts.asked).toBeGreaterThan(500)
    expect(counts.moved).toBeGreaterThan(10)
  })

  it('are a third of each label, and of no copy of a row that is shown', async () => {
    const brief = briefWith(60, 'classification', 30)
    const endpoint = scripted((_, at) => reply(programReply(knowing(2, at))))
    const { found } = await runSearch(brief, endpoint, { rounds: 1 })
    const { unseen = [] } = found[0].proposal
    expect(unseen).toHaveLength(12)
    expect(unseen.every(row => unseen.includes((row + 30) % 60))).toBe(true)
    const few = await runSearch(briefWith(2, 'classification'), endpoint, { rounds: 1 })
    expect(few.found[0].proposal.unseen).toBeUndefined()
  })

  it('are none that the version may know from which a search starts, unless it is known which those are', async () => {
    const files = { 'program.mjs': knowing(2) }
    const proposal = { language: 'javascript' as const, entry: 'program.mjs', files }
    const brief = briefWith(60, 'classification')
    const feedback = {
      ...{ proposal, verdict: { kind: 'measured' as const }, ran: 60, accuracy: 0.3, worth: 0.3 },
      ...{ right: new Uint8Array(60), wrong: [], complexity: 1, prints: '' }
    }
    const from = async (more: { seenRows?: number; unseen?: number[] }) => {
      const parent = { version: 'v1-abcdef', ...proposal, feedback, ...more }
      const endpoint = scripted((_, at) => reply(programReply(knowing(2, at))))
      const { found } = await runSearch({ ...brief, parent }, endpoint, { rounds: 1 })
      return found[0].proposal.unseen ?? []
    }
    expect(await from({})).toEqual([])
    expect(await from({ seenRows: 60 })).toEqual([])
    const added = await from({ seenRows: 40 })
    expect(added.length).toBeGreaterThan(10)
    expect(added.every(row => row >= 40)).toBe(true)
    const endpoint = scripted((_, at) => reply(programReply(knowing(2, at))))
    const [first] = (await runSearch(brief, endpoint, { rounds: 1 })).found
    const unseen = [...first.proposal.unseen!]
    expect(await from({ seenRows: 60, unseen })).toEqual(unseen)
  })

  it('stay the same where a run goes on or is repeated; a run that showed all rows has none', async () => {
    const brief = briefWith(60, 'classification')
    const endpoint = scripted((_, at) => reply(programReply(knowing(2, at))))
    const whole = await runSearch(brief, endpoint, { rounds: 1 })
    const again = await runSearch(brief, undefined, { rounds: 1, journal: memoryJournal(whole.journal) })
    expect(again.found.map(({ proposal }) => proposal)).toEqual(whole.found.map(({ proposal }) => proposal))
    const [{ unseen: _, ...earlier }, ...others] = whole.journal as [RunRecord, ...typeof whole.journal]
    const old = await runSearch(brief, undefined, {
      ...{ rounds: 1, journal: memoryJournal([earlier, ...others]) }
    })
    expect(old.found.map(({ proposal }) => proposal.files)).toEqual(
      whole.found.map(({ proposal }) => proposal.files)
    )
    expect(old.found.some(({ proposal }) => proposal.unseen)).toBe(false)
  })
})
