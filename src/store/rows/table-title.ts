import { badHeader } from './bad-header.js'
import { filledIn, isBlankCell, lineCells } from './line-cells.js'

const mostNames = 60

/** A line of a table, where it stands, and its cells. */
interface PlacedLine {
  line: string
  /** 1-based. */
  at: number
  cells: string[]
}

/**
 * The index of the line of column names where titles or comments stand before it: single cells, or lines in `#`, before
 * lines of several cells that are all alike. Throws where that is likely but not certain, so that only a person can say
 * which line it is. `firstLine`: the number of the first line.
 */
export function lineAfterTitle(lines: string[], delimiter: string, name: string, firstLine: number): number {
  const rows = lines
    .map((line, at) => ({ line, at: at + firstLine, cells: lineCells(line, delimiter) }))
    .filter(({ cells }) => filledIn(cells) > 0)
  const commented = afterComments(rows)
  if (commented) return commented.at - firstLine
  const [first] = rows
  const header = rows.find(({ cells }) => filledIn(cells) > 1)
  if (!first || !header || header === first) return 0
  const after = rows.slice(rows.indexOf(header) + 1)
  const size = header.cells.length
  // Column names are no numbers.
  if (header.cells.some(cell => /^"?[-+]?\d/.test(cell.trim()))) return 0
  const named = isBlankCell(header.cells.at(-1)) ? size - 1 : size
  if (after.length === 0 || filledIn(header.cells) < named || !areAlike(after, size)) return 0
  const before = rows.slice(0, rows.indexOf(header))
  // A text with commas has a space after each, a quote may be left open, and a single row may be alike by chance.
  const isCertain =
    after.length > 1 && !header.cells.some(cell => cell.startsWith(' ')) && !before.some(isQuoted)
  if (isCertain) return header.at - firstLine
  const names = header.line.length > mostNames ? `${header.line.slice(0, mostNames)}…` : header.line
  const counted = (n: number) => `${n} cell${n === 1 ? '' : 's'}`
  throw badHeader(
    `${name}:${first.at}: line ${first.at} has ${counted(filledIn(first.cells))}, line ${header.at} has ${size}: the column names seem to be in line ${header.at}: ${names}`,
    `leave out what stands before: tail -n +${header.at} ${name}`
  )
}

/** The first line after some in `#`, if those have other numbers of cells than all lines after them. */
function afterComments(rows: PlacedLine[]): PlacedLine | undefined {
  const at = rows.findIndex(({ line }) => !line.trimStart().startsWith('#'))
  const [header, ...after] = rows.slice(at)
  if (at < 1 || header === undefined || after.length === 0) return undefined
  const size = header.cells.length
  const comments = rows.slice(0, at)
  const isTable = size > 1 && areAlike(after, size)
  return isTable && comments.every(row => row.cells.length !== size && !isQuoted(row)) ? header : undefined
}

/** Whether all lines have so many cells; the last may be cut off, and a quoted cell may continue on the next. */
function areAlike(lines: PlacedLine[], size: number): boolean {
  const others = lines.length > 1 ? lines.slice(0, -1) : lines
  return others.filter(line => !isQuoted(line)).every(({ cells }) => cells.length === size)
}

function isQuoted({ line }: PlacedLine): boolean {
  return line.includes('"')
}
