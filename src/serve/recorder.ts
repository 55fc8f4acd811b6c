import type { Reply } from '../domain/program/outcome.js'

/** One input that was answered, as it is handed to whoever keeps some of them. */
export interface Execution {
  /** A UUID, which the caller got too. */
  id: string
  /** The UUID of its task, and its name. */
  taskId: string
  task: string
  /** Which version answered; absent where an answer was made up from the schema. */
  version?: string
  /** Raw JSON. */
  input: string
  reply: Reply
  /** From the request to the reply, waiting included, in ms. */
  ms: number
  /** The caller wants it to be looked at. */
  forced: boolean
}

/** Who keeps executions. It may be called thousands of times a second: what takes time is done later. */
export interface Recorder {
  /** Whether this one is kept. */
  record(execution: Execution): boolean
  /** Ends when all that is kept is on the disk. */
  close(): Promise<void>
}

/** Keeps nothing. */
export const noRecorder: Recorder = { record: () => false, close: async () => {} }
