import type { CrossValidated } from '../domain/honesty/cross-validated.js'
import type { Json } from '../domain/json.js'
import type { Kind } from '../domain/task/task-schema.js'

/** What a learner is given. */
export interface Lesson {
  kind: Kind
  inputs: readonly Json[]
  outputs: readonly Json[]
  /** Rows of one group never part in cross-validation. */
  groups: readonly string[]
  /** Nothing but cross-validation tells how good a program is: its figure gets an interval. */
  decides?: boolean
  /** Nothing that fewer rows contain is printed. */
  minSupport: number
  seed: number
  progress(done: number, note: string): void
}

/** Settings that a learner was given are not its own, or those of another version. */
export class UnknownSettings extends Error {
  constructor(family: string, settings: string) {
    super(`not the settings of ${family}: ${settings}`)
  }
}

/** A learned model, how it was chosen and how good it was on rows held out of training. */
export interface Learned<Model, Settings> {
  model: Model
  settings: Settings
  /** Absent where there are too few rows to hold any out. */
  crossValidated?: CrossValidated
}
