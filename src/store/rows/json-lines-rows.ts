import type { BadRow, RawRow, UnparsedLines } from '../../domain/rows/raw/raw-row.js'
import { type LineBlock, lineBlocks, linesOf, type StreamLine } from '../line-batches.js'
import { notUtf8 } from './not-utf8.js'
import { parseRow } from './parse-json.js'

const newline = 0x0a

/** The unparsed lines of JSON Lines: a batch for each chunk. Holds one line and two chunks. */
export async function* jsonLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<UnparsedLines | BadRow[]> {
  let line = 1
  // Delayed by one block, since only the last line of a file can be cut short.
  let previous: LineBlock | undefined
  for await (const block of lineBlocks(chunks)) {
    if (previous) {
      yield toBatch(previous, line, false)
      line += linesIn(previous)
    }
    previous = block
  }
  if (previous) yield toBatch(previous, line, true)
}

function toBatch(block: LineBlock, line: number, last: boolean): UnparsedLines | BadRow[] {
  return Buffer.isBuffer(block)
    ? { bytes: block, line, last }
    : [{ line, problem: { message: `the line is ${block.problem}` } }]
}

function linesIn(block: LineBlock): number {
  if (!Buffer.isBuffer(block)) return 1
  let lines = 0
  for (let i = 0; i < block.length; i++) if (block[i] === newline) lines++
  return lines
}

/** Parses lines; blank ones are skipped. */
export function parseLines({ bytes, line, last }: UnparsedLines, name: string): RawRow[] {
  const rows: RawRow[] = []
  const lines = linesOf(bytes)
  lines.forEach((text, i) => {
    if (!isBlank(text)) rows.push(toRow(text, line + i, last && i === lines.length - 1, name))
  })
  return rows
}

function isBlank(line: StreamLine): boolean {
  return 'text' in line && line.text.trim() === ''
}

function toRow(row: StreamLine, line: number, last: boolean, name: string): RawRow {
  if ('text' in row) return parseRow(row.text, line, last)
  const { problem } = row
  return { line, problem: problem === 'not UTF-8' ? notUtf8(name) : { message: `the line is ${problem}` } }
}
