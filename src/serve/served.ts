import type { Logger } from './log.js'
import type { Execution, Recorder } from './recorder.js'
import type { ServedTasks } from './tasks/served-tasks.js'

/** What routes work with. */
export interface Served {
  tasks: ServedTasks
  /** Loopai's own version. */
  version: string
  log: Logger
  /** Told of every execution; says whether it is kept. */
  executed(execution: Execution): boolean
  /** No new requests are wanted. */
  stopping: boolean
}

/** Hands executions to whoever wants to know. */
export function executionsTo(
  recorder: Recorder,
  others: ((execution: Execution) => void)[]
): Served['executed'] {
  return execution => {
    for (const tell of others) tell(execution)
    return recorder.record(execution)
  }
}
