import { CsvError, type Options, parse } from 'csv-parse/sync'
import { maxLineBytes } from '../../domain/program/limits.js'
import type { Dialect } from './table-header.js'

export interface ParsedRecords {
  /** The cells of each record. */
  records: string[][]
  /** Why parsing stopped after the last record: a code of csv-parse. */
  failure?: string
}

/** The records of some bytes up to the first that can't be parsed. Blank lines are skipped. */
export function parseRecords(bytes: Buffer, dialect: Dialect): ParsedRecords {
  const options = { ...optionsOf(dialect), max_record_size: maxLineBytes, skip_empty_lines: true }
  try {
    return { records: parse(bytes, options) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const first = 'records' in error && error.records === 0
    return { records: first ? [] : recordsBeforeFailure(bytes, options), failure: error.code }
  }
}

/** A second pass with a callback for each record, which would make the first one three times as slow. */
function recordsBeforeFailure(bytes: Buffer, options: Options): string[][] {
  const records: string[][] = []
  const keep = (cells: string[]) => {
    records.push(cells)
    return null
  }
  try {
    parse(bytes, { ...options, on_record: keep })
  } catch {
    // The same failure again.
  }
  return records
}

/**
 * The cells of one line whose quotes are literal: in CSV those inside an unquoted cell (`5" pipe`), in TSV all of
 * them. Undefined where the line can't be read in this way either.
 */
export function parseLiteralLine(bytes: Buffer, dialect: Dialect): string[] | undefined {
  const literal: Options = dialect.delimiter === '\t' ? { quote: false } : { relax_quotes: true }
  try {
    return parse(bytes, { ...optionsOf(dialect), ...literal })[0]
  } catch {
    return undefined
  }
}

function optionsOf({ delimiter, ltrim }: Dialect): Options {
  return { delimiter, ltrim, record_delimiter: ['\r\n', '\n'], relax_column_count: true }
}
