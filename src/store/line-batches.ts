import { isUtf8 } from 'node:buffer'
import { maxLineBytes } from '../domain/limits.js'

/** A line of a stream, or why it can't be used. */
export type StreamLine = { text: string } | { problem: string }

const newline = 0x0a
const byteOrderMark = '\uFEFF'

/**
 * The lines of a byte stream, a batch for each chunk that arrives, so that a slow stream is passed on
 * at once and a fast one in bulk. Splits on LF, drops a CR before it and a BOM at the start; the last
 * line needs no LF. Holds at most one line (16 MB; longer ones become a problem) and one chunk.
 */
export async function* lineBatches(stream: AsyncIterable<Buffer | string>): AsyncGenerator<StreamLine[]> {
  /** The start of a line whose end has not come yet. */
  let held: Buffer[] = []
  let heldBytes = 0
  let overlong = false
  let first = true
  const hold = (bytes: Buffer) => {
    heldBytes += bytes.length
    overlong ||= heldBytes > maxLineBytes
    if (overlong) held = []
    else if (bytes.length > 0) held.push(bytes)
  }
  const finish = (): StreamLine[] => {
    const lines = overlong ? [tooLong] : toLines(held.length === 1 ? held[0] : Buffer.concat(held))
    held = []
    heldBytes = 0
    overlong = false
    if (first) dropByteOrderMark(lines)
    first = false
    return lines
  }

  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    const end = bytes.lastIndexOf(newline)
    if (end < 0) {
      // Copied, since a stream may use its chunk again.
      hold(Buffer.from(bytes))
      continue
    }
    const lineEnd = heldBytes > 0 ? bytes.indexOf(newline) : -1
    const batch: StreamLine[] = []
    if (lineEnd >= 0) {
      hold(bytes.subarray(0, lineEnd))
      batch.push(...finish())
    }
    if (end > lineEnd) {
      hold(bytes.subarray(lineEnd + 1, end))
      for (const line of finish()) batch.push(line)
    }
    if (end + 1 < bytes.length) hold(Buffer.from(bytes.subarray(end + 1)))
    yield batch
  }
  if (heldBytes > 0) yield finish()
}

const tooLong: StreamLine = { problem: `longer than ${maxLineBytes / 2 ** 20} MB` }

/** The lines of whole lines, the last one's LF left out. */
function toLines(bytes: Buffer): StreamLine[] {
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
  return { text: text.endsWith('\r') ? text.slice(0, -1) : text }
}

function dropByteOrderMark(lines: StreamLine[]): void {
  const [line] = lines
  if (line && 'text' in line && line.text.startsWith(byteOrderMark)) lines[0] = { text: line.text.slice(1) }
}
