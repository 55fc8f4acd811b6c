import { unnamed } from '../../domain/rows/columns/identifiers/names.js'
import { LoopaiError } from '../../errors.js'

const newline = 0x0a

/** How the cells of a table are written. */
export interface Dialect {
  delimiter: string
  /** Whether spaces after a delimiter are ignored. */
  ltrim: boolean
}

/** The start of a table: its dialect, and the number of bytes and lines before its column names. */
export interface TableStart {
  dialect: Dialect
  bytes: number
  lines: number
}

const separators = [',', ';', '\t', '|']
/** The number of lines by which the delimiter and the line of column names are determined. */
const lookedLines = 20
const mostNames = 60

/**
 * The start of a table, from its first lines: CSV may have semicolons, tabs or bars instead of commas, or name its
 * delimiter as Excel does (`sep=;`). Throws where lines stand before the column names, since only a person can say
 * which those are.
 */
export function tableStartOf(head: Buffer, format: 'csv' | 'tsv', name: string): TableStart {
  const lines = head.toString('utf8').split(/\r?\n/, lookedLines)
  const separatorLine = format === 'csv' ? /^"?sep=(.|\\t)"?$/i.exec(lines[0].trimEnd() || lines[0]) : null
  const bytes = separatorLine ? head.indexOf(newline) + 1 : 0
  const rest = separatorLine ? lines.slice(1) : lines
  const first = rest.find(line => line.trim() !== '') ?? ''
  const delimiter = separatorLine
    ? separatorLine[1].replace('\\t', '\t')
    : format === 'tsv'
      ? '\t'
      : separatorOf(first, rest)
  refuseTitle(rest, delimiter, name, separatorLine ? 2 : 1)
  return { dialect: dialectOf(first, delimiter, format), bytes, lines: separatorLine ? 1 : 0 }
}

/** The character that splits most lines into as many cells as the first; of several the most common one. */
function separatorOf(first: string, lines: string[]): string {
  const rows = lines.filter(line => line.trim() !== '')
  const alike = (mark: string) =>
    rows.filter(row => cellsOf(row, mark).length === cellsOf(first, mark).length).length
  const [best = ','] = separators
    .filter(mark => cellsOf(first, mark).length > 1)
    .sort((a, b) => alike(b) - alike(a) || separators.indexOf(a) - separators.indexOf(b))
  if (cellsOf(first, best).length > 1) return best
  // Titles stand alone, so the lines after them decide.
  const isTable = (mark: string) => {
    const parted = rows.slice(rows.findIndex(row => cellsOf(row, mark).length > 1))
    return parted.every(row => cellsOf(row, mark).length === cellsOf(parted[0], mark).length)
  }
  return separators.find(mark => rows.some(row => cellsOf(row, mark).length > 1) && isTable(mark)) ?? ','
}

/**
 * Throws where the first line is a title or a comment: a single cell, before lines of several cells that are all
 * alike.
 */
function refuseTitle(lines: string[], delimiter: string, name: string, firstLine: number): void {
  const rows = lines
    .map((line, at) => ({ line, at: at + firstLine, cells: cellsOf(line, delimiter) }))
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const filled = (cells: string[]) => cells.filter(cell => cell.trim() !== '').length
  const [first] = rows
  const header = rows.find(({ cells }) => filled(cells) > 1)
  if (!first || !header || header === first || filled(first.cells) > 1) return
  const after = rows.slice(rows.indexOf(header) + 1)
  const size = header.cells.length
  // Column names are no numbers.
  if (header.cells.some(cell => /^"?[-+]?\d/.test(cell.trim()))) return
  // The last line may be cut off, and a quoted cell may continue on the next.
  const others = after.slice(0, -1).filter(({ line }) => !line.includes('"'))
  if (after.length === 0 || filled(header.cells) < size || others.some(({ cells }) => cells.length !== size))
    return
  const names = header.line.length > mostNames ? `${header.line.slice(0, mostNames)}…` : header.line
  const counted = (n: number) => `${n} cell${n === 1 ? '' : 's'}`
  throw badHeader(
    `${name}:${first.at}: line ${first.at} has ${counted(filled(first.cells))}, line ${header.at} has ${size}: the column names seem to be in line ${header.at}: ${names}`,
    `leave out what stands before: tail -n +${header.at} ${name}`
  )
}

/** The cells of a line, including their quotes. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells = ['']
  let quoted = false
  for (const char of line) {
    if (char === '"') quoted = !quoted
    if (char === delimiter && !quoted) cells.push('')
    else cells[cells.length - 1] += char
  }
  return cells
}

function dialectOf(firstLine: string, delimiter: string, format: 'csv' | 'tsv'): Dialect {
  const [, ...later] = firstLine.split(delimiter)
  return { delimiter, ltrim: format === 'csv' && later.length > 0 && later.every(cell => /^ +\S/.test(cell)) }
}

/** The column names of a table; an empty name is replaced by the column's place. Throws where two are equal. */
export function columnNames(cells: string[], name: string, line: number): string[] {
  const names = cells.map((cell, index) => cell.trim() || unnamed(index + 1))
  const known = new Set<string>()
  const twice = names.find(column => known.size === known.add(column).size)
  if (twice !== undefined) {
    throw badHeader(`${name}:${line}: two columns are called "${twice}"`, 'rename one in the first line')
  }
  if (names.some(column => column.includes('\r'))) {
    throw badHeader(`${name}:${line}: lines end in CR alone`, 'save it with LF or CRLF line ends')
  }
  return names
}

export function badHeader(message: string, suggestion: string): LoopaiError {
  return new LoopaiError('bad-rows', message, { suggestions: [suggestion] })
}
