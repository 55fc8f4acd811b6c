import type { BadRow, UnparsedRow } from '../../domain/raw-row.js'
import { lineBatches, type StreamLine } from '../line-batches.js'
import { notUtf8 } from './not-utf8.js'

/** The rows of JSON Lines, not parsed yet: a batch for each chunk, blank lines skipped. Holds one line and one chunk. */
export async function* jsonLinesRows(
  chunks: AsyncIterable<Buffer>,
  name: string
): AsyncGenerator<(UnparsedRow | BadRow)[]> {
  let number = 0
  // One line back, since only a file's last line can be cut short.
  let previous: StreamLine | undefined
  for await (const lines of lineBatches(chunks)) {
    const batch: (UnparsedRow | BadRow)[] = []
    for (const line of lines) {
      if (previous && !isBlank(previous)) batch.push(toRow(previous, number, false, name))
      previous = line
      number++
    }
    yield batch
  }
  if (previous && !isBlank(previous)) yield [toRow(previous, number, true, name)]
}

function isBlank(line: StreamLine): boolean {
  return 'text' in line && line.text.trim() === ''
}

function toRow(row: StreamLine, line: number, last: boolean, name: string): UnparsedRow | BadRow {
  if ('text' in row) return { line, text: row.text, last }
  const { problem } = row
  return { line, problem: problem === 'not UTF-8' ? notUtf8(name) : { message: `the line is ${problem}` } }
}
