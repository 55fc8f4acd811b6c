import { LoopaiError } from '../../../errors.js'

/** Spreadsheets and Parquet files are read from their end, so they are held whole. */
const mostBytes = 2 ** 29

/** All bytes of a stream. Throws `too-large` for more than 512 MB. */
export async function wholeFile(name: string, chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > mostBytes) {
      throw new LoopaiError('too-large', `${name} is larger than ${mostBytes / 2 ** 20} MB.`, {
        suggestions: ['save it as CSV, which is read in pieces']
      })
    }
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
