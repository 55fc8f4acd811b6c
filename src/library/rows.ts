import type { Json } from '../domain/json.js'
import type { RowFormat } from '../store/rows/read-rows.js'
import type { RowPlace } from '../store/rows/row-source.js'

/** A labeled row. */
export interface LabeledExample {
  input: Json
  output: Json
  id?: string
  split?: 'train' | 'validation' | 'test'
  source?: string
}

/** Labeled rows: the path of a file (JSON Lines, CSV, TSV, a JSON array, .xlsx or Parquet), or the rows themselves. */
export type Rows = string | Iterable<LabeledExample>

/** How to find the examples in the rows. */
export interface RowOptions {
  /** The column of flat records that is the output. */
  outputField?: string
  /** The columns that are the input; by default all others that are no identifiers. */
  inputFields?: string[]
  /** Columns that are not part of the input. */
  excludeFields?: string[]
  /** The format of the file, if its name does not tell. */
  format?: RowFormat
  /** The encoding of the file, if it is guessed wrong: any that TextDecoder knows. */
  encoding?: string
  /** The sheet of a spreadsheet, if not the first. */
  sheet?: string
  /** Read columns of numbers with decimal commas (`1.234,5`) or commas of thousands (`1,234.5`) as numbers. */
  numbers?: 'decimal-comma' | 'thousands-comma'
  /** Make spellings of one label the same: case, spaces, form of letters, a final dot. */
  normalizeLabels?: boolean
  /** What to do with an unusable row; by default `stop`. */
  onBadRow?: 'stop' | 'skip'
}

/** Where the verbs read rows from; rows in memory are handled like those of a file. */
export function placeOf(rows: Rows): RowPlace {
  if (typeof rows === 'string') return rows
  return { name: 'rows', chunks: { [Symbol.asyncIterator]: () => lines(rows) }, format: 'jsonl' }
}

async function* lines(rows: Iterable<LabeledExample>): AsyncGenerator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}
