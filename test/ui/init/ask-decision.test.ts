import { describe, expect, it } from 'vitest'
import type { InitQuestion } from '../../../src/loop/init/init-questions.js'
import { askDecision } from '../../../src/ui/init/ask-decision.js'
import { atTerminal } from '../at-terminal.js'

const down = '\u001B[B'
const escapeKey = '\u001B'

const start = (question: InitQuestion, mayGoBack = false) =>
  atTerminal((signal, streams) => askDecision(question, mayGoBack, signal, streams))

const row = (line: number) => ({ file: 't.csv', line, message: `expected 3 columns, found ${line}.` })
const badRows: InitQuestion = { type: 'bad-rows', bad: [row(4), row(9)], rows: 1284 }
const commas: InitQuestion = {
  type: 'comma-numbers',
  columns: [
    {
      field: 'sold',
      sample: '1,000',
      reads: [
        { notation: 'thousands-comma', number: 1000 },
        { notation: 'decimal-comma', number: 1 }
      ]
    }
  ]
}
const field: InitQuestion = { type: 'telling-field', field: { field: 'priority', share: 0.98, of: 'rows' } }
const labels: InitQuestion = {
  type: 'similar-labels',
  groups: [
    ['SPAM ', 'Spam', 'spam'],
    ['no', 'No']
  ]
}

describe('askDecision', () => {
  it.each<[InitQuestion, string, string, object]>([
    [
      badRows,
      '2 of 1,284 rows are bad. The first is t.csv:4: expected 3 columns, found 4.',
      '',
      { skip: true }
    ],
    [badRows, 'What now?', down + down, { skip: false }],
    [commas, '"sold" (1,000)', '', { numbers: 'thousands-comma' }],
    [commas, 'Thousands  1,000 is 1000', down, { numbers: 'decimal-comma' }],
    [commas, 'What do the commas mean?', down + down, { numbers: undefined }],
    [field, '"priority" alone predicts the output (98 %)', '', { field: 'priority', known: true }],
    [field, '"priority" alone', down, { field: 'priority', known: false }],
    [labels, '"SPAM " / "Spam" / "spam"; "no"', '', { merge: true }],
    [labels, '"SPAM "', down, { merge: false }]
  ])('%j shows %j, and %j decides', async (question, shown, moves, expected) => {
    const { terminal, answer, at } = start(question)
    await at(shown, `${moves}\r`)
    await expect(answer).resolves.toEqual({ type: question.type, ...expected })
    expect(terminal.screen).toBe('')
  })

  it('shows the bad rows, and comes back from them', async () => {
    const { terminal, answer, at } = start(badRows)
    await at('What now?', down)
    await at('› Show them', '\r')
    await at('line 9  expected 3 columns, found 9.', escapeKey)
    await at('› Skip them', '\r')
    await expect(answer).resolves.toEqual({ type: 'bad-rows', skip: true })
    expect(terminal.screen).toBe('')
  })

  it('goes back at Esc where there is something before, and is interrupted elsewhere', async () => {
    const before = start(labels, true)
    await before.at('Esc to go back', escapeKey)
    await expect(before.answer).resolves.toBe('back')
    const first = start(labels)
    await first.at('Esc to cancel', escapeKey)
    await expect(first.answer).rejects.toMatchObject({ code: 'interrupted' })
  })

  it('is interrupted by Ctrl-C wherever it is', async () => {
    const { answer, at } = start(badRows, true)
    await at('What now?', '\u0003')
    await expect(answer).rejects.toMatchObject({ code: 'interrupted' })
  })
})
