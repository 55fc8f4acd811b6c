import { isBad, type RawRow } from '../../domain/raw-row.js'
import { lineBatches, type StreamLine } from '../line-batches.js'
import { notUtf8 } from './not-utf8.js'
import { parseRow } from './parse-json.js'

/**
 * Rows of JSON Lines: one JSON value a line, blank lines skipped; a batch for each chunk. Holds one line
 * and one chunk. With `texts` each row carries its JSON text.
 */
export async function* jsonLinesRows(
  chunks: AsyncIterable<Buffer>,
  name: string,
  texts = false
): AsyncGenerator<RawRow[]> {
  const toRow = (line: StreamLine, number: number, last: boolean): RawRow => {
    if ('problem' in line) return toProblem(line.problem, number, name)
    const row = parseRow(line.text, number, last)
    if (texts && !isBad(row)) row.text = line.text
    return row
  }
  let number = 0
  // One line back, since only a file's last line can be cut short.
  let previous: StreamLine | undefined
  for await (const lines of lineBatches(chunks)) {
    const batch: RawRow[] = []
    for (const line of lines) {
      if (previous && !isBlank(previous)) batch.push(toRow(previous, number, false))
      previous = line
      number++
    }
    yield batch
  }
  if (previous && !isBlank(previous)) yield [toRow(previous, number, true)]
}

function isBlank(line: StreamLine): boolean {
  return 'text' in line && line.text.trim() === ''
}

function toProblem(problem: string, line: number, name: string): RawRow {
  return { line, problem: problem === 'not UTF-8' ? notUtf8(name) : { message: `the line is ${problem}` } }
}
