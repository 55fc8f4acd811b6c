import { LoopaiError, systemCode } from '../../errors.js'
import { openNamed } from '../open-named.js'
import { type BinaryOptions, binaryLines } from './binary/binary-lines.js'
import { otherFile } from './binary/unreadable.js'
import { type Decoded, type DecodeOptions, decoded } from './bytes/decoded.js'
import { gunzipped, isGzip } from './bytes/gunzipped.js'
import { lookAhead, type Started } from './bytes/look-ahead.js'
import type { RowFormat } from './read-rows.js'

/** Bytes that tell what a file is. */
const markBytes = 256

/** A stream of rows as bytes, and its name in messages. */
export interface RowStream {
  /** The path as typed, or `stdin`. */
  name: string
  chunks: AsyncIterable<Buffer | string>
  /** Where it is known, whatever else is said. */
  format?: RowFormat
  /** The share of its bytes that were read, above 0; undefined where that is not known. */
  shareRead?(): number | undefined
}

/** Where rows are: in a file, on stdin (`-`), or in memory (whose chunks can be read again and again). */
export type RowPlace = string | RowStream

/** How messages call it. */
export function nameOfRows(place: RowPlace): string {
  if (typeof place !== 'string') return place.name
  return place === '-' ? 'stdin' : place
}

/** The rows of a file, or of stdin for `-`. Nothing is opened before the first chunk is read. */
export function openSource(path: string, stdin: AsyncIterable<Buffer | string> = process.stdin): RowStream {
  if (path === '-') return { name: 'stdin', chunks: stdin }
  const progress = { size: 0, read: 0 }
  const shareRead = () =>
    progress.read === 0 || progress.size === 0 ? undefined : progress.read / progress.size
  return { name: path, chunks: fileChunks(path, progress), shareRead }
}

async function* fileChunks(path: string, progress: { size: number; read: number }): AsyncGenerator<Buffer> {
  try {
    const handle = await openNamed(path)
    progress.size = (await handle.stat()).size
    for await (const chunk of handle.createReadStream({ highWaterMark: 64 * 1024 })) {
      progress.read += chunk.length
      yield chunk
    }
  } catch (error) {
    throw readError(path, error)
  }
}

function readError(path: string, cause: unknown): unknown {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'is a folder, not a file of rows',
    EACCES: 'may not be read'
  }
  const reason = reasons[systemCode(cause) ?? '']
  return reason === undefined
    ? cause
    : new LoopaiError('bad-file', `${path}: ${reason}`, {
        cause,
        suggestions: ['check the path, or use - for stdin']
      })
}

/**
 * The first characters of a source (up to and including the first that is no space), and all of its chunks, as UTF-8:
 * decompressed and decoded; of a spreadsheet or a Parquet file as JSON Lines.
 */
export async function peek(
  source: RowStream,
  options: DecodeOptions & BinaryOptions = {}
): Promise<Started & Pick<Decoded, 'encoding'>> {
  const { name } = source
  let raw = await lookAhead(source.chunks, head => head.length >= markBytes)
  if (isGzip(raw.head)) {
    raw = await lookAhead(gunzipped(name, raw.chunks), head => head.length >= markBytes)
    if (isGzip(raw.head)) throw otherFile(name, 'compressed twice', `gzip -dc ${name} | loopai … -`)
  }
  const lines = binaryLines(name, raw, options)
  const isStarted = (head: Buffer) => head.length >= 4 && !/^\s*$/.test(head.toString('latin1'))
  const { chunks, encoding }: Decoded = lines ? { chunks: lines } : decoded(name, raw, options)
  return Object.assign(await lookAhead(chunks, isStarted), { encoding })
}
