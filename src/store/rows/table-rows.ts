import { maxLineBytes } from '../../domain/program/limits.js'
import type { BadRow, RawRow } from '../../domain/rows/raw/raw-row.js'
import { withLineFeeds } from './bytes/line-ends.js'
import { TableReader, type TableRow } from './table-reader.js'

const newline = 0x0a
const batchBytes = 64 * 1024

/** A table of which the column names are known, and its rows in batches. */
export interface Table {
  columns: readonly string[]
  /** The character between cells. */
  delimiter: string
  rows: AsyncIterable<(TableRow | BadRow)[]>
}

/**
 * Rows of CSV or TSV with a header line, as objects of texts by column name, in batches. A row that can't be read is a
 * problem, and reading continues with the next line. Holds one row (16 MB at most) and one chunk.
 */
export async function* tableRows(
  chunks: AsyncIterable<Buffer>,
  name: string,
  format: 'csv' | 'tsv',
  say?: (message: string) => void
): AsyncGenerator<RawRow[]> {
  const reader = new TableReader(name, format, say)
  for await (const rows of cellsOf(chunks, reader)) {
    const columns = reader.columns ?? []
    yield rows.map(row => {
      if ('problem' in row) return row
      // fromEntries keeps a column named __proto__.
      const value = Object.fromEntries(row.cells.map((cell, index) => [columns[index], cell]))
      return { line: row.line, value, cells: true }
    })
  }
}

/** The same with the cells of each row in their order. The columns are those of the header; none for an empty file. */
export async function openTable(
  chunks: AsyncIterable<Buffer>,
  name: string,
  format: 'csv' | 'tsv',
  say?: (message: string) => void
): Promise<Table> {
  const reader = new TableReader(name, format, say)
  const batches = cellsOf(chunks, reader)
  const first = await batches.next()
  async function* rows() {
    if (first.done) return
    yield first.value
    yield* batches
  }
  return { columns: reader.columns ?? [], delimiter: reader.delimiter ?? ',', rows: rows() }
}

async function* cellsOf(
  stream: AsyncIterable<Buffer>,
  reader: TableReader
): AsyncGenerator<(TableRow | BadRow)[]> {
  let held: Buffer[] = []
  let heldBytes = 0
  // The first lines decide how the others are read.
  let leastBytes = batchBytes
  let overlong = false
  for await (const whole of withLineFeeds(stream)) {
    const chunk = overlong ? whole.subarray(whole.indexOf(newline) + 1 || whole.length) : whole
    overlong &&= !whole.includes(newline)
    if (chunk.length === 0) continue
    held.push(chunk)
    heldBytes += chunk.length
    if (heldBytes < leastBytes) continue
    const bytes = held.length === 1 ? held[0] : Buffer.concat(held)
    let taken = bytes.lastIndexOf(newline) + 1
    if (taken > 0) {
      const { rows, end } = readAll(reader, bytes.subarray(0, taken), false)
      taken = end
      yield rows
    } else if (heldBytes > maxLineBytes) {
      yield [reader.skipOverlong()]
      overlong = true
      taken = bytes.length
    }
    // Copied, since a stream may reuse its chunk.
    held = taken < bytes.length ? [Buffer.from(bytes.subarray(taken))] : []
    heldBytes = bytes.length - taken
    // The rest is parsed again from its start, so only when there is twice as much.
    leastBytes = Math.max(batchBytes, 2 * heldBytes)
  }
  yield readAll(reader, Buffer.concat(held), true).rows
}

function readAll(
  reader: TableReader,
  bytes: Buffer,
  last: boolean
): { rows: (TableRow | BadRow)[]; end: number } {
  const rows: (TableRow | BadRow)[] = []
  const reading = reader.read(bytes, last)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return { rows, end: value }
    rows.push(value)
  }
}
