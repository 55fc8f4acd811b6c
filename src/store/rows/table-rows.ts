import { maxLineBytes } from '../../domain/program/limits.js'
import type { RawRow } from '../../domain/rows/raw/raw-row.js'
import { TableReader } from './table-reader.js'

const newline = 0x0a
const batchBytes = 64 * 1024

/**
 * Rows of CSV or TSV with a header line, as objects of texts by column name. A row that can't be read is a problem,
 * and reading continues with the next line. Holds one row (16 MB at most) and one chunk.
 */
export async function* tableRows(
  chunks: AsyncIterable<Buffer>,
  name: string,
  format: 'csv' | 'tsv'
): AsyncGenerator<RawRow> {
  const reader = new TableReader(name, format)
  let held: Buffer[] = []
  let heldBytes = 0
  // The first lines decide how the others are read.
  let leastBytes = batchBytes
  let overlong = false
  for await (const whole of chunks) {
    const chunk = overlong ? whole.subarray(whole.indexOf(newline) + 1 || whole.length) : whole
    overlong &&= !whole.includes(newline)
    if (chunk.length === 0) continue
    held.push(chunk)
    heldBytes += chunk.length
    if (heldBytes < leastBytes) continue
    const bytes = held.length === 1 ? held[0] : Buffer.concat(held)
    let taken = bytes.lastIndexOf(newline) + 1
    if (taken > 0) {
      taken = yield* reader.read(bytes.subarray(0, taken), false)
    } else if (heldBytes > maxLineBytes) {
      yield reader.skipOverlong()
      overlong = true
      taken = bytes.length
    }
    // Copied, since a stream may reuse its chunk.
    held = taken < bytes.length ? [Buffer.from(bytes.subarray(taken))] : []
    heldBytes = bytes.length - taken
    // The rest is parsed again from its start, so only when there is twice as much.
    leastBytes = Math.max(batchBytes, 2 * heldBytes)
  }
  yield* reader.read(Buffer.concat(held), true)
}
