import type { CrossValidated } from '../domain/honesty/cross-validated.js'
import type { Json } from '../domain/json.js'
import type { Explanation } from '../domain/program/explanation.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Kind } from '../domain/task/task-schema.js'
import type { Lesson } from './lesson.js'

/** A learned model, how it was chosen and how good it was on rows held out of training. */
export interface Fitted<Model> {
  model: Model
  /** As people read them, and as `learn` takes them back. */
  settings: string
  /** Absent where there are too few rows to hold any out. */
  crossValidated?: CrossValidated
  /** What people should know of it, a sentence each: what the rows leave open. */
  notes?: string[]
}

/**
 * A kind of program that can be learned from rows. One folder each, listed in families.ts. Learning is pure
 * and deterministic: the same lesson gives the same model. Methods, so that families of different models can
 * stand in one list.
 */
export interface Family<Model = unknown> {
  readonly name: string
  /** What its programs are, as their first line says. */
  readonly caption: string
  /** The kinds of tasks that it can try. */
  readonly kinds: readonly Kind[]
  /**
   * Whether it was made for such tasks: where rows are too few to tell families apart, it is preferred. Absent:
   * for none in particular.
   */
  madeFor?(kind: Kind, rows: number): boolean
  /** It asks for shapes of characters, whatever the words are: what reads words is preferred where both do as well. */
  readonly byCharacters?: true
  /** Learning takes so long that parts of the rows are not learned from only to see how it grows with them. */
  readonly costly?: true
  /**
   * Learns a model; with `settings` (told by an earlier `learn`) without looking for them. Undefined: no
   * program of this family fits the rows.
   */
  learn(lesson: Lesson, settings?: string): Fitted<Model> | undefined
  /** What a model answers: the reference that printed programs agree with in every language. */
  predictor(model: Model): (input: Json) => Json
  /** How far an answer is from the next best one: 0 or more, in any unit. Absent where a model can't tell. */
  margin?(model: Model): (input: Json) => number
  /** Why a model answers an input as it does. */
  explain(model: Model, input: Json): Explanation
  /** A model as source in a language. `header` is its first comment, a line an entry. */
  print(model: Model, language: LanguageName, header: readonly string[]): string
}
