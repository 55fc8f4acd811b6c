import type { Json } from '../../json.js'

/** What is wrong with a row, and what may have caused it. */
export interface RowProblem {
  message: string
  hint?: string
}

/** A row of a file as it was read. */
export interface ReadRow {
  /** 1-based line of the file at which the row starts. */
  line: number
  value: Json
  /** The row comes from a table: its values are texts whose types are not known yet. */
  cells?: true
}

/** A row of a file that can't be used. */
export interface BadRow {
  /** 1-based line of the file at which the problem was noticed. */
  line: number
  problem: RowProblem
}

export type RawRow = ReadRow | BadRow

/** Whole lines of JSON Lines that were not parsed yet. */
export interface UnparsedLines {
  /** With their line ends; the last line of a file may lack it. */
  bytes: Buffer
  /** Number of the first of them, 1-based. */
  line: number
  /** Nothing follows them in the file: what is wrong with the last one may be that it was cut short. */
  last: boolean
}

export function isBad(row: RawRow): row is BadRow {
  return 'problem' in row
}

/** The rows that can be used. */
export function readableRows(rows: RawRow[]): ReadRow[] {
  return rows.filter((row): row is ReadRow => !isBad(row))
}
