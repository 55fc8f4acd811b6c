import type { Emit } from '../../domain/event.js'
import { isJsonObject, type Json } from '../../domain/json.js'
import type { BadRow } from '../../domain/rows/raw/raw-row.js'
import type { NamedValues } from '../../domain/rows/table/table-text.js'
import { soleTextField, type Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import { lineBatches } from '../../store/line-batches.js'
import {
  type FileFlags,
  formatIn,
  type RowFormat,
  readRows,
  requireFormat
} from '../../store/rows/read-rows.js'
import { peek, type RowStream } from '../../store/rows/row-source.js'
import { openTable } from '../../store/rows/table-rows.js'

/** A row to be answered, at a line of its file. */
export interface RowToAnswer extends NamedValues {
  line: number
  /** Whether its values are cells: texts whose types are those of the task. */
  cells: boolean
}

/** The rows of a file, in batches. */
export interface RowsToAnswer {
  format: RowFormat | 'lines'
  /** The columns; of records those of the first ones. */
  columns: readonly string[]
  /** The character between cells, where the file has one. */
  delimiter?: string
  batches: AsyncIterable<(RowToAnswer | BadRow)[]>
}

/** So many records are looked at for their fields. */
const peekedRecords = 1000

/** Opens a file of rows without outputs. Throws what `readRows` throws, and `empty-file` for a table without a header. */
export async function openRows(
  source: RowStream,
  { lines, task, emit, ...flags }: FileFlags & { lines: boolean; task: Task; emit: Emit }
): Promise<RowsToAnswer> {
  const { format } = flags
  const field = soleTextField(task)
  if (!lines) await requireFormat(source, format)
  const { head, chunks } = await peek(source, { ...flags, emit })
  if (lines) return linesOfText(chunks, field)
  const found = formatIn(source, head, format)
  if (found !== 'csv' && found !== 'tsv') return records({ ...source, chunks }, found, field)
  const { columns, delimiter, rows } = await openTable(chunks, source.name, found, message =>
    emit({ type: 'warning', message })
  )
  if (columns.length === 0) {
    throw new LoopaiError('empty-file', `${source.name} is empty: it has no column names.`)
  }
  async function* batches() {
    for await (const batch of rows) {
      yield batch.map(row =>
        'problem' in row ? row : { line: row.line, names: columns, values: row.cells, cells: true }
      )
    }
  }
  return { format: found, columns, delimiter, batches: batches() }
}

function linesOfText(chunks: AsyncIterable<Buffer>, field: string | undefined): RowsToAnswer {
  if (field === undefined) {
    throw new LoopaiError('usage', '--lines: the input of this task is not one text field.', {
      suggestions: ['give a table or JSON Lines, without --lines']
    })
  }
  const columns = [field]
  async function* batches() {
    let line = 0
    for await (const batch of lineBatches(chunks)) {
      yield batch.map(each => {
        line++
        if ('problem' in each) return { line, problem: { message: `the line is ${each.problem}` } }
        return { line, names: columns, values: [each.text], cells: false }
      })
    }
  }
  return { format: 'lines', columns, batches: batches() }
}

async function records(
  source: RowStream,
  format: 'json' | 'jsonl',
  field: string | undefined
): Promise<RowsToAnswer> {
  const all = recordBatches(source, format, field)
  const first: (RowToAnswer | BadRow)[] = []
  let ended = false
  while (!ended && first.length < peekedRecords) {
    const { done, value } = await all.next()
    ended = done === true
    if (!done) first.push(...value)
  }
  const columns = [...new Set(first.flatMap(row => ('names' in row ? row.names : [])))]
  async function* batches() {
    yield first
    yield* all
  }
  return { format, columns, batches: batches() }
}

async function* recordBatches(
  source: RowStream,
  format: 'json' | 'jsonl',
  field: string | undefined
): AsyncGenerator<(RowToAnswer | BadRow)[]> {
  for await (const batch of readRows(source, { format })) {
    yield batch.map(row => ('problem' in row ? row : recordOf(row.line, row.value, field)))
  }
}

/** An object, or the text of the only field of the task. */
function recordOf(line: number, value: Json, field: string | undefined): RowToAnswer | BadRow {
  if (isJsonObject(value)) {
    return { line, names: Object.keys(value), values: Object.values(value), cells: false }
  }
  if (typeof value === 'string' && field !== undefined)
    return { line, names: [field], values: [value], cells: false }
  return { line, problem: { message: 'expected an object' } }
}
