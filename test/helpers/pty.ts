import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { TinyTerminal } from '../ui/tiny-terminal.js'
import { bin, cleanEnv } from './cli.js'

/** The real binary on a pseudo-terminal of its own; on Linux alone. */
export function atPty(
  words: readonly string[],
  { cwd, columns, rows }: { cwd: string; columns: number; rows: number }
) {
  const place = join(cwd, `tty-${columns}`)
  const command = [process.execPath, bin, ...words].map(word => `'${word}'`).join(' ')
  const size = `stty cols ${columns} rows ${rows}`
  const child = spawn('script', ['-qec', `tty > '${place}'; ${size}; ${command}`, '/dev/null'], {
    cwd,
    env: { ...cleanEnv({ CI: 'false' }), TERM: 'xterm', LC_ALL: 'C.UTF-8' }
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text
  })
  child.stdin.on('error', () => {}) // it may have ended
  const ended = once(child, 'close').then(([code]) => code as number)
  const screen = () => {
    const terminal = new TinyTerminal()
    terminal.write(output.replaceAll('\r', ''))
    return terminal.screen
  }
  const shows = (text: string | RegExp) =>
    vi.waitFor(() => expect(screen()).toMatch(text), { timeout: 20_000, interval: 20 })
  return {
    screen,
    shows,
    ended,
    /** Types keys once a text is on the screen. */
    async at(text: string | RegExp, keys: string) {
      await shows(text)
      child.stdin.write(keys)
    },
    /** Changes the size, of which the terminal tells the process. */
    async resize(columns: number, rows: number) {
      const tty = (await readFile(place, 'utf8')).trim()
      await once(execFile('stty', ['-F', tty, 'cols', `${columns}`, 'rows', `${rows}`]), 'close')
    }
  }
}
