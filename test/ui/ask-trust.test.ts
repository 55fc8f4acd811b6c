import { afterEach, expect, it, vi } from 'vitest'
import { askTrust } from '../../src/ui/ask-trust.js'
import { atTerminal } from './at-terminal.js'

afterEach(() => vi.restoreAllMocks())

const risks = [
  { name: 'budgetUsd' as const, value: '100', was: '5', does: 'a synth may spend so many USD, not 2' },
  { name: 'runtime' as const, value: '"runsc"', does: 'containers run under it' }
]

const start = (changed = false) =>
  atTerminal((signal, streams) => askTrust({ risks, changed }, signal, streams))

it('names every setting, what it does and was, and accepts on a yes', async () => {
  const { terminal, answer, at } = start(true)
  await at('has changed since you accepted', '\u001B[B')
  await at('› Yes', '')
  expect(terminal.screen).toContain('budgetUsd: 100 (was 5) · a synth may spend so many USD, not 2')
  expect(terminal.screen).toContain('runtime: "runsc" · containers run under it')
  await at('› Yes', '\r')
  await expect(answer).resolves.toBe(true)
  expect(terminal.screen).toBe('')
})

it('does not accept on Enter alone', async () => {
  const { answer, at } = start()
  await at('that you have not accepted yet', '\r')
  await expect(answer).resolves.toBe(false)
})

it('is interrupted by Esc', async () => {
  const { answer, at } = start()
  await at('› No', '\u001B')
  await expect(answer).rejects.toMatchObject({ code: 'interrupted' })
})
