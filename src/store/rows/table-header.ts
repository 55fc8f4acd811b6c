import { unnamed } from '../../domain/columns/names.js'
import { LoopaiError } from '../../errors.js'

/** How the cells of a table are written. */
export interface Dialect {
  delimiter: string
  /** Spaces after a delimiter are no part of the next cell. */
  ltrim: boolean
}

/** The dialect of a table, told by its first line: CSV may have semicolons or tabs instead of commas. */
export function dialectOf(firstLine: string, format: 'csv' | 'tsv'): Dialect {
  const delimiter =
    format === 'tsv' ? '\t' : ([',', ';', '\t'].find(candidate => firstLine.includes(candidate)) ?? ',')
  const [, ...later] = firstLine.split(delimiter)
  return { delimiter, ltrim: format === 'csv' && later.length > 0 && later.every(cell => /^ +\S/.test(cell)) }
}

/** The column names of a table; one that has none is called by its place. Throws where two share a name. */
export function columnNames(cells: string[], name: string, line: number): string[] {
  const names = cells.map((cell, index) => cell.trim() || unnamed(index + 1))
  const twice = names.find((column, index) => names.indexOf(column) < index)
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
