import type { Json } from '../../json.js'

/** What is wrong with a row, and its likely cause. */
export interface RowProblem {
  message: string
  hint?: string
}

/** A row as it was read from a file. */
export interface ReadRow {
  /** 1-based line of the file at which the row starts. */
  line: number
  value: Json
  /** Set for a row of a table: its values are texts whose types are not known yet. */
  cells?: true
}

/** A row that can't be used. */
export interface BadRow {
  /** 1-based line of the file at which the problem was noticed. */
  line: number
  problem: RowProblem
}

export type RawRow = ReadRow | BadRow

/** Whole lines of JSON Lines that are not parsed yet. */
export interface UnparsedLines {
  /** Includes line ends; the last line of a file may have none. */
  bytes: Buffer
  /** The line number of the first of them, 1-based. */
  line: number
  /** Whether the file ends here, so that the last line may have been cut short. */
  last: boolean
}

export function isBad(row: RawRow): row is BadRow {
  return 'problem' in row
}

/** The rows that can be used. */
export function readableRows(rows: RawRow[]): ReadRow[] {
  return rows.filter((row): row is ReadRow => !isBad(row))
}
