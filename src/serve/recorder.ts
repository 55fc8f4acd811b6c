import type { Reply } from '../domain/program/outcome.js'

/** One answered input, as it is passed to a recorder. */
export interface Execution {
  /** A UUID, also given to the caller. */
  id: string
  /** The UUID of its task. */
  taskId: string
  task: string
  /** The version that answered; absent where the answer was made up from the schema. */
  version?: string
  /** Raw JSON. */
  input: string
  reply: Reply
  /** Time from the request to the reply, waiting included, in ms. */
  ms: number
  /** Whether the caller requested that it is recorded. */
  forced: boolean
}

/** Records some executions. It may be called thousands of times a second, so slow work must be deferred. */
export interface Recorder {
  /** Returns whether it records this execution. */
  record(execution: Execution): boolean
  /** Settles when all recorded executions are on disk. */
  close(): Promise<void>
}
