import type { Emit } from '../../../domain/event.js'
import { LoopaiError } from '../../../errors.js'
import type { Started } from '../bytes/look-ahead.js'
import { oldOffice, otherFile, unreadable } from './unreadable.js'
import { wholeFile } from './whole-file.js'

/** How a file that is no text is read. */
export interface BinaryOptions {
  /** The sheet of a spreadsheet, by default the first. */
  sheet?: string
  /** What the rows were said to be: none of this. */
  format?: string
  emit?: Emit
}

const marks = {
  zip: Buffer.from([0x50, 0x4b, 0x03, 0x04]),
  office: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
  parquet: Buffer.from('PAR1'),
  encryptedParquet: Buffer.from('PARE')
}

/**
 * The rows of a spreadsheet (.xlsx) or a Parquet file as JSON Lines; undefined for other files. The libraries that read
 * them are loaded only then. Throws `unknown-format` for other files that are no text, by what they are.
 */
export function binaryLines(
  name: string,
  { head, chunks }: Started,
  { sheet, format, emit }: BinaryOptions
): AsyncIterable<Buffer> | undefined {
  const starts = (mark: Buffer) => head.subarray(0, mark.length).equals(mark)
  const kind = Object.values(marks).find(starts)
  if (sheet !== undefined && kind !== marks.zip) {
    throw new LoopaiError('usage', `${name} is no spreadsheet: --sheet would do nothing.`)
  }
  if (kind === undefined) return undefined
  if (kind === marks.encryptedParquet) throw otherFile(name, 'encrypted', 'write it without encryption')
  if (kind === marks.office) return refused(name, chunks)
  const what = kind === marks.zip ? 'a spreadsheet or archive' : 'a Parquet file'
  if (format !== undefined) {
    throw new LoopaiError('usage', `${name} is ${what}: --format would be wrong.`, {
      suggestions: ['leave out --format']
    })
  }
  const ending = kind === marks.zip ? '.xlsx' : '.parquet'
  if (name !== 'stdin' && !name.replace(/\.gz$/i, '').toLowerCase().endsWith(ending)) {
    throw otherFile(name, what, `if it is one, end its name in ${ending}; else export it as CSV (UTF-8)`)
  }
  return kind === marks.zip ? fromSheet(name, chunks, sheet, emit) : fromParquet(name, chunks)
}

// biome-ignore lint/correctness/useYield: what it is must be told like any other problem of a stream
async function* refused(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  throw oldOffice(name, await wholeFile(name, chunks))
}

async function* fromSheet(
  name: string,
  chunks: AsyncIterable<Buffer>,
  sheet: string | undefined,
  emit: Emit | undefined
): AsyncGenerator<Buffer> {
  const { xlsxLines } = await import('./xlsx-lines.js')
  const say = (message: string) => emit?.({ type: 'warning', message })
  yield* xlsxLines(name, await wholeFile(name, chunks), { sheet, say })
}

async function* fromParquet(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { parquetLines } = await import('./parquet-lines.js')
  const file = await wholeFile(name, chunks)
  if (file.length < 12) throw unreadable(name, 'the Parquet file is cut short')
  yield* parquetLines(name, file)
}
