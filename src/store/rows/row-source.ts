import { LoopaiError, systemCode } from '../../errors.js'
import { byteOrderMark } from '../line-batches.js'
import { openNamed } from '../open-named.js'
import type { RowFormat } from './read-rows.js'

/** A stream of rows as bytes, and its name in messages. */
export interface RowStream {
  /** The path as typed, or `stdin`. */
  name: string
  chunks: AsyncIterable<Buffer | string>
  /** Where it is known, whatever else is said. */
  format?: RowFormat
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
  return path === '-' ? { name: 'stdin', chunks: stdin } : { name: path, chunks: fileChunks(path) }
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  try {
    const handle = await openNamed(path)
    yield* handle.createReadStream({ highWaterMark: 64 * 1024 })
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

/** The first bytes of a source (up to and including the first character that is no space), and all of its chunks. */
export async function peek(source: RowStream): Promise<{ head: Buffer; chunks: AsyncIterable<Buffer> }> {
  const iterator = source.chunks[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  let ended = false
  while (!ended && (head.length < 4 || /^\s*$/.test(head.toString('latin1')))) {
    const { done, value } = await iterator.next()
    ended = done === true
    if (!ended) head = Buffer.concat([head, typeof value === 'string' ? Buffer.from(value) : value])
  }
  refuseOtherFiles(source.name, head)
  if (head.subarray(0, 3).equals(byteOrderMark)) head = head.subarray(3)
  return { head, chunks: rest(head, ended ? undefined : iterator) }
}

async function* rest(
  head: Buffer,
  iterator: AsyncIterator<Buffer | string> | undefined
): AsyncGenerator<Buffer> {
  let ended = iterator === undefined
  try {
    yield head
    while (iterator && !ended) {
      const { done, value } = await iterator.next()
      ended = done === true
      if (!ended) yield typeof value === 'string' ? Buffer.from(value) : value
    }
  } finally {
    if (!ended) await iterator?.return?.()
  }
}

/** Recognizes spreadsheets, archives and UTF-16 by their first bytes, rather than reporting every row. */
function refuseOtherFiles(name: string, head: Buffer): void {
  const starts = (...bytes: number[]) =>
    head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04))
    throw otherFile(name, 'a spreadsheet or archive', 'export it as CSV (UTF-8)')
  if (starts(0x1f, 0x8b)) throw otherFile(name, 'compressed', `gzip -dc ${name} | loopai … -`)
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) throw otherFile(name, 'UTF-16 text', 'save it as UTF-8')
}

function otherFile(name: string, what: string, suggestion: string): LoopaiError {
  return new LoopaiError('unknown-format', `${name} is ${what}, not rows of text.`, {
    suggestions: [suggestion]
  })
}
