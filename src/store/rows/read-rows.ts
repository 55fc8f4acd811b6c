import { extname } from 'node:path'
import type { Emit } from '../../domain/event.js'
import { batchRows } from '../../domain/rows/batches.js'
import { isBad, type RawRow, type UnparsedLines } from '../../domain/rows/raw/raw-row.js'
import { LoopaiError } from '../../errors.js'
import { requireHeapRoom } from '../heap-room.js'
import type { DecodeOptions } from './bytes/decoded.js'
import { jsonArrayRows } from './json-array-rows.js'
import { jsonLines, parseLines } from './json-lines-rows.js'
import { notIn } from './not-utf8.js'
import { openSource, peek, type RowStream } from './row-source.js'

export const rowFormats = ['jsonl', 'json', 'csv', 'tsv'] as const

export type RowFormat = (typeof rowFormats)[number]

const extensions: Record<string, RowFormat> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv'
}

/** Names of files that may hold one or another format; spreadsheets and Parquet files become lines of JSON. */
const sniffed = ['.json', '.xlsx', '.xls', '.parquet']

/** How a file of rows is read. */
export interface ReadOptions extends DecodeOptions {
  /** What it is, where its name does not tell. */
  format?: RowFormat
  /** The sheet of a spreadsheet, by default the first. */
  sheet?: string
}

/** What a person says of a file of rows. */
export type FileFlags = Omit<ReadOptions, 'emit'>

/**
 * The rows of a file (`-` is stdin) in batches, in file order; a row that can't be read is returned as a problem.
 * The format is that of the extension; `.json` and stdin are recognized by their first character. Throws `bad-file`
 * where there is no such file, `unknown-format`, `empty-file` where there is no row.
 */
export async function* readRows(
  source: string | RowStream,
  options: ReadOptions = {}
): AsyncGenerator<RawRow[]> {
  const opened = typeof source === 'string' ? openSource(source) : source
  for await (const rows of readUnparsed(opened, options)) yield parsed(rows, opened.name)
}

/** The same, with unparsed lines for JSON Lines: `parsed` parses them. */
export async function* readUnparsed(
  source: string | RowStream,
  options: ReadOptions = {}
): AsyncGenerator<RawRow[] | UnparsedLines> {
  const opened = typeof source === 'string' ? openSource(source) : source
  const { name } = opened
  await requireFormat(opened, options.format)
  const { head, chunks, encoding } = await peek(opened, options)
  const format = formatIn(opened, head, options.format)
  let empty = true
  for await (const rows of await batchesOf(format, chunks, name, options.emit)) {
    if (Array.isArray(rows) ? rows.length === 0 : isBlank(rows.bytes)) continue
    empty = false
    yield encoding === undefined ? rows : parsed(rows, name).map(row => decodedRow(row, encoding))
  }
  if (empty) throw noRows(name, head.length > 0 && (format === 'csv' || format === 'tsv'))
}

/** Parses rows that are not parsed yet. `name`: their file, for messages. */
export function parsed(rows: RawRow[] | UnparsedLines, name: string): RawRow[] {
  return Array.isArray(rows) ? rows : parseLines(rows, name)
}

function decodedRow(row: RawRow, encoding: string): RawRow {
  return isBad(row) ? { line: row.line, problem: notIn(encoding, row.problem) } : row
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every(byte => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

/** All rows of a file. Throws `too-large` where they would not fit in memory. */
export async function collectRows(
  source: string | RowStream,
  options: ReadOptions & { signal?: AbortSignal } = {}
): Promise<RawRow[]> {
  const opened = typeof source === 'string' ? openSource(source) : source
  const all: RawRow[] = []
  for await (const rows of readRows(opened, options)) {
    for (const row of rows) all.push(row)
    requireHeapRoom(opened.name, all.length)
    options.emit?.({ type: 'rows', label: `reading ${opened.name}`, done: all.length, failed: 0 })
    options.signal?.throwIfAborted()
  }
  return all
}

async function batchesOf(
  format: RowFormat,
  chunks: AsyncIterable<Buffer>,
  name: string,
  emit: Emit | undefined
): Promise<AsyncGenerator<RawRow[] | UnparsedLines>> {
  if (format === 'jsonl') return jsonLines(chunks)
  if (format === 'json') return inBatches(jsonArrayRows(chunks, name))
  const { tableRows } = await import('./table-rows.js')
  return tableRows(chunks, name, format, message => emit?.({ type: 'warning', message }))
}

async function* inBatches(rows: AsyncIterable<RawRow>): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = []
  for await (const row of rows) {
    if (batch.push(row) < batchRows) continue
    yield batch
    batch = []
  }
  yield batch
}

/** The format of rows that begin with `head`. Throws `unknown-format`. */
export function formatIn({ name, format }: RowStream, head: Buffer, given: RowFormat | undefined): RowFormat {
  return format ?? given ?? formatOf(name) ?? sniff(head)
}

/**
 * Throws `unknown-format` where neither the caller nor the name tells it, and `bad-file` where there is no such file:
 * a half-typed name tells no format, either.
 */
export async function requireFormat(
  { name, format, chunks }: RowStream,
  given: RowFormat | undefined
): Promise<void> {
  if (format !== undefined || given !== undefined) return
  try {
    formatOf(name)
  } catch (untold) {
    for await (const _ of chunks) break
    throw untold
  }
}

/** The format of a file by its name, without `.gz`; undefined where it depends on the first character. */
function formatOf(name: string): RowFormat | undefined {
  const extension = extname(name.replace(/\.gz$/i, '')).toLowerCase()
  if (name === 'stdin' || sniffed.includes(extension)) return undefined
  if (Object.hasOwn(extensions, extension)) return extensions[extension]
  const telling = [...Object.keys(extensions), ...sniffed].join(', ')
  throw new LoopaiError(
    'unknown-format',
    `${name}: the name does not tell which format the rows have, as one of these at its end would: ${telling}.`,
    { suggestions: rowFormats.map(format => `--format ${format}`) }
  )
}

function sniff(head: Buffer): RowFormat {
  const text = head.toString('utf8').trimStart()
  if (text.startsWith('[')) return 'json'
  if (text.startsWith('{') || text === '') return 'jsonl'
  const firstLine = text.split('\n', 1)[0]
  return firstLine.includes('\t') && !firstLine.includes(',') ? 'tsv' : 'csv'
}

function noRows(name: string, header: boolean): LoopaiError {
  const message = header ? `${name} has column names but no rows.` : `${name} has no rows.`
  return new LoopaiError('empty-file', message, {
    suggestions: ['give it at least two rows, such as {"input": {"text": "…"}, "output": "…"}']
  })
}
