import { describe, expect, it } from 'vitest'
import type { Brief } from '../../../src/generators/generator.js'
import type { Feedback, Proposal } from '../../../src/generators/proposal.js'
import type { AttemptResult } from '../../../src/generators/written/endpoints/endpoint.js'
import { programReply } from '../../helpers/messages-server.js'
import {
  briefOf,
  knowing,
  letterRows,
  measure,
  reply,
  runSearch,
  scripted
} from '../../helpers/model-search.js'

const brief = briefOf(letterRows(60))

/** As `measure`, but wrong on the rows that the source names after `wrong`. */
function judge(brief: Brief, proposal: Proposal): Feedback {
  const feedback = measure(brief, proposal)
  const named = /wrong ([\d ]+)/.exec(proposal.files[proposal.entry])?.[1].trim().split(' ') ?? []
  for (const row of named.map(Number)) {
    if (feedback.right[row] === 1) feedback.wrong.push({ row, outcome: 'answered', got: '"z"' })
    feedback.right[row] = 0
  }
  const accuracy = feedback.right.reduce((sum, bit) => sum + bit, 0) / brief.train.length
  return { ...feedback, accuracy, worth: accuracy }
}

const program = (letters: number, salt: string | number, wrong: readonly number[] = []) =>
  programReply(knowing(letters, `${salt}${wrong.length > 0 ? ` wrong ${wrong.join(' ')} ` : ''}`))

/** The rows that this brief holds out at first. */
async function drawn(): Promise<readonly number[]> {
  const endpoint = scripted(() => reply(program(1, 0)))
  const { found } = await runSearch(brief, endpoint, { rounds: 1, candidates: 1 })
  return found[0].proposal.unseen!
}

const asked = ({ sent }: ReturnType<typeof scripted>) => sent.map(({ messages }) => messages[0].content)
const search = (script: (count: number) => string, more: Parameters<typeof runSearch>[2] = {}) => {
  const endpoint = scripted((_, count): AttemptResult => reply(script(count)))
  return runSearch(brief, endpoint, { judge, candidates: 1, ...more }).then(ran => ({ ...ran, endpoint }))
}

describe('rows that the model has not seen', () => {
  it('are told of as counts, and lessons say what an attempt fixed and broke of them', async () => {
    const unseen = await drawn()
    const [a, , , , , f] = [...'abcdef'].map(letter =>
      unseen.filter(row => brief.train[row].output === letter)
    )
    const { endpoint, summary } = await search(
      count => (count === 0 ? program(4, 0) : program(6, count, [...a.slice(0, 2), 0, 1, 2, 3, 4, 5])),
      { rounds: 3 }
    )
    expect(asked(endpoint)[1]).toContain(
      'On 18 rows that you have not seen it gets 12 right; by answer: "e" 0 of 3, "f" 0 of 3.'
    )
    expect(f).toHaveLength(3)
    const shownWrong = [0, 1, 2, 3, 4, 5].filter(row => !unseen.includes(row)).length
    const share = (100 * (42 - shownWrong)) / 42
    const broke = 2 + [0, 1, 2, 3].filter(row => unseen.includes(row) && !a.slice(0, 2).includes(row)).length
    const fixed = 6 - [4, 5].filter(row => unseen.includes(row)).length
    expect(summary!.lessons[0]).toBe('1.1: 66.7 % shown, 12 of 18 unseen rows right; words tell')
    expect(summary!.lessons[1]).toBe(
      `2.1 from 1.1: ${share.toFixed(1)} % shown, fixed ${fixed} and broke ${broke} of 18 unseen rows; words tell`
    )
    expect(asked(endpoint)[2]).toContain(summary!.lessons[1])
  })

  it('choose the parent: what is better on shown rows alone is not improved', async () => {
    const unseen = await drawn()
    const { endpoint } = await search(
      count => (count === 0 ? program(4, 'fits', unseen) : program(3, `generalizes ${count}`)),
      { rounds: 2, candidates: 2 }
    )
    const [, , third] = asked(endpoint)
    expect(third).toMatch(/^This program/)
    expect(third).toContain('generalizes 1')
  })

  it('end a search that makes them no better, however much better the shown ones become', async () => {
    const unseen = await drawn()
    const shown = [...brief.train.keys()].filter(row => !unseen.includes(row))
    const { summary, found } = await search(
      count => program(6, count, [...unseen.slice(0, 3), ...shown.slice(count, 9)]),
      { rounds: 9 }
    )
    expect(summary!.reason).toBe('plateau')
    expect(found.map(({ feedback }) => feedback.accuracy)).toEqual([48 / 60, 49 / 60, 50 / 60])
  })

  it('are partly shown once most shown ones are right: never more than half, and none comes back', async () => {
    const unseen = await drawn()
    const { found, endpoint } = await search(
      // Better each round, never right on all.
      count => program(6, count, unseen.slice(0, 9 - count)),
      { rounds: 8 }
    )
    const sets = found.map(({ proposal }) => proposal.unseen!)
    expect(sets[0]).toEqual(unseen)
    expect(sets[1].length).toBe(14)
    expect(sets.at(-1)!.length).toBeGreaterThanOrEqual(9)
    for (const [at, set] of sets.entries()) {
      expect(set.every(row => (sets[at - 1] ?? unseen).includes(row))).toBe(true)
      const told = JSON.stringify(endpoint.sent.slice(0, at + 1))
      const texts = set.map(row => JSON.stringify(brief.train[row].input).slice(9, -2))
      expect(texts.filter(text => told.includes(text))).toEqual([])
    }
    const moved = unseen.find(row => !sets[1].includes(row))!
    const text = JSON.stringify(brief.train[moved].input)
    expect(endpoint.sent[0].system[1].text).not.toContain(text)
    expect(endpoint.sent[1].system[1].text).toContain(text)
  })
})

describe('a program that has all shown rows right', () => {
  it('is not the end, but asked what other inputs would tell', async () => {
    const unseen = await drawn()
    // The last drawn rows are shown first: what is wrong on others alone has no failure to show.
    const { found } = await search(() => program(6, 0, unseen), { rounds: 2 })
    const kept = found[1].proposal.unseen!
    const { endpoint, summary } = await search(count => program(6, count, kept.slice(count)), { rounds: 2 })
    expect(summary!.reason).toBe('rounds')
    const [, second] = asked(endpoint)
    expect(second).toContain('20 inputs of the kind that this task will meet')
    expect(second).toMatch(
      /gets \d+ of \d+ rows right \(100\.0 %\)\. On 14 rows that you have not seen it gets 0 right/
    )
    expect(second).not.toContain('<rows>')
  })

  it('and all unseen ones, too, ends the search after one such question', async () => {
    const { endpoint, summary } = await search(count => program(6, count), { rounds: 9, candidates: 3 })
    expect(summary!.reason).toBe('target')
    expect(
      asked(endpoint)
        .slice(0, 3)
        .every(text => text.startsWith('Write a program'))
    ).toBe(true)
    expect(asked(endpoint).slice(3)).toEqual([expect.stringContaining('20 inputs of the kind')])
  })
})

it('a line that stalls is followed by a fresh start from the best', async () => {
  const { endpoint, summary } = await search(count => program(4, count), { rounds: 4 })
  expect(summary!.reason).toBe('plateau')
  const [, second, third] = asked(endpoint)
  expect(second).toMatch(/^This program/)
  expect(third).toMatch(/^The best program so far, in javascript, gets 28 of 42 rows right/)
  expect(third).toContain('expected "e", got "z"')
  expect(third).toMatch(/Write another program from nothing, that decides in another way: \S/)
})
