import type { RowError } from '../../domain/program/outcome.js'
import type { WorkerDeath } from './worker-process.js'

export interface DeathVerdict {
  outcome: 'memory' | 'crash'
  error: RowError
}

/** Messages of runtimes when memory is refused. */
const memoryWords =
  /out of memory|OutOfMemory|Garbage collector could not allocate|\bOOM\b|memory allocation of \d+ bytes failed|Cannot allocate memory|Resource temporarily unavailable|bad_alloc|Last few GCs|Array buffer allocation failed/i

/** What the death of a worker says about the row that it was working on. */
export function judgeDeath(death: WorkerDeath, memoryMb: number): DeathVerdict {
  // Only the kernel sends a SIGKILL that is not ours, and it does so when memory runs out; a program in a
  // container could send one to itself, but there the kernel counts.
  if (memoryWords.test(death.lastWords) || (death.forMemory ?? death.signal === 'SIGKILL')) {
    const message = `more than ${memoryMb} MB of memory`
    return { outcome: 'memory', error: { type: 'memory', message } }
  }
  return { outcome: 'crash', error: { type: 'crash', message: `the worker ended: ${howItEnded(death)}` } }
}

/**
 * What a Go program panicked with before its first row: its package is initialized outside of any function
 * of the worker, which therefore cannot catch that. Undefined for any other death.
 */
export function panicAtLoad(
  death: WorkerDeath,
  entry: string
): { outcome: 'error'; error: RowError } | undefined {
  const words = /^panic: (.*)\n\ngoroutine 1 \[running\]:\n([\s\S]*)/m.exec(death.lastWords)
  if (!words) return undefined
  const error: RowError = { type: 'panic', message: words[1].slice(0, 2000) }
  const at = words[2].indexOf(`/${entry}:`)
  if (at >= 0) error.line = Number.parseInt(words[2].slice(at + entry.length + 2), 10)
  return { outcome: 'error', error }
}

function howItEnded(death: WorkerDeath): string {
  const words =
    /^(?:(?:fatal )?error: .*|panic: .*|Unhandled exception.*|thread .* panicked.*|# Fatal .*)$/im.exec(
      death.lastWords
    )?.[0]
  const how = death.signal ?? (death.code === null ? 'unknown' : `exit code ${death.code}`)
  return words === undefined ? how : `${how} (${words.slice(0, 300)})`
}
