import type { Jobs } from './jobs/jobs.js'
import type { Logger } from './log.js'
import type { Observation } from './observation.js'
import type { ServedTasks } from './tasks/served-tasks.js'

/** The state of the server that routes use. */
export interface Served {
  tasks: ServedTasks
  jobs: Jobs
  /** Loopai's own version. */
  version: string
  log: Logger
  observation: Observation
  /** Whether the server is ending. */
  stopping: boolean
}
