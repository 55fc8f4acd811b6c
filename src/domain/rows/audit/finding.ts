import type { LeftOutField, TellingField } from '../columns/settle-inputs.js'

/** Where a row stands. */
export interface Place {
  file: string
  line: number
}

/** What an audit of rows found. All places are kept: whoever shows them cuts the list. */
export type AuditFinding =
  /** Rows that repeat another row, input and output: kept once, with a count. The first place of a group is kept. */
  | { type: 'exact-duplicates'; rows: number; groups: Place[][] }
  /** One input with several outputs: set aside. `ceiling` is the accuracy that the most frequent output of each input has. */
  | { type: 'conflicts'; inputs: number; rows: number; ceiling: number; groups: Place[][] }
  /** Inputs of one split that are also in a more sealed one: those copies were left out. Each pair: the copy, the row kept. */
  | { type: 'leakage'; rows: number; relabeled: number; groups: Place[][] }
  /** Rows that are like another (case, spaces, digits, punctuation, accents, most words) and share its split. */
  | { type: 'near-duplicates'; rows: number; groups: Place[][] }
  /** The same, in several splits: too many to stay together, or given so. `test`: how many are test rows. */
  | { type: 'near-duplicates-apart'; rows: number; groups: Place[][]; test: number }
  /** So many texts that only those were found that are the same but for case, digits, punctuation and accents. */
  | { type: 'overlaps-unknown'; rows: number }
  | { type: 'empty-inputs'; rows: number; places: Place[] }
  /** Labels with few rows. */
  | { type: 'rare-labels'; labels: { label: string; rows: number }[] }
  /** Labels that look like spellings of one answer. */
  | { type: 'similar-labels'; groups: string[][] }
  /** Outputs that are so many whole numbers, each often, and what they were taken for: amounts or names of classes. */
  | { type: 'whole-numbers'; distinct: number; as: 'number' | 'classification' }
  /** Labels that only rows of the test split have: nothing can learn them. */
  | { type: 'unlearnable-labels'; labels: string[] }
  /** Labels that had no training row by hash: their largest group was kept in train. */
  | { type: 'kept-in-train'; labels: string[]; rows: number }
  /** So many labels have no training row that new ones seem to keep coming: their rows stay held out. */
  | { type: 'open-labels'; labels: number; rows: number }
  /** Fields that no part of an example took. */
  | { type: 'ignored-fields'; fields: string[]; file: string }
  /** A field that programs must not learn from; `keep` are the flags with which it is an input. */
  | ({ type: 'left-out-field'; keep: string } & LeftOutField)
  /** The same, of the only field that is left. */
  | ({ type: 'last-field' } & LeftOutField)
  /** One that is kept, as so many rows would be alike without it and have different outputs; no learner reads it. */
  | ({ type: 'kept-apart'; rows: number } & LeftOutField)
  /** A field that tells the output alone, which it may only because it was written after it. */
  | ({ type: 'telling-field' } & TellingField)
  /** More fields than are read. */
  | { type: 'unread-fields'; fields: number; read: number }
  /** Fields that the task's input does not list. */
  | { type: 'new-fields'; fields: string[] }
  /** Too few rows to hold any back: all are training rows until so many new ones come. */
  | { type: 'unsealed'; rows: number; needed: number }
  /** Rows given as `train` beside given test rows, dealt to train and validation. */
  | { type: 'validation-from-train'; rows: number }
  /** Labels that the task did not list before. */
  | { type: 'new-labels'; labels: string[] }
  /** Rows of a known input that name another split than it had. */
  | { type: 'moved-rows'; rows: number; places: Place[] }
