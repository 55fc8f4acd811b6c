import { parse } from 'csv-parse/sync'
import type { Json } from '../../json.js'
import { ExchangeError, type ExchangeFormat, type ExchangeTask, type Incoming, idField } from './exchange.js'
import { fieldsOfInput, inputOfFields, outputOfText, textOfOutput } from './values.js'

/** Columns beside those of the input; an input's field of such a name is shown as `input.<name>`. */
const own = [idField, 'proposal', 'answer', 'invalid', 'note', 'by'] as const

/**
 * A table for a spreadsheet: a column for each field of the input, the proposal, and an empty column `answer`. A row
 * without an answer is not decided; anything in `invalid` says that the input is not valid.
 */
export const csv: ExchangeFormat = {
  write: items => {
    const fields = [...new Set(items.flatMap(({ input }) => Object.keys(fieldsOfInput(input))))]
    const head = [idField, ...fields.map(columnOf), 'proposal', 'answer', 'invalid', 'note']
    const lines = items.map(({ id, input, output }) => {
      const values = fieldsOfInput(input)
      const cells = fields.map(field => (Object.hasOwn(values, field) ? textOfOutput(values[field]) : ''))
      return [id, ...cells, output === undefined ? '' : textOfOutput(output), '', '', '']
    })
    return [head, ...lines].map(cells => `${cells.map(cellText).join(',')}\r\n`).join('')
  },
  read: (text, task) => {
    const rows = parse(text, { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true })
    if (rows.length > 0 && !Object.hasOwn(rows[0] as object, 'answer')) {
      throw new ExchangeError('there is no column "answer"')
    }
    return (rows as Record<string, string | undefined>[]).flatMap((row): Incoming[] => {
      const common = {
        id: row[idField] || undefined,
        input: inputOf(row, task),
        by: row.by || undefined,
        note: row.note || undefined
      }
      if (row.invalid) return [{ ...common, invalid: true }]
      return row.answer ? [{ ...common, answer: outputOfText(plainCell(row.answer), task) }] : []
    })
  }
}

function inputOf(row: Record<string, string | undefined>, task: ExchangeTask): Json | undefined {
  const names: readonly string[] = own
  const fields = Object.entries(row).flatMap(([column, cell]): [string, Json][] => {
    if (names.includes(column) || cell === undefined) return []
    const field = column.startsWith('input.') && names.includes(column.slice(6)) ? column.slice(6) : column
    return [[field, cellValueOf(plainCell(cell), task, field)]]
  })
  return inputOfFields(Object.fromEntries(fields), task)
}

/** A cell of a field that is no text is JSON, an empty one null. */
function cellValueOf(cell: string, { input }: ExchangeTask, field: string): Json {
  const types = [input.properties?.[field]?.type ?? []].flat()
  if (types.length === 0 || types.includes('string')) return cell
  if (cell === '') return null
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}

function columnOf(field: string): string {
  const names: readonly string[] = own
  return names.includes(field) ? `input.${field}` : field
}

/** A cell that a spreadsheet would run as a formula is marked as a text (CWE-1236). */
function cellText(cell: string): string {
  const safe = isFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell without that mark. */
function plainCell(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell
}

function isFormula(cell: string): boolean {
  return /^'?[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell))
}
