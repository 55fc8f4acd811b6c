import { isJsonObject } from '../../json.js'
import type { ReadRow } from '../raw/raw-row.js'

/** How numbers may be written beside the plain way: `1.234,5` or `1 234,5`, and `1,234.5`. */
export const notations = ['decimal-comma', 'thousands-comma'] as const

export type Notation = (typeof notations)[number]

const forms: Record<Notation, RegExp> = {
  'decimal-comma': /^[-+]?(?:[1-9]\d{0,2}(?:[. \u00a0\u202f'’]\d{3})+|0|[1-9]\d{0,14})(?:,\d+)?$/,
  'thousands-comma': /^[-+]?(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d{0,14})(?:\.\d+)?$/
}

/** The number that a cell is in a notation; undefined where it is none. */
export function numberIn(cell: string, notation: Notation): number | undefined {
  if (!forms[notation].test(cell)) return undefined
  const plain =
    notation === 'thousands-comma'
      ? cell.replaceAll(',', '')
      : cell.replace(/[^\d,+-]/g, '').replace(',', '.')
  return Number(plain)
}

/**
 * The columns of a table whose cells all are numbers with commas, and the notations that they may be in, the likeliest
 * first: `1,5` has a decimal comma, `1,234` more likely one of thousands. Columns of numbers without commas need none.
 */
export function commaColumns(rows: readonly ReadRow[]): Map<string, Notation[]> {
  const columns = new Map<string, { fit: Notation[]; commas: boolean }>()
  for (const { cells, value } of rows) {
    if (!cells || !isJsonObject(value)) continue
    for (const [name, cell] of Object.entries(value)) {
      if (typeof cell !== 'string' || cell === '') continue
      let column = columns.get(name)
      if (!column) {
        column = { fit: ['thousands-comma', 'decimal-comma'], commas: false }
        columns.set(name, column)
      }
      if (column.fit.length === 0) continue
      column.fit = column.fit.filter(notation => forms[notation].test(cell))
      column.commas ||= cell.includes(',')
    }
  }
  return new Map(
    [...columns].flatMap(([name, { fit, commas }]) => (commas && fit.length > 0 ? [[name, fit]] : []))
  )
}

export function isNotation(type: string): type is Notation {
  return type === 'decimal-comma' || type === 'thousands-comma'
}
