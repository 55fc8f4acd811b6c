import { expect, vi } from 'vitest'
import { TinyKeyboard } from './tiny-keyboard.js'
import { TinyTerminal } from './tiny-terminal.js'

type Streams = Pick<NodeJS.Process, 'stdin' | 'stderr'>

/** Asks at a small terminal: what it shows, the answer, and `at`, which looks and types keys once a text is on the screen. */
export function atTerminal<Answer>(
  ask: (signal: AbortSignal, streams: Streams) => Promise<Answer>,
  columns = 80
) {
  const terminal = new TinyTerminal(columns)
  const keyboard = new TinyKeyboard(true)
  const streams = { stdin: keyboard.stream, stderr: Object.assign(terminal.stream, { fd: 2 as const }) }
  const answer = ask(new AbortController().signal, streams)
  answer.catch(() => {})
  async function at(text: string, keys: string | string[], look?: () => void) {
    await vi.waitFor(() => expect(terminal.screen).toContain(text), 20_000)
    await vi.waitFor(() => expect(keyboard.listenerCount('readable')).toBe(1), 20_000)
    look?.()
    for (const key of [keys].flat()) keyboard.type(key)
  }
  return { terminal, answer, at }
}
