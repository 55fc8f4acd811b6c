import { isUtf8 } from 'node:buffer'
import { maxLineBytes } from '../../domain/program/limits.js'
import type { BadRow, RowProblem } from '../../domain/rows/raw/raw-row.js'
import { badHeader } from './bad-header.js'
import { notUtf8 } from './not-utf8.js'
import { parseLiteralLine, parseRecords } from './parse-records.js'
import { columnNames, type Dialect, tableStartOf } from './table-header.js'

const newline = 0x0a
const pieceBytes = 64 * 1024
const tooLong = `the row is longer than ${maxLineBytes / 2 ** 20} MB`

/** A row of a table: its cells as texts, in the order of the columns. */
export interface TableRow {
  /** 1-based line of the file at which the row starts. */
  line: number
  cells: string[]
}

/** Reads a table in pieces and counts its lines and columns. */
export class TableReader {
  #columns: string[] | undefined
  #line = 1

  #dialect: Dialect | undefined

  constructor(
    readonly name: string,
    readonly format: 'csv' | 'tsv',
    /** Told what is left out before the column names. */
    private readonly say: (message: string) => void = () => {}
  ) {}

  /** The names of the columns, once the first line was read. */
  get columns(): readonly string[] | undefined {
    return this.#columns
  }

  /** The character between cells, once the first line was read. */
  get delimiter(): string | undefined {
    return this.#dialect?.delimiter
  }

  /**
   * The rows in some whole lines; returns the number of bytes consumed. The rest, after an open quote, has to be
   * passed again with more lines, unless `last`.
   */
  *read(bytes: Buffer, last: boolean): Generator<TableRow | BadRow, number> {
    let at = 0
    if (!this.#dialect) {
      const start = tableStartOf(bytes, this.format, this.name)
      this.#dialect = start.dialect
      this.#line += start.lines
      at = start.bytes
      if (start.title !== undefined) this.say(`${this.name}: ${start.title}`)
    }
    let span = pieceBytes
    while (at < bytes.length) {
      const start = at
      const piece = bytes.subarray(start, lineEnd(bytes, start + span))
      const { records, failure } = parseRecords(piece, this.#dialect)
      const { end, stray } = yield* this.#take(records, piece)
      at += end
      at += this.#skipBlank(bytes, at)
      if (!stray && failure === undefined) {
        at = start + piece.length
      } else {
        const open = failure === 'CSV_QUOTE_NOT_CLOSED' || failure === 'CSV_MAX_RECORD_SIZE'
        if (!stray && open && span < maxLineBytes) {
          if (at + span < bytes.length) {
            span *= 2
            continue
          }
          if (!last) return at
        }
        at += yield* this.#takeBadLine(bytes.subarray(at), stray ?? problemOf(failure, this.#line))
      }
      span = pieceBytes
    }
    return bytes.length
  }

  /** The problem for a line that is too long to be held; the next bytes must be those of the line after it. */
  skipOverlong(): BadRow {
    const problem = { message: tooLong }
    if (!this.#columns) throw badHeader(`${this.name}:${this.#line}: ${tooLong}`, '--format jsonl')
    return { line: this.#line++, problem }
  }

  /**
   * Turns records into rows, up to a `stray` one: a record over several lines with a wrong number of columns whose
   * further lines look like rows, so that its opening quote is the mistake.
   */
  *#take(
    records: string[][],
    piece: Buffer
  ): Generator<TableRow | BadRow, { end: number; stray?: BadPlace }> {
    const valid = isUtf8(piece)
    let at = 0
    for (const record of records) {
      const cells = this.#fitted(record)
      at += this.#skipBlank(piece, at)
      const lines = 1 + lineEndsIn(cells)
      const end = endOfLines(piece, at, lines)
      const bytes = piece.subarray(at, end)
      if (this.#columns && lines > 1 && cells.length !== this.#columns.length && this.#linesAreRows(bytes)) {
        const problem = { message: this.#miscount(cells.length), hint: openQuote(this.#line) }
        return { end: at, stray: { problem, line: this.#line + lines - 1 } }
      }
      yield* this.#row(cells, bytes, lines, valid || isUtf8(bytes))
      this.#line += bytes.at(-1) === newline ? lines : lines - 1
      at = end
    }
    return { end: at }
  }

  *#row(cells: string[], bytes: Buffer, lines: number, valid: boolean): Generator<TableRow | BadRow, void> {
    const line = this.#line
    if (!this.#columns) {
      if (!valid) throw badHeader(`${this.name}:${line}: ${notUtf8(this.name).message}`, 'save it as UTF-8')
      this.#columns = columnNames(cells, this.name, line)
    } else if (!valid) {
      yield { line, problem: notUtf8(this.name) }
    } else if (cells.every(cell => cell.trim() === '')) {
      // A line of empty cells, as spreadsheets write them, counts as a blank line.
    } else if (cells.length !== this.#columns.length) {
      yield { line: line + lines - 1, problem: this.#countProblem(cells.length, bytes, lines) }
    } else {
      yield { line, cells }
    }
  }

  /** One line whose quotes don't match: a row if its quotes are literal, else a problem. */
  *#takeBadLine(bytes: Buffer, bad: BadPlace): Generator<TableRow | BadRow, number> {
    const end = bytes.indexOf(newline)
    const line = bytes.subarray(0, end < 0 ? bytes.length : end + 1)
    const mayBeLiteral = bad.literal || this.format === 'tsv'
    const cells = mayBeLiteral ? this.#literalCells(line) : undefined
    if (cells && (!this.#columns || cells.length === this.#columns.length)) {
      yield* this.#row(cells, line, 1, isUtf8(line))
    } else if (!this.#columns) {
      throw badHeader(
        `${this.name}:${this.#line}: ${bad.problem.message}`,
        'mend the quotes of the first line'
      )
    } else if (!isUtf8(line)) {
      yield { line: this.#line, problem: notUtf8(this.name) }
    } else {
      yield { line: bad.line, problem: bad.problem }
    }
    this.#line++
    return line.length
  }

  #countProblem(found: number, bytes: Buffer, lines: number): RowProblem {
    const message = this.#miscount(found)
    if (lines > 1) return { message, hint: openQuote(this.#line) }
    if (bytes.at(-1) !== newline) return { message, hint: 'The file may be truncated: no line end follows.' }
    return { message }
  }

  #miscount(found: number): string {
    const expected = this.#columns?.length ?? 0
    return `expected ${expected} column${expected === 1 ? '' : 's'}, found ${found}`
  }

  /** Whether the lines inside a record, or at least its last line, would be rows by themselves. */
  #linesAreRows(bytes: Buffer): boolean {
    const [, ...further] = bytes
      .toString('utf8')
      .replace(/\r?\n$/, '')
      .split('\n')
    const inner = further.length > 1 ? further.slice(0, -1) : further
    return inner
      .slice(0, 20)
      .every(line => this.#literalCells(Buffer.from(line))?.length === this.#columns?.length)
  }

  #literalCells(line: Buffer): string[] | undefined {
    const cells = this.#dialect && parseLiteralLine(line, this.#dialect)
    return cells && this.#fitted(cells)
  }

  /** The cells of a line, with one for each column where the dialect has one more or less. */
  #fitted(cells: string[]): string[] {
    const extra = this.#dialect?.extra
    if (extra === undefined) return cells
    if (extra === 'first') return this.#columns ? cells : ['', ...cells]
    const hasMore = this.#columns ? cells.length === this.#columns.length + 1 : cells.length > 1
    return hasMore && cells.at(-1)?.trim() === '' ? cells.slice(0, -1) : cells
  }

  /** The number of bytes of line ends that follow; counts their lines. */
  #skipBlank(bytes: Buffer, from: number): number {
    let at = from
    while (bytes[at] === newline || (bytes[at] === 0x0d && bytes[at + 1] === newline)) {
      if (bytes[at] === newline) this.#line++
      at++
    }
    return at - from
  }
}

/** A problem and the line at which it was noticed. */
interface BadPlace {
  problem: RowProblem
  line: number
  /** Whether the quotes may be part of the text. */
  literal?: true
}

function problemOf(failure: string | undefined, line: number): BadPlace {
  if (failure === 'CSV_INVALID_CLOSING_QUOTE') {
    return {
      line,
      problem: { message: 'a quote inside a quoted cell is not doubled', hint: openQuote(line) }
    }
  }
  if (failure === 'INVALID_OPENING_QUOTE') {
    return { line, literal: true, problem: { message: 'a quote inside an unquoted cell' } }
  }
  if (failure === 'CSV_QUOTE_NOT_CLOSED') {
    return { line, problem: { message: 'a quoted cell is never closed', hint: openQuote(line) } }
  }
  return { line, problem: { message: tooLong } }
}

function openQuote(line: number): string {
  return `A quote may be left open in line ${line}.`
}

/** The end of the line that contains an offset. */
function lineEnd(bytes: Buffer, offset: number): number {
  return offset < bytes.length ? bytes.indexOf(newline, offset) + 1 || bytes.length : bytes.length
}

/** The offset after `lines` lines. */
function endOfLines(bytes: Buffer, offset: number, lines: number): number {
  let at = offset
  for (let line = 0; line < lines; line++) at = lineEnd(bytes, at)
  return at
}

function lineEndsIn(cells: string[]): number {
  let ends = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) ends++
  }
  return ends
}
