/** What stands beside an answer of `POST /tasks/<task>`. */
export interface AnswerDetails {
  /** The full name of the version that answered, as `v3-9f3a1c`; null where the answer was made up. */
  version: string | null
  /** Whether the task has no version: the output was made up from its schema. */
  provisional: boolean
  executionId: string | undefined
}

export interface Answer<Output = unknown> extends AnswerDetails {
  output: Output
}

export interface TextAnswer extends AnswerDetails {
  /** The output as JSON, as the program gave it. */
  text: string
}

/** Why the input of one line has no output. */
export interface LineError {
  type: string
  message: string
  /** `error`, `timeout`, `memory`, `crash`, `output-limit` or `bad-output`. */
  outcome: string
}

/** What became of one input of a stream. */
export type StreamLine<Output = unknown> =
  | { success: true; output: Output; version: string | null }
  | { success: false; error: LineError; version: string | null }
