import { afterEach, expect, it, vi } from 'vitest'
import { askLabels } from '../../src/ui/ask-labels.js'
import { atTerminal } from './at-terminal.js'

afterEach(() => vi.restoreAllMocks())

const groups = [
  ['SPAM ', 'Spam', 'spam'],
  ['no', 'No']
]

const start = () => atTerminal((signal, streams) => askLabels(groups, signal, streams))

it.each([
  ['\r', true],
  ['\u001B[B', false]
])('shows the spellings, and %j means %s', async (key, merges) => {
  const { terminal, answer, at } = start()
  await at('"SPAM " / "Spam" / "spam"; "no"', key)
  if (!merges) await at('› No', '\r')
  await expect(answer).resolves.toBe(merges)
  expect(terminal.screen).toBe('')
})

it('is interrupted by Esc', async () => {
  const { answer, at } = start()
  await at('Make them one?', '\u001B')
  await expect(answer).rejects.toMatchObject({ code: 'interrupted' })
})
