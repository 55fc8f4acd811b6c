import { cellTypeOf } from '../domain/cells.js'
import { isJsonObject } from '../domain/json.js'
import { labelRow } from '../domain/labeling.js'
import { cutExample, type RawExample } from '../domain/raw-example.js'
import { isBad, type RawRow, type ReadRow, readableRows } from '../domain/raw-row.js'
import { soleTextField, type Task } from '../domain/task.js'
import { LoopaiError } from '../errors.js'
import type { MeasuredRow } from './measure.js'
import { type LayoutFlags, layoutOf } from './row-layout.js'

/** How many rows are looked at to find out where input and output are. */
const peekedRows = 100

/** The labeled rows of a file of any length as rows to measure, in batches. Throws `bad-rows` at the first bad one. */
export async function* labeledRows(
  name: string,
  batches: AsyncIterable<RawRow[]>,
  task: Task,
  flags: LayoutFlags
): AsyncGenerator<MeasuredRow[]> {
  let head: RawRow[] = []
  let measured: ((row: RawRow) => MeasuredRow) | undefined
  for await (const rows of batches) {
    if (measured) {
      yield rows.map(measured)
      continue
    }
    head = head.concat(rows)
    if (head.length < peekedRows) continue
    measured = measurer(name, head, task, flags)
    yield head.map(measured)
    head = []
  }
  if (head.length > 0) yield head.map(measurer(name, head, task, flags))
}

function measurer(name: string, head: RawRow[], task: Task, flags: LayoutFlags) {
  const properties = task.input.properties ?? {}
  const readable = readableRows(head)
  const known = Object.keys(properties)
  const { layout } = layoutOf(name, readable, flags, known.length > 0 ? known : undefined)
  const outputField = layout.form === 'flat' ? layout.output : 'output'
  const types = new Map([
    ...Object.entries(properties).map(([field, schema]) => [field, cellTypeOf(schema)] as const),
    [outputField, cellTypeOf(task.output)] as const
  ])
  const textField = soleTextField(task)
  return (row: RawRow): MeasuredRow => {
    const cut = layout.form === 'labeled' && !isBad(row) ? cutRow(row) : undefined
    if (cut) return { input: cut.input, expected: cut.output, line: row.line }
    const example = isBad(row) ? row : labelRow(row, layout, types, textField)
    if ('problem' in example) {
      const { message, hint } = example.problem
      throw new LoopaiError('bad-rows', `${name}:${row.line}: ${message}${hint ? `\n${hint}` : ''}`, {
        suggestions: ['mend the row, or leave it out']
      })
    }
    return {
      input: JSON.stringify(example.input),
      expected: JSON.stringify(example.output),
      line: row.line
    }
  }
}

/** Input and output as they stand in the file; undefined where they must be read: no text, a bare text as the input, no output. */
function cutRow({ text, value }: ReadRow): RawExample | undefined {
  if (text === undefined || !isJsonObject(value) || !isJsonObject(value.input)) return undefined
  return value.output === null || value.output === '' ? undefined : cutExample(text, value)
}
