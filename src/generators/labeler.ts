import type { Json } from '../domain/json.js'
import type { Example } from '../domain/rows/example.js'
import type { Task } from '../domain/task/task.js'

/** What a model is told before it labels. Rows and inputs come redacted. */
export interface LabelBrief {
  taskName: string
  task: Task
  /** Training rows that may be shown: each sheet is shown by the requests for the inputs that name it. */
  sheets: readonly (readonly Example[])[]
  seed: number
  signal: AbortSignal
  /** Reports in words what was found in the journal of a run that was cut off. */
  tell(note: string): void
}

/** An input that a model is asked to label. */
export interface AskedInput {
  id: string
  input: Json
  /** Which rows are shown with it: the index of a sheet. */
  sheet: number
}

/** What a model said of an input; undefined: nothing that is an output of the task, twice. */
export interface GivenLabel {
  id: string
  output: Json | undefined
}

/** Why a labeler stopped before all inputs had been asked about. */
export type LabelStop = 'budget' | 'time'

/** What labels have cost. */
export interface LabelCost {
  run: string
  model: string
  /** Everything spent, as an upper bound. */
  usd: number
  budgetUsd?: number
  /** The part of it that no server said what it was; absent where there is none. */
  assumedUsd?: number
  tokens: { input: number; cached: number; output: number }
  replies: number
  /** Whether prices are known. */
  priced: boolean
}

/** What labeling so many inputs may cost, before anything is sent. */
export interface LabelEstimate {
  model: string
  requests: number
  tokens: { input: number; output: number }
  /** Absent where the price of the model is not known. */
  usd?: number
  budgetUsd?: number
  /** The text of the first request. */
  prompt: string
}

/** A model that labels inputs. Every answer is on the disk before it is returned. */
export interface Labeler {
  /**
   * Answers that were paid for earlier, by the id of their input; undefined for an input that was asked about twice in
   * vain.
   */
  readonly known: ReadonlyMap<string, Json | undefined>
  /** Labels of the task that it is not told, since no row that it may be shown has them. */
  readonly untold: number
  /** What it would cost to ask about these inputs. */
  estimate(inputs: readonly AskedInput[]): LabelEstimate
  /**
   * Asks about inputs, many in a request, and yields each answer as it comes. Returns why it stopped early, if it did.
   * Throws `model-failed` or `no-key` where no later request could succeed.
   */
  ask(inputs: readonly AskedInput[]): AsyncGenerator<GivenLabel, LabelStop | undefined>
  /** Throws `model-failed` where a run ended before any request was answered; `first`: what was asked first. */
  requireReply(stop: LabelStop, first: AskedInput): void
  cost(): LabelCost
  /** Ends the run; `whole`: nothing is left to go on with. */
  end(whole: boolean): Promise<void>
}
