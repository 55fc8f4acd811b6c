import { cellTypeOf } from '../domain/cells.js'
import { labelRow } from '../domain/labeling.js'
import { ExampleCutter } from '../domain/raw-example.js'
import { isBad, type RawRow, readableRows, type UnparsedRow } from '../domain/raw-row.js'
import { soleTextField, type Task } from '../domain/task.js'
import { LoopaiError } from '../errors.js'
import { parsed } from '../store/rows/read-rows.js'
import type { MeasuredRow } from './measure.js'
import { type LayoutFlags, layoutOf } from './row-layout.js'

/** How many rows are looked at to find out where input and output are. */
const peekedRows = 100

/** The labeled rows of a file of any length as rows to measure, in batches. Throws `bad-rows` at the first bad one. */
export async function* labeledRows(
  name: string,
  batches: AsyncIterable<(RawRow | UnparsedRow)[]>,
  task: Task,
  flags: LayoutFlags
): AsyncGenerator<MeasuredRow[]> {
  let head: RawRow[] = []
  let measured: ((row: RawRow | UnparsedRow) => MeasuredRow) | undefined
  for await (const rows of batches) {
    if (measured) {
      yield rows.map(measured)
      continue
    }
    head = head.concat(rows.map(parsed))
    if (head.length < peekedRows) continue
    measured = measurer(name, head, task, flags)
    yield head.map(measured)
    head = []
  }
  if (head.length > 0) yield head.map(measurer(name, head, task, flags))
}

function measurer(name: string, head: RawRow[], task: Task, flags: LayoutFlags) {
  const properties = task.input.properties ?? {}
  const known = Object.keys(properties)
  const { layout } = layoutOf(name, readableRows(head), flags, known.length > 0 ? known : undefined)
  const outputField = layout.form === 'flat' ? layout.output : 'output'
  const types = new Map([
    ...Object.entries(properties).map(([field, schema]) => [field, cellTypeOf(schema)] as const),
    [outputField, cellTypeOf(task.output)] as const
  ])
  const textField = soleTextField(task)
  const cutter = layout.form === 'labeled' ? new ExampleCutter() : undefined

  const fromParsed = (row: RawRow): MeasuredRow => {
    const example = isBad(row) ? row : labelRow(row, layout, types, textField)
    if ('problem' in example) {
      const { message, hint } = example.problem
      throw new LoopaiError('bad-rows', `${name}:${row.line}: ${message}${hint ? `\n${hint}` : ''}`, {
        suggestions: ['mend the row, or leave it out']
      })
    }
    return { input: JSON.stringify(example.input), expected: JSON.stringify(example.output), line: row.line }
  }
  return (row: RawRow | UnparsedRow): MeasuredRow => {
    const cut = 'text' in row ? cutter?.cut(row.text) : undefined
    if (!cut) return fromParsed(parsed(row))
    return {
      input: cut.input,
      expected: cut.output,
      line: row.line,
      // The program's worker is the first to parse the input. A row that it refuses is told as any bad row.
      whenRefused: () => void fromParsed(parsed(row))
    }
  }
}
