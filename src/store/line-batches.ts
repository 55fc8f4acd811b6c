import { isUtf8 } from 'node:buffer'
import { maxLineBytes } from '../domain/program/limits.js'

/** A line of a stream, or why it can't be used. */
export type StreamLine = { text: string } | { problem: string }

/**
 * Whole lines as bytes, with their line ends (the last one of a stream may have none); or the marker of a line that
 * is too long.
 */
export type LineBlock = Buffer | typeof tooLong

const newline = 0x0a
const carriageReturn = 0x0d
/** What some editors write at the beginning of a file in UTF-8. */
export const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

export const tooLong = { problem: `longer than ${maxLineBytes / 2 ** 20} MB` }

/**
 * The lines of a byte stream, a batch for each chunk, so that a slow stream is passed on at once and a fast one in
 * bulk. Splits on LF, drops a CR before it and a BOM at the start; the last line needs no LF. Holds at most one line
 * (16 MB; longer ones become a problem) and one chunk.
 */
export async function* lineBatches(stream: AsyncIterable<Buffer | string>): AsyncGenerator<StreamLine[]> {
  for await (const block of lineBlocks(stream)) yield linesOf(block)
}

/** The same as bytes. A block is a view of a chunk where possible. */
export async function* lineBlocks(stream: AsyncIterable<Buffer | string>): AsyncGenerator<LineBlock> {
  /** The start of a line whose end has not arrived yet. */
  let held: Buffer[] = []
  let heldBytes = 0
  let first = true
  const hold = (bytes: Buffer) => {
    heldBytes += bytes.length
    if (heldBytes > maxLineBytes) held = []
    // Copied, since a stream may reuse its chunk.
    else if (bytes.length > 0) held.push(Buffer.from(bytes))
  }

  for await (const chunk of stream) {
    const bytes = withoutMark(
      typeof chunk === 'string' ? Buffer.from(chunk) : chunk,
      first && heldBytes === 0
    )
    const end = bytes.lastIndexOf(newline) + 1
    if (end > 0) {
      let start = 0
      if (heldBytes > maxLineBytes) {
        yield tooLong
        start = bytes.indexOf(newline) + 1
      } else if (heldBytes > 0) {
        const block = Buffer.concat([...held, bytes.subarray(0, end)])
        yield withoutMark(block, first)
        start = end
      }
      if (end > start) yield bytes.subarray(start, end)
      first = false
      held = []
      heldBytes = 0
    }
    hold(bytes.subarray(end))
  }
  if (heldBytes > maxLineBytes) yield tooLong
  else if (heldBytes > 0) yield withoutMark(Buffer.concat(held), first)
}

/** The lines of a block, without their line ends. */
export function linesOf(block: LineBlock): StreamLine[] {
  if (!Buffer.isBuffer(block)) return [block]
  const length = block.length - (block[block.length - 1] === newline ? 1 : 0)
  const bytes = block.subarray(0, length)
  if (isUtf8(bytes) && bytes.length <= maxLineBytes) return bytes.toString().split('\n').map(toLine)
  const lines: StreamLine[] = []
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(newline, start)
    const end = found < 0 ? bytes.length : found
    const line = bytes.subarray(start, end)
    if (line.length > maxLineBytes) lines.push(tooLong)
    else lines.push(isUtf8(line) ? toLine(line.toString()) : { problem: 'not UTF-8' })
    start = end + 1
  }
  return lines
}

function toLine(text: string): StreamLine {
  return { text: text.charCodeAt(text.length - 1) === carriageReturn ? text.slice(0, -1) : text }
}

function withoutMark(bytes: Buffer, first: boolean): Buffer {
  return first && bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes
}
