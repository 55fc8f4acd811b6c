import type { RowError } from '../domain/outcome.js'
import type { WorkerDeath } from './worker-process.js'

export interface DeathVerdict {
  outcome: 'memory' | 'crash'
  error: RowError
}

/** What runtimes say when memory that they ask for is refused. */
const memoryWords =
  /out of memory|OutOfMemory|\bOOM\b|memory allocation of \d+ bytes failed|Cannot allocate memory|Resource temporarily unavailable|bad_alloc|Last few GCs/i

/** What the death of a worker says about the row that it was working on. */
export function judgeDeath(death: WorkerDeath, memoryMb: number): DeathVerdict {
  // Only the kernel sends a SIGKILL that is not ours, and it does so when memory runs out.
  if (memoryWords.test(death.lastWords) || death.signal === 'SIGKILL' || death.code === 137) {
    const message = `more than ${memoryMb} MB of memory`
    return { outcome: 'memory', error: { type: 'memory', message } }
  }
  return { outcome: 'crash', error: { type: 'crash', message: `the worker ended: ${howItEnded(death)}` } }
}

function howItEnded(death: WorkerDeath): string {
  const words = /^(?:error: .*|thread .* panicked.*|# Fatal .*)$/m.exec(death.lastWords)?.[0]
  const how = death.signal ?? (death.code === null ? 'unknown' : `exit code ${death.code}`)
  return words === undefined ? how : `${how} (${words.slice(0, 300)})`
}
