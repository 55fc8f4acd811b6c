import { stripVTControlCharacters } from 'node:util'
import { cleanup, render } from 'ink-testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { type InitContext, InitWizard, type WizardAnswers } from '../../../src/ui/init/init-wizard.js'

afterEach(cleanup)

const enter = '\r'
const down = '\u001B[B'
const up = '\u001B[A'
const escapeKey = '\u001B'
const clearLine = '\u0015'

const columns = ['subject', 'team', 'intent', 'notes']

const context: InitContext = {
  templates: [
    { name: 'support', description: 'Which team answers this mail' },
    { name: 'dates', description: 'Dates in any form' }
  ],
  taken: ['taken', 'dates'],
  async entriesOf(folder) {
    return folder === 'data/'
      ? [{ name: 'tickets.csv', isFolder: false }]
      : [{ name: 'data', isFolder: true }]
  },
  async columnsOf(file) {
    if (file === 'broken') throw new Error('disk on fire')
    if (file === 'missing.csv') return { problem: 'There is no file missing.csv.' }
    if (file.endsWith('.jsonl')) return { columns: [], flat: false }
    return { columns, flat: true }
  }
}

/** Waits until it holds; the machine may be busy. */
const soon = (check: () => void) => vi.waitFor(check, 20_000)

/** The wizard with a person who waits for a text, then presses keys. */
function start(height = 24, given?: WizardAnswers) {
  const done = vi.fn<(answers: WizardAnswers) => void>()
  const cancel = vi.fn()
  const fail = vi.fn()
  const asked = { context, given, height, width: 80, done, cancel, fail }
  const app = render(<InitWizard {...asked} />)
  const frame = () => stripVTControlCharacters(app.lastFrame() ?? '')
  async function at(text: string, ...keys: string[]) {
    await soon(() => expect(frame()).toContain(text))
    await soon(() => expect(app.stdin.listenerCount('readable')).toBe(1))
    for (const key of keys) app.stdin.write(key)
  }
  return { at, frame, done, cancel, fail }
}

it('asks what it needs for a file of flat records', async () => {
  const { at, done } = start()
  await at('come from?', enter)
  await at('Which file?', 'data/tickets.csv', enter)
  await at('› intent', up)
  await at('› team', enter)
  await at('› tickets', clearLine, 'support', enter)
  await at('in one line?', 'Which team answers?', enter)
  await soon(() => expect(done).toHaveBeenCalledOnce())
  expect(done).toHaveBeenCalledWith({
    task: 'support',
    source: { file: 'data/tickets.csv' },
    outputField: 'team',
    columns,
    description: 'Which team answers?'
  })
})

it('shows what was answered above the question', async () => {
  const { at, frame } = start()
  await at('come from?', enter)
  await at('Which file?', 'tickets.csv', enter)
  await at('› intent', enter)
  await at('What is the task called?')
  expect(
    frame()
      .split('\n')
      .map(line => line.trimEnd())
  ).toEqual([
    '  Examples  tickets.csv',
    '  Output    intent',
    '',
    '  What is the task called?',
    '  › tickets',
    '    Its folder in tasks/ gets this name',
    '',
    '  Enter to go on, Esc to go back'
  ])
})

it('does not ask for the output of records that have one; the description may stay empty', async () => {
  const { at, done } = start()
  await at('come from?', enter)
  await at('Which file?', 'mails.jsonl', enter)
  await at('› mails', enter)
  await at('in one line?', enter)
  await soon(() => expect(done).toHaveBeenCalledOnce())
  expect(done).toHaveBeenCalledWith({ task: 'mails', source: { file: 'mails.jsonl' }, description: '' })
})

it('asks only for a name with a template, and proposes a free one', async () => {
  const { at, done } = start()
  await at('› A file of mine', up)
  await at('› Template dates', enter)
  await at('› dates-2', enter)
  await soon(() => expect(done).toHaveBeenCalledOnce())
  expect(done).toHaveBeenCalledWith({ task: 'dates-2', source: { template: 'dates' }, description: '' })
})

it('goes round at both ends of a list', async () => {
  const { at } = start()
  await at('› A file of mine', down, down)
  await at('› Template dates', down)
  await at('› A file of mine')
})

it('says what is wrong with a file, until it is typed anew', async () => {
  const { at, frame } = start()
  await at('come from?', enter)
  await at('Which file?', enter)
  await at('! Type the path', 'missing.csv', enter)
  await at('! There is no file missing.csv.', '\u007F')
  await at('One example a row')
  expect(frame()).not.toContain('!')
})

it.each([
  ['taken', 'There is a task named taken already.'],
  ['My Task', 'Only a–z'],
  ['', 'A task needs a name.']
])('refuses the name "%s"', async (name, problem) => {
  const { at, done } = start()
  await at('› A file of mine', down, enter)
  await at('› support', clearLine, ...(name ? [name] : []), enter)
  await at(`! ${problem}`)
  expect(done).not.toHaveBeenCalled()
})

it.each([
  ['with its end', [enter, 'tickets.csv\r\n']],
  ['after Enter', ['\rtickets.csv', enter]],
  ['after a line feed', ['\ntickets.csv\n']]
])('takes a pasted line %s', async (_, keys) => {
  const { at } = start()
  await at('come from?', ...keys)
  await at('Examples  tickets.csv')
})

it('loses no key that is typed ahead', async () => {
  const { at, done } = start()
  await at('come from?', enter, 'tickets.csv', enter, down, enter, clearLine, 'ahead', enter, 'What?', enter)
  await soon(() => expect(done).toHaveBeenCalledOnce())
  expect(done).toHaveBeenCalledWith({
    task: 'ahead',
    source: { file: 'tickets.csv' },
    outputField: 'notes',
    columns,
    description: 'What?'
  })
})

it('is cancelled by Ctrl-C at any question, and by Esc at the first', async () => {
  const first = start()
  await first.at('come from?', escapeKey)
  await soon(() => expect(first.cancel).toHaveBeenCalledOnce())
  const second = start()
  await second.at('come from?', enter)
  await second.at('Which file?', '\u0003')
  await soon(() => expect(second.cancel).toHaveBeenCalledOnce())
})

it('goes back at Esc, with what was answered as the proposal', async () => {
  const { at, frame, done, cancel } = start()
  await at('come from?', enter)
  await at('Which file?', 'tickets.csv', enter)
  await at('› intent', up, enter)
  await at('› tickets', 'mine', enter)
  await at('in one line?', escapeKey)
  await at('› mine', escapeKey)
  expect(frame()).not.toContain('Task ')
  await at('› team', escapeKey)
  await at('› tickets.csv', escapeKey)
  await at('› A file of mine', enter)
  await at('› tickets.csv', enter)
  await at('› team', enter)
  await at('› mine', enter)
  await at('in one line?', enter)
  await soon(() => expect(done).toHaveBeenCalledOnce())
  expect(done.mock.lastCall).toEqual([
    { task: 'mine', source: { file: 'tickets.csv' }, outputField: 'team', columns, description: '' }
  ])
  expect(cancel).not.toHaveBeenCalled()
})

it('forgets what was said of another source', async () => {
  const { at, done } = start()
  await at('come from?', enter)
  await at('Which file?', 'tickets.csv', enter)
  await at('› intent', enter)
  await at('› tickets', 'mine', enter)
  await at('in one line?', escapeKey)
  await at('› mine', escapeKey)
  await at('› intent', escapeKey)
  await at('› tickets.csv', 'mails.jsonl', enter)
  await at('› mails', enter)
  await at('in one line?', enter)
  await soon(() => expect(done).toHaveBeenCalledOnce())
  expect(done.mock.lastCall).toEqual([{ task: 'mails', source: { file: 'mails.jsonl' }, description: '' }])
})

it.each<[WizardAnswers, string]>([
  [
    { task: 'mine', source: { file: 'a.csv' }, description: 'What?', columns, outputField: 'team' },
    '› What?'
  ],
  [{ task: 'mine', source: { template: 'dates' }, description: '' }, '› mine']
])('begins with the last question where a person has come back: %j', async (given, shown) => {
  const { at, done } = start(24, given)
  await at(shown, enter)
  await soon(() => expect(done).toHaveBeenCalledWith(given))
})

it('keeps a proposal that is edited, and drops one that is typed over', async () => {
  const { at } = start()
  await at('› A file of mine', down, enter)
  await at('› support', '\u007F', 'x')
  await at('› supporx', escapeKey)
  await at('› Template support', enter)
  await at('› support', 'x', 'y')
  await at('› xy')
})

it.each([
  ['by itself', ['d', '\t', '\t']],
  ['with what was typed before it', ['d\t', 't\t']],
  ['all at once', ['d\tt\t']]
])('completes paths at Tab that comes %s', async (_, keys) => {
  const { at } = start()
  await at('come from?', enter)
  await at('Tab to complete', ...keys)
  await at('› data/tickets.csv', enter)
  await at('Examples  data/tickets.csv')
})

it('hands on what the look into the file throws', async () => {
  const { at, fail } = start()
  await at('come from?', enter)
  await at('Which file?', 'broken', enter)
  await soon(() => expect(fail).toHaveBeenCalledWith(new Error('disk on fire')))
})

it('scrolls a list that is higher than the terminal', async () => {
  const { at, frame } = start(12)
  await at('come from?', enter)
  await at('Which file?', 'tickets.csv', enter)
  await at('› intent')
  expect(frame()).toContain('3 of 4')
  expect(frame()).not.toContain('subject')
  await at('› intent', down, down)
  await at('› subject')
  expect(frame()).toContain('1 of 4')
})
