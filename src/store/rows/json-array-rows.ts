import { isUtf8 } from 'node:buffer'
import { maxLineBytes } from '../../domain/program/limits.js'
import { isBad, type RawRow } from '../../domain/rows/raw/raw-row.js'
import { notUtf8 } from './not-utf8.js'
import { parseRow } from './parse-json.js'

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const newline = 0x0a

/** The rows of one JSON array, each with the line at which it starts. Holds one row and one chunk. */
export async function* jsonArrayRows(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<RawRow> {
  const items = new ItemCutter()
  for await (const chunk of chunks) {
    for (const item of items.cut(chunk)) yield toRow(item, false, name)
  }
  if (items.closed) return
  const item = items.remainder()
  const row = item && toRow(item, true, name)
  if (row) yield row
  if (row && isBad(row)) return
  yield {
    line: items.line,
    problem: { message: 'the array is never closed', hint: 'The file may be truncated.' }
  }
}

interface Item {
  line: number
  /** Undefined for an item that is too long. */
  bytes: Buffer | undefined
  /** Bytes that follow the end of the array. */
  after?: true
}

function toRow({ line, bytes, after }: Item, last: boolean, name: string): RawRow {
  if (after) return { line, problem: { message: 'text after the end of the array' } }
  if (!bytes) return { line, problem: { message: `the row is longer than ${maxLineBytes / 2 ** 20} MB` } }
  if (!isUtf8(bytes)) return { line, problem: notUtf8(name) }
  const text = bytes.toString('utf8')
  if (text.trim() === '')
    return { line, problem: { message: 'expected a row, found nothing between commas' } }
  return parseRow(text, line, last)
}

/** Cuts an array into its items by brackets and quotes alone. */
class ItemCutter {
  line = 1
  closed = false
  #depth = 0
  #inString = false
  #escaped = false
  #held: Buffer[] = []
  #heldBytes = 0
  /** Line of the first byte of the item, 0 before it. */
  #startLine = 0
  #count = 0

  /** What is left of an array without a closing bracket. */
  remainder(): Item | undefined {
    return this.#startLine > 0 ? this.#take() : undefined
  }

  *cut(chunk: Buffer): Generator<Item> {
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]
      if (byte === newline) this.line++
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false
        else if (byte === backslash) this.#escaped = true
        else if (byte === quote) this.#inString = false
        continue
      }
      if (byte <= 0x20) continue
      if (this.closed) {
        yield { line: this.line, bytes: undefined, after: true }
        return
      }
      if (this.#depth === 1 && byte === comma) {
        this.#hold(chunk.subarray(start, at))
        start = at + 1
        yield this.#take()
        continue
      }
      if (byte === 0x5d || byte === 0x7d) {
        this.#depth--
        if (this.#depth === 0) {
          this.closed = true
          this.#hold(chunk.subarray(start, at))
          start = chunk.length
          // An empty array, or the last item; `[1,]` has an empty one.
          if (this.#startLine > 0 || this.#count > 0) yield this.#take()
          continue
        }
      }
      if (this.#startLine === 0 && this.#depth > 0) this.#startLine = this.line
      if (byte === quote) this.#inString = true
      else if (byte === 0x5b || byte === 0x7b) {
        this.#depth++
        if (this.#depth === 1) start = at + 1
      }
    }
    // Copied, since a stream may reuse its chunk.
    if (!this.closed && this.#depth > 0) this.#hold(Buffer.from(chunk.subarray(start)))
  }

  #hold(bytes: Buffer): void {
    this.#heldBytes += bytes.length
    if (this.#heldBytes > maxLineBytes) this.#held = []
    else this.#held.push(bytes)
  }

  #take(): Item {
    const bytes = this.#heldBytes > maxLineBytes ? undefined : Buffer.concat(this.#held)
    const item = { line: this.#startLine || this.line, bytes }
    this.#held = []
    this.#heldBytes = 0
    this.#startLine = 0
    this.#count++
    return item
  }
}
