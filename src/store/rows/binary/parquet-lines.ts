import { isUtf8 } from 'node:buffer'
import type { Compressors } from 'hyparquet'
import type { Json, JsonObject } from '../../../domain/json.js'
import { LoopaiError } from '../../../errors.js'
import { rowLines } from './row-lines.js'
import { unreadable } from './unreadable.js'

/** A page is about 1 MB, and 100 MB at the very most. */
const mostPage = 2 ** 28
const mostGroup = 2 ** 31

/**
 * The rows of a Parquet file as JSON Lines, one group of rows at a time: nested columns are JSON, dates and times ISO
 * texts, integers beyond those of a double texts; nulls are left out. Throws where the file is damaged, and where a page
 * or group says that it unpacks to more than memory should hold, before it is unpacked.
 */
export async function* parquetLines(name: string, file: Buffer): AsyncGenerator<Buffer> {
  const [{ parquetMetadataAsync, parquetRead }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors')
  ])
  const bytes = Uint8Array.from(file).buffer
  try {
    const metadata = await parquetMetadataAsync(bytes)
    let from = 0
    for (const group of metadata.row_groups) {
      if (Number(group.total_byte_size) > mostGroup) throw tooLarge(name)
      const rows = Number(group.num_rows)
      const columns = new Map<string, ArrayLike<unknown>[]>()
      await parquetRead({
        file: bytes,
        metadata,
        compressors: bounded(name, compressors),
        rowStart: from,
        rowEnd: from + rows,
        onChunk: ({ columnName, columnData }) => {
          if (!columns.has(columnName)) columns.set(columnName, [])
          columns.get(columnName)?.push(columnData)
        }
      })
      from += rows
      yield* rowLines(objectsOf(columns, rows))
    }
  } catch (error) {
    if (error instanceof LoopaiError) throw error
    throw unreadable(name, `the Parquet file cannot be read: ${(error as Error).message}`, error)
  }
}

function bounded(name: string, all: Compressors): Compressors {
  return Object.fromEntries(
    Object.entries(all).map(([codec, unpack]) => [
      codec,
      (input: Uint8Array, bytes: number) => {
        if (bytes > mostPage) throw tooLarge(name)
        // The reader of LZ4 does not know empty pages.
        return bytes === 0 ? new Uint8Array() : unpack(input, bytes)
      }
    ])
  )
}

function tooLarge(name: string): LoopaiError {
  return new LoopaiError('too-large', `${name} unpacks to more than can be read at a time.`, {
    suggestions: ['write it in smaller groups of rows, or as CSV']
  })
}

function* objectsOf(
  columns: ReadonlyMap<string, readonly ArrayLike<unknown>[]>,
  rows: number
): Generator<JsonObject | undefined> {
  const all = [...columns].map(([name, chunks]) => ({ name, values: valuesOf(chunks) }))
  for (let row = 0; row < rows; row++) {
    const fields: [string, Json][] = []
    for (const { name, values } of all) {
      const value = jsonOf(values.next().value)
      if (value !== null) fields.push([name, value])
    }
    yield fields.length > 0 ? Object.fromEntries(fields) : undefined
  }
}

function* valuesOf(chunks: readonly ArrayLike<unknown>[]): Generator<unknown, undefined> {
  for (const chunk of chunks) for (let at = 0; at < chunk.length; at++) yield chunk[at]
  return undefined
}

function jsonOf(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') {
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : String(value)
  }
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value)
    return bytes.toString(isUtf8(bytes) ? 'utf8' : 'base64')
  }
  if (Array.isArray(value)) return value.map(jsonOf)
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonOf(inner)]))
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'boolean' ? value : String(value)
}
