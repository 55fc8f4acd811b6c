import type { CrossValidated } from '../domain/honesty/cross-validated.js'
import type { Json } from '../domain/json.js'
import type { Kind } from '../domain/task/task-schema.js'
import type { WordVectors } from './words/word-vectors.js'

/** The input of a learner. */
export interface Lesson {
  kind: Kind
  inputs: readonly Json[]
  outputs: readonly Json[]
  /** Rows of one group stay together in cross-validation. */
  groups: readonly string[]
  /** Whether a model labeled a row: such rows are learned from, but are no evidence. Absent where people labeled all. */
  byModels?: readonly boolean[]
  /** Cross-validation is the only evidence for the program, so its figure gets an interval. */
  decides?: boolean
  /** Nothing is printed that occurs in fewer rows. */
  minSupport: number
  /** Reads what is known of words beyond the rows, which takes a while; absent: nothing is. */
  vectors?(): WordVectors
  seed: number
  progress(done: number, note: string): void
}

/** Thrown for settings that a learner does not know, since another family or version wrote them. */
export class UnknownSettings extends Error {
  constructor(family: string, settings: string) {
    super(`not the settings of ${family}: ${settings}`)
  }
}

/** A learned model, its settings and its accuracy on rows held out of training. */
export interface Learned<Model, Settings> {
  model: Model
  settings: Settings
  /** Absent where there are too few rows to hold any out. */
  crossValidated?: CrossValidated
}
