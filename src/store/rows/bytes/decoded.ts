import { isAscii } from 'node:buffer'
import type { Emit } from '../../../domain/event.js'
import { LoopaiError } from '../../../errors.js'
import { byteOrderMark } from '../../line-batches.js'
import { encodingNamed, textReader } from './encodings.js'
import { isUtf32, isWindows1252, utf16Of } from './guess-encoding.js'
import { lookAhead, type Started } from './look-ahead.js'

/** How the bytes of a file are read. */
export interface DecodeOptions {
  /** Its encoding, if it is not to be guessed. */
  encoding?: string
  /** Told once if the text is not UTF-8. */
  emit?: Emit
}

/** A text as UTF-8. */
export interface Decoded {
  chunks: AsyncIterable<Buffer>
  /** The encoding that it had, where bytes may be no characters of it. */
  encoding?: string
}

/** Bytes from the first sign beyond ASCII on by which the encoding is guessed. */
const guessedBytes = 256 * 1024
/** A byte that no UTF-8 has: stands for what is no character in the encoding of the file, so that its row is bad. */
const noCharacter = Buffer.from([0xff])

/**
 * A text in any encoding as UTF-8, in constant memory: in the named encoding, in UTF-16 where its first bytes show it,
 * in Windows-1252 as `isWindows1252` says, else as it is.
 */
export function decoded(name: string, { head, chunks }: Started, options: DecodeOptions): Decoded {
  const asked = options.encoding === undefined ? undefined : encodingNamed(options.encoding)
  if (asked !== undefined && asked !== 'utf-8') return { chunks: transcoded(chunks, asked), encoding: asked }
  if (head.subarray(0, 3).equals(byteOrderMark)) return { chunks: withoutMark(chunks) }
  if (asked !== undefined) return { chunks }
  if (isUtf32(head)) {
    throw new LoopaiError('unknown-format', `${name} is UTF-32 text.`, { suggestions: ['save it as UTF-8'] })
  }
  const utf16 = utf16Of(head)
  if (utf16 === undefined) return { chunks: guessed(name, chunks, options.emit) }
  sayEncoding(name, utf16, options.emit)
  return { chunks: transcoded(chunks, utf16), encoding: utf16 }
}

async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true
  for await (const chunk of chunks) {
    yield first ? chunk.subarray(byteOrderMark.length) : chunk
    first = false
  }
}

async function* transcoded(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const reader = textReader(encoding)
  for await (const chunk of chunks) yield toUtf8(reader.read(chunk))
  yield toUtf8(reader.end())
}

function toUtf8(text: string): Buffer {
  if (!text.includes('\ufffd')) return Buffer.from(text)
  const parts = text.split('\ufffd').flatMap(part => [noCharacter, Buffer.from(part)])
  return Buffer.concat(parts.slice(1))
}

/** Passes on what is ASCII; the first signs beyond it tell the encoding of the rest. */
async function* guessed(
  name: string,
  chunks: AsyncIterable<Buffer>,
  emit: Emit | undefined
): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await iterator.next()
      if (done) return
      if (isAscii(value)) {
        yield value
        continue
      }
      const { head, chunks } = await lookAhead(rest(value, iterator), head => head.length >= guessedBytes)
      const encoding = isWindows1252(wholeLines(head)) ? 'windows-1252' : undefined
      if (encoding) sayEncoding(name, encoding, emit)
      yield* encoding ? transcoded(chunks, encoding) : chunks
      return
    }
  } finally {
    await iterator.return?.()
  }
}

async function* rest(first: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  // Copied, since a stream may reuse its chunk.
  yield Buffer.from(first)
  for (;;) {
    const { done, value } = await iterator.next()
    if (done) return
    yield value
  }
}

/** Without the last line where there are others: it may end inside a character. */
function wholeLines(bytes: Buffer): Buffer {
  const end = bytes.length < guessedBytes ? bytes.length : bytes.lastIndexOf(0x0a) + 1
  return end > 0 ? bytes.subarray(0, end) : bytes
}

const titles: Record<string, string> = {
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252'
}

function sayEncoding(name: string, encoding: string, emit: Emit | undefined): void {
  emit?.({
    type: 'warning',
    message: `${name} is read as ${titles[encoding]}; if that is wrong, name another by --encoding.`
  })
}
