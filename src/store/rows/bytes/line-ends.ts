import { lookAhead } from './look-ahead.js'

const newline = 0x0a
const carriageReturn = 0x0d
/** Lines of a text whose lines end in CR alone are found within so many bytes. */
const lookedBytes = 64 * 1024

/** A text with line feeds, where its lines end in CR alone as old Macs wrote them: there is no LF in its start. */
export async function* withLineFeeds(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { head, chunks } = await lookAhead(
    stream,
    head => head.length > lookedBytes || head.includes(newline)
  )
  if (head.includes(newline) || !head.includes(carriageReturn)) {
    yield* chunks
    return
  }
  for await (const chunk of chunks) {
    // Copied, since the chunk is another's.
    const bytes = Buffer.from(chunk)
    for (let at = bytes.indexOf(carriageReturn); at >= 0; at = bytes.indexOf(carriageReturn, at + 1)) {
      bytes[at] = newline
    }
    yield bytes
  }
}
