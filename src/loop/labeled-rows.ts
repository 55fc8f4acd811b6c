import { cellTypeOf } from '../domain/cells.js'
import { labelRow } from '../domain/labeling.js'
import { isBad, type RawRow, readableRows } from '../domain/raw-row.js'
import { soleTextField, type Task } from '../domain/task.js'
import { settleBadRows } from './bad-rows.js'
import type { MeasuredRow } from './measure.js'
import { type LayoutFlags, layoutOf } from './row-layout.js'

const batchRows = 256
/** How many rows are looked at to find out where input and output are. */
const peekedRows = 100

/** The labeled rows of a file of any length as rows to measure, in batches. Throws `bad-rows` at the first bad one. */
export async function* labeledRows(
  name: string,
  rows: AsyncIterable<RawRow>,
  task: Task,
  flags: LayoutFlags
): AsyncGenerator<MeasuredRow[]> {
  let head: RawRow[] = []
  let measure: ((row: RawRow) => MeasuredRow) | undefined
  let batch: MeasuredRow[] = []
  let read = 0
  const start = () => {
    measure = measurer(name, head, task, flags, () => read)
    const rest = head
    head = []
    return rest.map(measure)
  }
  for await (const row of rows) {
    read += 1
    if (measure) batch.push(measure(row))
    else if (head.push(row) === peekedRows) batch = start()
    if (batch.length >= batchRows) {
      yield batch
      batch = []
    }
  }
  yield measure ? batch : start()
}

function measurer(name: string, head: RawRow[], task: Task, flags: LayoutFlags, read: () => number) {
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
    const example = isBad(row) ? row : labelRow(row, layout, types, textField)
    if ('problem' in example) {
      settleBadRows([{ file: name, line: row.line, ...example.problem }], { rows: read(), onBadRow: 'stop' })
      throw new Error('a bad row was not told')
    }
    return {
      input: JSON.stringify(example.input),
      expected: JSON.stringify(example.output),
      line: row.line
    }
  }
}
