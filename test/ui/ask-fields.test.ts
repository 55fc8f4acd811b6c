import { afterEach, expect, it, vi } from 'vitest'
import { askFields } from '../../src/ui/ask-fields.js'
import { TinyKeyboard } from './tiny-keyboard.js'
import { TinyTerminal } from './tiny-terminal.js'

afterEach(() => vi.restoreAllMocks())

const fields = ['priority', 'score'].map(field => ({ field, share: 0.98, of: 'rows' as const }))

function start() {
  const terminal = new TinyTerminal()
  const keyboard = new TinyKeyboard(true)
  const streams = { stdin: keyboard.stream, stderr: Object.assign(terminal.stream, { fd: 2 as const }) }
  const answer = askFields(fields, new AbortController().signal, streams)
  answer.catch(() => {})
  async function at(text: string, key: string) {
    await vi.waitFor(() => expect(terminal.screen).toContain(text), 20_000)
    await vi.waitFor(() => expect(keyboard.listenerCount('readable')).toBe(1), 20_000)
    keyboard.type(key)
  }
  return { terminal, answer, at }
}

it('asks of each field and returns those that are no input', async () => {
  const { terminal, answer, at } = start()
  await at('"priority" alone', '\u001B[B')
  await at('› No', '\r')
  await at('"score" alone', '\r')
  await expect(answer).resolves.toEqual(['priority'])
  expect(terminal.screen).toBe('')
})

it('is interrupted by Esc', async () => {
  const { answer, at } = start()
  await at('"priority" alone', '\u001B')
  await expect(answer).rejects.toMatchObject({ code: 'interrupted' })
})
