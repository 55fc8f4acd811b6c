import type { CrossValidated } from '../domain/honesty/cross-validated.js'
import type { Json } from '../domain/json.js'
import type { Explanation } from '../domain/program/explanation.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Readings } from '../domain/program/readings.js'
import type { Kind } from '../domain/task/task-schema.js'
import type { Lesson } from './lesson.js'

/** A learned model, its settings and its accuracy on rows held out of training. */
export interface Fitted<Model> {
  model: Model
  /** A text for people that `learn` also accepts. */
  settings: string
  /** Absent where there are too few rows to hold any out. */
  crossValidated?: CrossValidated
  /** Other models that fit the rows as well, the likeliest first. Absent where none are looked for. */
  rivals?: Model[]
  /** What such models leave open; absent where rows are many. */
  readings?: Readings
  /** Notes for people, one sentence each, such as what the rows leave open. */
  notes?: string[]
}

/**
 * A kind of program that can be learned from rows. Each has a folder, and is listed in families.ts. Learning is pure
 * and deterministic: the same lesson gives the same model. Declared as methods, so that families with different
 * models fit in one list.
 */
export interface Family<Model = unknown> {
  readonly name: string
  /** What its programs are; printed in their first line. */
  readonly caption: string
  /** The kinds of tasks that it can learn. */
  readonly kinds: readonly Kind[]
  /**
   * Whether it is meant for such tasks: then it is preferred where rows are too few to compare families. Absent: for
   * no task in particular.
   */
  madeFor?(kind: Kind, rows: number): boolean
  /**
   * It tests shapes of characters, whatever the words are; a family that reads words is preferred where both do as
   * well.
   */
  readonly byCharacters?: true
  /** Learning takes so long that it is not repeated on parts of the rows to measure the learning curve. */
  readonly costly?: true
  /**
   * Learns a model; with `settings` (from an earlier `learn`) it does not search for them. Undefined: no program of
   * this family fits the rows.
   */
  learn(lesson: Lesson, settings?: string): Fitted<Model> | undefined
  /** Answers as a model does: the reference that printed programs must agree with in every language. */
  predictor(model: Model): (input: Json) => Json
  /** The lead of an answer over the second best one: 0 or more, in any unit. Absent where models have none. */
  margin?(model: Model): (input: Json) => number
  /** The reasons for a model's answer to an input. */
  explain(model: Model, input: Json): Explanation
  /** The source of a model in a language. `header`: the lines of its first comment. */
  print(model: Model, language: LanguageName, header: readonly string[]): string
}
