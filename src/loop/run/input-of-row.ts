import type { Json } from '../../domain/json.js'
import type { Reply } from '../../domain/program/outcome.js'
import { readValue } from '../../domain/rows/run-input.js'
import { type CellType, cellValue, fieldCells } from '../../domain/rows/table/cells.js'
import { fieldOfPlainText, soleTextField, type Task } from '../../domain/task/task.js'
import { closest } from '../../domain/text/closest.js'
import { shellWord } from '../../domain/text/shell-word.js'
import { listed } from '../../domain/text/wording.js'
import { LoopaiError } from '../../errors.js'
import type { RowsToAnswer, RowToAnswer } from './open-rows.js'
import { refusal } from './open-version.js'

const mostNamed = 8

/**
 * How the input of a task is found in the rows of a file: the fields of the input by their names, or for a task with
 * one text field the column `inputField`, or the only one. Returns the input as raw JSON, or why a row has none. Throws
 * `bad-rows` where the columns of the file can't be the input.
 */
export function inputOfRows(
  file: string,
  task: Task,
  rows: RowsToAnswer,
  inputField: string | undefined
): (row: RowToAnswer) => string | Reply {
  const { columns } = rows
  const isText = fieldOfPlainText(task) === null
  const text = isText ? 'text' : soleTextField(task)
  const from = text === undefined ? undefined : columnOfText(file, text, rows, inputField)
  if (text === undefined && inputField !== undefined) {
    throw new LoopaiError('usage', '--input-field: only for a task whose input is one text.', {
      suggestions: ['rename the columns of the file as the input of the task names them']
    })
  }
  const fields = fieldsOf(task)
  const isWhole =
    from === undefined && columns.includes('input') && !fields.some(({ name }) => name === 'input')
  if (isWhole) return row => asInput(task, row.values[row.names.indexOf('input')] ?? null)
  if (isText && from !== undefined) return row => asInput(task, row.values[row.names.indexOf(from)] ?? null)
  if (from === undefined) refuseMissing(file, task, columns)
  if (fields.length === 0) return row => asInput(task, recordOf(row))
  let [names, places]: [readonly string[], number[]] = [[], []]
  return row => {
    // The rows of a table share their names.
    if (row.names !== names) {
      names = row.names
      places = fields.map(({ name }) => names.indexOf(name === text ? (from ?? name) : name))
    }
    const entries: [string, Json][] = []
    for (const [at, { name, type }] of fields.entries()) {
      const value = row.values[places[at]]
      const read = row.cells && typeof value === 'string' ? cellValue(value, type) : value
      if (read !== undefined) entries.push([name, read])
    }
    // fromEntries keeps a field named __proto__.
    return asInput(task, Object.fromEntries(entries))
  }
}

function fieldsOf(task: Task): { name: string; type: CellType }[] {
  return Object.entries(task.input.properties ?? {}).map(([name, schema]) => ({
    name,
    type: fieldCells(task, name, schema)
  }))
}

function recordOf({ names, values }: RowToAnswer): Json {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))
}

function asInput(task: Task, value: Json): string | Reply {
  const read = readValue(value, JSON.stringify(value), task)
  return 'raw' in read ? read.raw : refusal(read.problem)
}

/** The column that is the text of a task with one text field; undefined where rows hold their input in `input`. */
function columnOfText(
  file: string,
  text: string,
  { columns, format }: RowsToAnswer,
  named: string | undefined
): string | undefined {
  if (named !== undefined) {
    if (columns.includes(named)) return named
    throw new LoopaiError('bad-rows', `${file} has no column "${named}". Its columns: ${listOf(columns)}.`, {
      suggestions: columns.filter(name => name === closest(named, [...columns])).map(flagOf)
    })
  }
  if (columns.includes(text)) return text
  if (columns.includes('input') && (format === 'json' || format === 'jsonl')) return undefined
  if (columns.length === 1) return columns[0]
  throw new LoopaiError('bad-rows', `${file}: which column is "${text}"? It has ${listOf(columns)}.`, {
    suggestions: columns.slice(0, mostNamed).map(flagOf)
  })
}

function refuseMissing(file: string, task: Task, columns: readonly string[]): void {
  const missing = (task.input.required ?? []).filter(name => !columns.includes(name))
  if (missing.length === 0) return
  const which = `column${missing.length === 1 ? '' : 's'} ${listOf(missing)}`
  throw new LoopaiError(
    'bad-rows',
    `${file} has no ${which}, which the input of the task has. Its columns: ${listOf(columns)}.`,
    { suggestions: ['name the columns as those of the rows that the task was made from'] }
  )
}

const listOf = (names: readonly string[]) =>
  listed(
    names.map(name => `"${name}"`),
    mostNamed
  )
const flagOf = (name: string) => `--input-field ${shellWord(name)}`
