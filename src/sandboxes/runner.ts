import type { Reply } from '../domain/program/outcome.js'
import type { RawTexts } from '../domain/rows/raw/raw-texts.js'

/**
 * Inputs that go together: JSON texts, or the bytes of them (unchanged until they are answered). What is no input, a
 * line that cannot be read for instance, comes as the reply to it and keeps its place; it is not run.
 */
export type Inputs = RawTexts | readonly (string | Reply)[]

/** A batch from a caller; any other properties are returned with the replies. */
export interface Batch {
  readonly inputs: Inputs
}

/** Replies to inputs of one batch: the first of them is to input `from`. */
export interface Answers<B extends Batch = Batch> {
  batch: B
  from: number
  replies: Reply[]
}

export interface CallOptions {
  /** When aborted, this call ends with the signal's reason, and no other call does. */
  signal?: AbortSignal
}

/** How busy a runner is. */
export interface RunnerLoad {
  /** Inputs that a worker has and has not answered. */
  inFlight: number
  /** Inputs that wait for a worker. */
  queued: number
  /** How many workers answer at once. */
  workers: number
  /** How many of them have loaded the program. */
  ready: number
}

/**
 * One program, loaded in warm workers that no other program shares. It serves any number of callers at once, who take
 * turns. A failed row is a reply; only trouble with the sandbox itself throws, for all callers.
 */
export interface Runner {
  /** The reply to one input, given as JSON. How many are asked for at once is for the caller to bound. */
  answer(input: string, options?: CallOptions): Promise<Reply>
  /**
   * One reply to each input, in order, as soon as they are ready. It begins when it is first read, and reads ahead by
   * a bounded number of inputs: a caller that stops reading holds back itself alone.
   */
  stream<B extends Batch>(batches: AsyncIterable<B>, options?: CallOptions): AsyncIterable<Answers<B>>
  load(): RunnerLoad
  /** Accepts no more calls, and settles when all calls in progress have ended. */
  drain(): Promise<void>
  /** The output that the program printed so far: at most 64 KB of it, and the total number of bytes. */
  prints(): { text: string; bytes: number }
  /** Ends every worker, and every call in progress with an error. Safe to call twice. */
  close(): Promise<void>
}
