import { isJsonObject, type Json } from '../../json.js'
import type { JsonSchema } from '../../task/task-schema.js'
import type { ReadRow } from '../raw/raw-row.js'
import { isNotation, type Notation, numberIn } from './number-notation.js'

/** The type of the cells of a column. */
export type CellType = 'string' | 'number' | 'boolean' | Notation

export type CellTypes = ReadonlyMap<string, CellType>

const integer = /^-?(?:0|[1-9]\d{0,14})$/
const fraction = /^-?(?:0|[1-9]\d{0,14})\.\d+$/
const exponential = /^-?\d(?:\.\d+)?[eE][+-]?\d{1,2}$/
const truth = /^(?:true|false|True|False|TRUE|FALSE)$/

/**
 * The type of each column of a table. A column holds numbers only if every cell that is not empty keeps its meaning
 * as a number: no leading zeros, no integer of more than 15 digits, no mixture such as 1.1 and 1.10, which are
 * versions. Rows that do not come from a table have no cells.
 */
export function columnTypes(rows: ReadRow[]): CellTypes {
  const columns = new Map<string, Column>()
  for (const row of rows) {
    if (!row.cells || !isJsonObject(row.value)) continue
    for (const [name, cell] of Object.entries(row.value)) {
      if (typeof cell !== 'string' || cell === '') continue
      const column = columns.get(name) ?? { numbers: true, truths: true, places: new Set(), padded: false }
      columns.set(name, column)
      lookAt(column, cell)
    }
  }
  return new Map([...columns].map(([name, column]) => [name, typeOf(column)]))
}

interface Column {
  numbers: boolean
  truths: boolean
  /** The numbers of decimal places of its cells; `.0` fits any of them. */
  places: Set<number>
  /** Whether some cell has a trailing zero after other decimals. */
  padded: boolean
}

function lookAt(column: Column, cell: string): void {
  if (column.truths) column.truths = truth.test(cell)
  if (!column.numbers || integer.test(cell)) return
  if (fraction.test(cell)) {
    const places = cell.slice(cell.indexOf('.') + 1)
    if (places !== '0') column.places.add(places.length)
    if (places.length > 1 && places.endsWith('0')) column.padded = true
  } else {
    column.numbers = exponential.test(cell)
  }
}

function typeOf({ numbers, truths, places, padded }: Column): CellType {
  if (truths) return 'boolean'
  return numbers && !(padded && places.size > 1) ? 'number' : 'string'
}

/** The type of cell that a field of a task takes. */
export function cellTypeOf(schema: JsonSchema | undefined): CellType {
  const types = [schema?.type ?? []].flat()
  const values = schema?.enum ?? []
  const all = (type: CellType) => values.length > 0 && values.every(value => typeof value === type)
  if (types.includes('string')) return 'string'
  if (types.includes('number') || types.includes('integer') || all('number')) return 'number'
  return types.includes('boolean') || all('boolean') ? 'boolean' : 'string'
}

/** The type of cell that a column takes in tables of a task. */
export function fieldCells(
  { numbers }: { numbers?: Record<string, Notation> },
  name: string,
  schema: JsonSchema | undefined
): CellType {
  const type = cellTypeOf(schema)
  return type === 'number' && numbers && Object.hasOwn(numbers, name) ? numbers[name] : type
}

/**
 * The value of a cell: undefined for an empty cell, unless it is a text; the text itself where it is not of the
 * type.
 */
export function cellValue(cell: string, type: CellType): Json | undefined {
  if (type === 'string') return cell
  if (cell === '') return undefined
  if (isNotation(type)) return numberIn(cell, type) ?? cellValue(cell, 'number')
  if (type === 'boolean') return truth.test(cell) ? cell.toLowerCase() === 'true' : cell
  return integer.test(cell) || fraction.test(cell) || exponential.test(cell) ? Number(cell) : cell
}
