import { stripVTControlCharacters } from 'node:util'
import { cleanup, render } from 'ink-testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import type { InitAnswers } from '../../src/loop/init/init-answers.js'
import { type InitContext, InitWizard } from '../../src/ui/init-wizard.js'

afterEach(cleanup)

const enter = '\r'
const down = '\u001B[B'
const up = '\u001B[A'
const escapeKey = '\u001B'
const clearLine = '\u0015'

const context: InitContext = {
  templates: [
    { name: 'support', description: 'Which team answers this mail' },
    { name: 'dates', description: 'Dates in any form' }
  ],
  taken: ['taken', 'dates'],
  async columnsOf(file) {
    if (file === 'broken') throw new Error('disk on fire')
    if (file === 'missing.csv') return { problem: 'There is no file missing.csv.' }
    if (file.endsWith('.jsonl')) return { columns: [], flat: false }
    return { columns: ['subject', 'team', 'intent', 'notes'], flat: true }
  }
}

/** Waits until it holds; the machine may be busy. */
const soon = (check: () => void) => vi.waitFor(check, 20_000)

/** The wizard with a person who waits for a text, then presses keys. */
function start(height = 24) {
  const done = vi.fn<(answers: InitAnswers) => void>()
  const cancel = vi.fn()
  const fail = vi.fn()
  const app = render(<InitWizard context={context} height={height} done={done} cancel={cancel} fail={fail} />)
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
    '  Enter to go on, Esc to cancel'
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
    description: 'What?'
  })
})

it.each([
  ['Esc', escapeKey],
  ['Ctrl-C', '\u0003']
])('is cancelled by %s at any question', async (_, key) => {
  const first = start()
  await first.at('come from?', key)
  await soon(() => expect(first.cancel).toHaveBeenCalledOnce())
  const second = start()
  await second.at('come from?', enter)
  await second.at('Which file?', key)
  await soon(() => expect(second.cancel).toHaveBeenCalledOnce())
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
