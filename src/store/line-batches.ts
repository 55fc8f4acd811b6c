import { isUtf8 } from 'node:buffer'
import { maxLineBytes } from '../domain/limits.js'

/** A line of a stream, or why it can't be used. */
export type StreamLine = { text: string } | { problem: string }

const newline = 0x0a

/**
 * The lines of a byte stream, a batch for each chunk that arrives, so that a slow stream is passed on
 * at once and a fast one in bulk. Splits on LF, drops a CR before it and a BOM at the start; the last
 * line needs no LF. Holds at most one line (16 MB; longer ones become a problem) and one chunk.
 */
export async function* lineBatches(stream: AsyncIterable<Buffer | string>): AsyncGenerator<StreamLine[]> {
  let held: Buffer[] = []
  let heldBytes = 0
  let overlong = false
  let first = true

  const hold = (bytes: Buffer) => {
    heldBytes += bytes.length
    if (heldBytes > maxLineBytes) {
      overlong = true
      held = []
    } else if (bytes.length > 0) held.push(bytes)
  }
  const finish = (): StreamLine => {
    const line = overlong ? undefined : toLine(held.length === 1 ? held[0] : Buffer.concat(held), first)
    held = []
    heldBytes = 0
    overlong = false
    first = false
    return line ?? { problem: `longer than ${maxLineBytes / 2 ** 20} MB` }
  }

  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    const batch: StreamLine[] = []
    let start = 0
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      hold(bytes.subarray(start, end))
      batch.push(finish())
      start = end + 1
    }
    // Copied, since a stream may use its chunk again.
    if (start < bytes.length) hold(Buffer.from(bytes.subarray(start)))
    if (batch.length > 0) yield batch
  }
  if (heldBytes > 0) yield [finish()]
}

function toLine(bytes: Buffer, first: boolean): StreamLine {
  if (!isUtf8(bytes)) return { problem: 'not UTF-8' }
  const end = bytes.length > 0 && bytes[bytes.length - 1] === 0x0d ? bytes.length - 1 : bytes.length
  const text = bytes.toString('utf8', 0, end)
  return { text: first && text.startsWith('\uFEFF') ? text.slice(1) : text }
}
