import type { Json } from '../../json.js'
import type { Task } from '../../task/task.js'

/** An input that leaves for a labeling tool. */
export interface Outgoing {
  id: string
  input: Json
  /** The program's answer and its version; left out where it must stay hidden. */
  output?: Json
  version?: string
}

/** What comes back for an input. */
export interface Incoming {
  /** The id that it left with, where the tool kept it. */
  id?: string
  input?: Json
  /** The right output; absent for an input that is not valid. */
  answer?: Json
  invalid?: true
  /** Who decided, where the tool says so. */
  by?: string
  note?: string
}

/** A file of a labeling tool. Items that nobody decided are not read. */
export interface ExchangeFormat {
  write(items: readonly Outgoing[], task: ExchangeTask): string
  /** Throws a SyntaxError, or an ExchangeError that names the place. */
  read(text: string, task: ExchangeTask): Incoming[]
}

/** What a format must know of a task. */
export type ExchangeTask = Pick<Task, 'kind' | 'input' | 'output'>

/** What is wrong with a file, and where: `item 3: annotations: expected a list`. */
export class ExchangeError extends Error {}

/** The name under which tools keep the id of an item beside its fields. */
export const idField = 'loopai_id'
