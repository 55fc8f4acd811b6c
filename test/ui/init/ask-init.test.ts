import { afterEach, expect, it, vi } from 'vitest'
import { askInit } from '../../../src/ui/init/ask-init.js'
import { TinyKeyboard } from '../tiny-keyboard.js'
import { TinyTerminal } from '../tiny-terminal.js'

afterEach(() => vi.restoreAllMocks())

const context = {
  templates: [{ name: 'support', description: 'Which team answers this mail' }],
  taken: [],
  columnsOf: async () => ({ problem: 'There is no such file.' }),
  entriesOf: async () => []
}

/** Waits until it holds; the machine may be busy. */
const soon = (check: () => void) => vi.waitFor(check, 20_000)

function start(isTTY = true) {
  const terminal = new TinyTerminal()
  const keyboard = new TinyKeyboard(isTTY)
  const stop = new AbortController()
  const streams = { stdin: keyboard.stream, stderr: Object.assign(terminal.stream, { fd: 2 as const }) }
  const answers = askInit(context, stop.signal, undefined, streams)
  answers.catch(() => {})
  async function at(text: string, key?: string) {
    await soon(() => expect(terminal.screen).toContain(text))
    await soon(() => expect(keyboard.listenerCount('readable')).toBe(1))
    if (key) keyboard.type(key)
  }
  return { terminal, keyboard, stop, answers, at }
}

function expectRestored({ terminal, keyboard }: ReturnType<typeof start>) {
  expect(terminal.screen).toBe('')
  expect(terminal.cursorVisible).toBe(true)
  expect(keyboard.rawMode).toBe(false)
  expect(keyboard.listenerCount('readable')).toBe(0)
  expect(terminal.listenerCount('resize')).toBe(0)
}

it('returns the answers and leaves the terminal as it was', async () => {
  const asked = start()
  await asked.at('› A file', '\u001B[B')
  expect(asked.keyboard.rawMode).toBe(true)
  await asked.at('› Template support', '\r')
  await asked.at('› support', '\r')
  await expect(asked.answers).resolves.toEqual({
    task: 'support',
    source: { template: 'support' },
    description: ''
  })
  expectRestored(asked)
})

it.each([
  ['Esc', '\u001B'],
  ['Ctrl-C', '\u0003']
])('rejects as interrupted at %s', async (_, key) => {
  const asked = start()
  await asked.at('› A file', key)
  await expect(asked.answers).rejects.toMatchObject({ code: 'interrupted', exitCode: 130 })
  expectRestored(asked)
})

it('rejects as interrupted when the signal aborts', async () => {
  const asked = start()
  await asked.at('› A file')
  asked.stop.abort()
  await expect(asked.answers).rejects.toMatchObject({ code: 'interrupted' })
  expectRestored(asked)
})

it('asks nothing where the signal has aborted', async () => {
  const terminal = new TinyTerminal()
  await expect(askInit(context, AbortSignal.abort())).rejects.toMatchObject({ code: 'interrupted' })
  expect(terminal.writes).toEqual([])
})

it('rejects rather than waits for ever where keys cannot be read', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await expect(start(false).answers).rejects.toThrow('Raw mode is not supported')
})
