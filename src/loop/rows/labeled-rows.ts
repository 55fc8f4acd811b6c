import type { InputMarks } from '../../domain/honesty/input-marks.js'
import { labelRow } from '../../domain/rows/labeling.js'
import { chatFormOf, chatRow } from '../../domain/rows/raw/chat-rows.js'
import { ExampleCutter, type RawExamples } from '../../domain/rows/raw/raw-example.js'
import { isBad, type RawRow, readableRows, type UnparsedLines } from '../../domain/rows/raw/raw-row.js'
import { rawTextAt } from '../../domain/rows/raw/raw-texts.js'
import { fieldCells } from '../../domain/rows/table/cells.js'
import { fieldOfPlainText, type Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import { parsed } from '../../store/rows/read-rows.js'
import type { MeasuredRow, MeasuredTexts } from '../measure/measure.js'
import { type LayoutFlags, layoutOf } from './row-layout.js'

/** The number of rows from which the layout is determined: where input and output are. */
const peekedRows = 100

/**
 * The labeled rows of a file of any length as rows to measure, in batches. Throws `bad-rows` at the first bad row, and
 * what `layoutOf` throws.
 */
export async function* labeledRows(
  name: string,
  batches: AsyncIterable<RawRow[] | UnparsedLines>,
  task: Task,
  flags: LayoutFlags
): AsyncGenerator<MeasuredRow[] | MeasuredTexts> {
  let head: RawRow[] = []
  let measured: ((rows: RawRow[] | UnparsedLines) => MeasuredRow[] | MeasuredTexts) | undefined
  for await (const rows of batches) {
    if (measured) {
      yield measured(rows)
      continue
    }
    head = head.concat(parsed(rows, name))
    if (head.length < peekedRows) continue
    measured = measurer(name, head, task, flags)
    yield measured(head)
    head = []
  }
  if (head.length > 0) yield measurer(name, head, task, flags)(head)
}

function measurer(name: string, head: RawRow[], task: Task, flags: LayoutFlags) {
  const properties = task.input.properties ?? {}
  const known = Object.keys(properties)
  const chat = flags.outputField === undefined ? chatFormOf(readableRows(head)) : undefined
  const labeled = (row: RawRow) => (chat ? chatRow(row, chat) : row)
  const { layout } = layoutOf(name, readableRows(head.map(labeled)), flags, {
    known: known.length > 0 ? known : undefined,
    exclude: task.exclude,
    outputField: task.outputField
  })
  const outputField = layout.form === 'flat' ? layout.output : 'output'
  const types = new Map([
    ...Object.entries(properties).map(([field, schema]) => [field, fieldCells(task, field, schema)] as const),
    [outputField, fieldCells(task, outputField, task.output)] as const
  ])
  const textField = fieldOfPlainText(task)
  // Where fields are left out of inputs, rows must be parsed and cannot stay bytes.
  const cutter = layout.form === 'labeled' && !layout.without && !chat ? new ExampleCutter() : undefined

  const measuredRow = (read: RawRow): MeasuredRow => {
    const row = labeled(read)
    const example = isBad(row) ? row : labelRow(row, layout, types, textField)
    if ('problem' in example) {
      const { message, hint } = example.problem
      throw new LoopaiError('bad-rows', `${name}:${row.line}: ${message}${hint ? `\n${hint}` : ''}`, {
        suggestions: ['mend the row, or leave it out']
      })
    }
    return { input: JSON.stringify(example.input), expected: JSON.stringify(example.output), line: row.line }
  }
  return (rows: RawRow[] | UnparsedLines): MeasuredRow[] | MeasuredTexts => {
    const cut = Array.isArray(rows) ? undefined : cutter?.cut(rows)
    if (!cut) return parsed(rows, name).map(measuredRow)
    // Inputs stay unparsed until the program's worker reads them. If it refuses one, the batch is parsed here to report
    // the bad row like any other.
    return new CutRows(cut, () => parsed(rows, name).forEach(measuredRow))
  }
}

/** Rows as bytes of their file. To save an object for each row, it is itself the row that was requested last. */
class CutRows implements MeasuredTexts, MeasuredRow {
  private at = 0

  constructor(
    private readonly examples: RawExamples,
    readonly whenRefused: () => void
  ) {}

  row(i: number): MeasuredRow {
    this.at = i
    return this
  }

  get inputs() {
    return this.examples.inputs
  }

  get input(): string {
    return rawTextAt(this.examples.inputs, this.at)
  }

  get expected(): string {
    return this.examples.outputs[this.at]
  }

  get line(): number {
    return this.examples.lines[this.at]
  }

  markIn(marks: InputMarks): number {
    const { bytes, bounds } = this.examples.inputs
    return marks.ofBytes(bytes, bounds[2 * this.at], bounds[2 * this.at + 1])
  }
}
