import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bin, cleanEnv } from './cli.js'

export interface KeyedReview {
  /** Decisions of which the screen has told that they are made: the next input was shown, or the end. */
  made(): number
  /** Ends the command itself, not the terminal that it runs in. */
  kill(): Promise<void>
  /** Settles when the command is over, with its exit code. */
  over: Promise<number | null>
}

/** `loopai review` at a terminal, where somebody presses 1 as soon as an input is shown. Only Linux has `script`. */
export function reviewByKeys(cwd: string, by: string, pidFile: string): KeyedReview {
  const words = [process.execPath, bin, 'review', 'w', '--as', by, '--order', 'audit']
  const command = `echo $$ > '${pidFile}'; stty cols 100 rows 40; exec ${words.join(' ')}`
  const env = cleanEnv({ TERM: 'xterm-256color', SHELL: '/bin/sh', LOOPAI_SANDBOX: 'deno' })
  // Of an earlier one, whose number may be another's by now.
  rmSync(pidFile, { force: true })
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd, env })
  let isOver = false
  let waiting = Number.POSITIVE_INFINITY
  let made = -1
  let seen = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    seen = (seen + text).slice(-20_000)
    const [, count] = [...seen.matchAll(/(\d+) waiting · /g)].at(-1) ?? []
    if (count === undefined || Number(count) === waiting) return
    waiting = Number(count)
    made++
    seen = ''
    // ink hears keys once the frame is drawn.
    setTimeout(() => child.stdin.write('1'), 100)
  })
  child.stdin.on('error', () => {})
  return {
    made: () => Math.max(0, made),
    async kill() {
      while (!isOver && !(existsSync(pidFile) && readFileSync(pidFile, 'utf8').endsWith('\n'))) await sleep(5)
      try {
        if (!isOver) process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL')
      } catch {
        // It ended by itself just now.
      }
    },
    over: new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', code => {
        isOver = true
        resolve(code)
      })
    })
  }
}

/** The lines of a file of JSON, each of which must be whole; none where there is no file. */
export function linesOfFile<T>(...path: string[]): T[] {
  const file = join(...path)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => JSON.parse(line) as T)
}
