import { unnamed } from '../../domain/rows/columns/identifiers/names.js'
import { badHeader } from './bad-header.js'
import { isBlankCell, lineCells } from './line-cells.js'
import { lineAfterTitle } from './table-title.js'

const newline = 0x0a

/** How the cells of a table are written. */
export interface Dialect {
  delimiter: string
  /** Whether spaces after a delimiter are ignored. */
  ltrim: boolean
  /**
   * A cell that lines have beyond the named columns: an empty `last` one, from a comma at the end of lines, or a `first`
   * one that numbers the rows and has no name in the first line (as R writes it).
   */
  extra?: 'first' | 'last'
}

/** The start of a table: its dialect, and the number of bytes and lines before its column names. */
export interface TableStart {
  dialect: Dialect
  bytes: number
  lines: number
  /** Titles and comments that are left out, if any. */
  title?: string
}

const separators = [',', ';', '\t', '|']
/** The number of lines by which the delimiter and the line of column names are determined. */
const lookedLines = 20
const mostTitle = 60

/**
 * The start of a table, from its first lines: CSV may have semicolons, tabs or bars instead of commas, or name its
 * delimiter as Excel does (`sep=;`), and titles or comments may stand before the column names. Throws where these lines
 * do not tell which line has the column names.
 */
export function tableStartOf(head: Buffer, format: 'csv' | 'tsv', name: string): TableStart {
  const lines = head.toString('utf8').split(/\r?\n/, lookedLines)
  const separatorLine = format === 'csv' ? /^"?sep=(\\t|.)"?\s*$/i.exec(lines[0]) : null
  const skipped = separatorLine ? 1 : 0
  const rest = lines.slice(skipped)
  const first = rest.find(line => line.trim() !== '') ?? ''
  const delimiter = separatorLine
    ? separatorLine[1].replace('\\t', '\t')
    : format === 'tsv'
      ? '\t'
      : separatorOf(first, rest)
  const titles = lineAfterTitle(rest, delimiter, name, 1 + skipped)
  const before = skipped + titles
  return {
    dialect: dialectOf(rest.slice(titles), delimiter, format),
    bytes: endOfLine(head, before),
    lines: before,
    ...(titles > 0 && { title: titleOf(rest.slice(0, titles), 1 + skipped) })
  }
}

/** The offset after so many lines. */
function endOfLine(bytes: Buffer, lines: number): number {
  let at = 0
  for (let line = 0; line < lines; line++) at = bytes.indexOf(newline, at) + 1
  return at
}

function titleOf(lines: string[], firstLine: number): string {
  const text = lines
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' / ')
  const last = firstLine + lines.length - 1
  const place = last === firstLine ? `line ${firstLine} is` : `lines ${firstLine} to ${last} are`
  return `${place} taken for a title or comment: ${text.length > mostTitle ? `${text.slice(0, mostTitle)}…` : text}`
}

/** The character that splits most lines into as many cells as the first; of several the most common one. */
function separatorOf(first: string, lines: string[]): string {
  const rows = lines.filter(line => line.trim() !== '')
  const alike = (mark: string) =>
    rows.filter(row => lineCells(row, mark).length === lineCells(first, mark).length).length
  const [best = ','] = separators
    .filter(mark => lineCells(first, mark).length > 1)
    .sort((a, b) => alike(b) - alike(a) || separators.indexOf(a) - separators.indexOf(b))
  if (lineCells(first, best).length > 1) return best
  // Titles stand alone, so the lines after them decide.
  const isTable = (mark: string) => {
    const parted = rows.slice(rows.findIndex(row => lineCells(row, mark).length > 1))
    return parted.every(row => lineCells(row, mark).length === lineCells(parted[0], mark).length)
  }
  return separators.find(mark => rows.some(row => lineCells(row, mark).length > 1) && isTable(mark)) ?? ','
}

function dialectOf(lines: string[], delimiter: string, format: 'csv' | 'tsv'): Dialect {
  const [header = '', ...rows] = lines.filter(line => line.trim() !== '')
  const [, ...later] = header.split(delimiter)
  const ltrim = format === 'csv' && later.length > 0 && later.every(cell => /^ +\S/.test(cell))
  // The last line of a file may be cut off.
  const whole = lines.at(-1) === '' || lines.length >= lookedLines - 1 ? rows : rows.slice(0, -1)
  const extra = extraCell(
    lineCells(header, delimiter),
    (whole.length > 0 ? whole : rows).map(row => lineCells(row, delimiter))
  )
  return { delimiter, ltrim, ...(extra && { extra }) }
}

function extraCell(header: string[], rows: string[][]): 'first' | 'last' | undefined {
  if (rows.length === 0) return undefined
  const size = header.length
  const named = isBlankCell(header.at(-1)) ? size - 1 : size
  const isEnded = (row: string[]) => row.length === named + 1 && isBlankCell(row.at(-1))
  if (named > 1 && rows.every(row => isEnded(row) || (named < size && row.length === named))) return 'last'
  const isNumbered = ([first, ...cells]: string[], at: number) =>
    cells.length === size && Number(first.replaceAll('"', '')) === at + 1
  return size > 1 && rows.length > 1 && rows.every(isNumbered) ? 'first' : undefined
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
    throw badHeader(
      `${name}:${line}: some lines end in CR alone, others in LF`,
      'save it with LF or CRLF line ends'
    )
  }
  return names
}
