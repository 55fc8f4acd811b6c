import type { LeftOutField, TellingField } from '../columns/settle-inputs.js'
import type { ChatForm } from '../raw/chat-rows.js'
import type { Notation } from '../table/number-notation.js'
import type { MergedLabel } from './merge-labels.js'

/** The place of a row. */
export interface Place {
  file: string
  line: number
}

/** What an audit of rows found. All places are kept; the screen that shows them shortens the list. */
export type AuditFinding =
  /** Rows that repeat another row, input and output: kept once, with a count. The first place of a group is kept. */
  | { type: 'exact-duplicates'; rows: number; groups: Place[][] }
  /** One input with several outputs: set aside. `ceiling` is the accuracy that the most frequent output of each input has. */
  | { type: 'conflicts'; inputs: number; rows: number; ceiling: number; groups: Place[][] }
  /** Inputs of one split that are also in a more sealed one: those copies were left out. Each pair: the copy, the row kept. */
  | { type: 'leakage'; rows: number; relabeled: number; groups: Place[][] }
  /** Rows that are like another (case, spaces, digits, punctuation, accents, most words) and share its split. */
  | { type: 'near-duplicates'; rows: number; groups: Place[][] }
  /**
   * The same, in several splits: groups too large to keep together, or splits that the rows name themselves. `test`:
   * the number of test rows among them.
   */
  | { type: 'near-duplicates-apart'; rows: number; groups: Place[][]; test: number }
  /**
   * There are so many texts that overlaps of words were not looked for: only texts equal but for case, digits,
   * punctuation and accents were found.
   */
  | { type: 'overlaps-unknown'; rows: number }
  | { type: 'empty-inputs'; rows: number; places: Place[] }
  /** Labels with few rows. */
  | { type: 'rare-labels'; labels: { label: string; rows: number }[] }
  /** Labels that look like spellings of one answer. */
  | { type: 'similar-labels'; groups: string[][] }
  /** Spellings of labels that were made one, as asked. */
  | { type: 'merged-labels'; labels: MergedLabel[] }
  /** Outputs are a few whole numbers, each often. `as`: what they were taken for, amounts or names of classes. */
  | { type: 'whole-numbers'; distinct: number; as: 'number' | 'classification' }
  /** Labels that only rows of the test split have: nothing can learn them. */
  | { type: 'unlearnable-labels'; labels: string[] }
  /** Labels that had no training row by hash: their largest group was kept in train. */
  | { type: 'kept-in-train'; labels: string[]; rows: number }
  /** A large number of labels has no training row, so new labels are expected: their rows stay held out. */
  | { type: 'open-labels'; labels: number; rows: number }
  /** Columns of a table whose numbers have commas; `read`: as numbers, since that was asked for, or else as texts. */
  | { type: 'comma-numbers'; fields: string[]; notation: Notation; read: boolean }
  /** Rows of a file are chats, of which the last turn is the example. */
  | { type: 'chats'; form: ChatForm; file: string }
  /** Fields that are no part of any example. */
  | { type: 'ignored-fields'; fields: string[]; file: string }
  /** A field that programs must not learn from; `keep` holds the flags that make it an input. */
  | ({ type: 'left-out-field'; keep: string } & LeftOutField)
  /** The same, of the only field that is left. */
  | ({ type: 'last-field' } & LeftOutField)
  /**
   * A field that is kept because without it `rows` rows would have equal inputs and different outputs; no learner
   * reads it.
   */
  | ({ type: 'kept-apart'; rows: number } & LeftOutField)
  /** A field that predicts the output alone, which may be because it was written after the output. */
  | ({ type: 'telling-field' } & TellingField)
  /** More fields than are read. */
  | { type: 'unread-fields'; fields: number; read: number }
  /** Fields that the task's input does not list. */
  | { type: 'new-fields'; fields: string[] }
  /** Too few rows to hold any back: all are training rows until there are `needed` rows. */
  | { type: 'unsealed'; rows: number; needed: number }
  /** Rows given as `train` beside given test rows, divided into train and validation. */
  | { type: 'validation-from-train'; rows: number }
  /** Labels that the task did not list. */
  | { type: 'new-labels'; labels: string[] }
  /** Rows of a known input that name another split than it had. */
  | { type: 'moved-rows'; rows: number; places: Place[] }
