import { afterEach, expect, it, vi } from 'vitest'
import { askFields } from '../../src/ui/ask-fields.js'
import { atTerminal } from './at-terminal.js'

afterEach(() => vi.restoreAllMocks())

const fields = ['priority', 'score'].map(field => ({ field, share: 0.98, of: 'rows' as const }))

const start = () => atTerminal((signal, streams) => askFields(fields, signal, streams))

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
