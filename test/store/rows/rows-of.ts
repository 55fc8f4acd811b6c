import type { RawRow } from '../../../src/domain/rows/raw/raw-row.js'
import { collectRows, type ReadOptions } from '../../../src/store/rows/read-rows.js'

/** The rows of a text under a file name, arriving in chunks of so many bytes. */
export function rowsOf(
  name: string,
  text: string | Buffer,
  { chunk = 1 << 16, ...options }: ReadOptions & { chunk?: number } = {}
): Promise<RawRow[]> {
  const bytes = Buffer.from(text as string)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  return collectRows({ name, chunks: chunks() }, options)
}
