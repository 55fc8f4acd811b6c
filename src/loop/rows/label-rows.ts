import type { Json } from '../../domain/json.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import { type LabeledRow, type Layout, labelRow } from '../../domain/rows/labeling.js'
import { chatFormOf, chatRow } from '../../domain/rows/raw/chat-rows.js'
import { isBad, type RawRow, type ReadRow, readableRows } from '../../domain/rows/raw/raw-row.js'
import { type CellTypes, cellTypeOf, columnTypes, fieldCells } from '../../domain/rows/table/cells.js'
import { commaColumns, type Notation, notations } from '../../domain/rows/table/number-notation.js'
import { shapeError } from '../../domain/task/check-shape.js'
import { kindProblem, outputCellsOf } from '../../domain/task/kind/kind-fit.js'
import { fieldOfPlainText, type Kind, soleTextField, type Task } from '../../domain/task/task.js'
import { type OnBadRow, type SkippedRow, settleBadRows } from './bad-rows.js'
import { type LayoutFlags, layoutOf } from './row-layout.js'

/** The rows of one file as read, and its name for messages. */
export interface NamedRows {
  name: string
  rows: RawRow[]
}

/** What a task requires of its rows. */
export type TaskShape = Pick<Task, 'input' | 'output' | 'exclude' | 'outputField' | 'numbers'>

export interface LabelOptions extends LayoutFlags {
  /** The types of a table's columns, if already determined from another file of the same task. */
  types?: CellTypes
  /** The kind of the task, if given: rows with outputs of another kind are bad rows. */
  kind?: Kind
  /** Fields to leave out of inputs, if already determined from another file of the same task. */
  exclude?: string[]
  /** Read columns of numbers with such commas as numbers. */
  numbers?: Notation
  /** Make spellings of one label the same. */
  normalizeLabels?: boolean
  /** By default `stop`. */
  onBadRow?: OnBadRow
  /** The command line as typed, for the advice to skip bad rows. */
  retry?: string
}

export interface LabeledRows {
  rows: LabeledRow[]
  layout: Layout
  /** The types by which cells of a table were read, by column. */
  types: CellTypes
  skipped: SkippedRow[]
  findings: AuditFinding[]
}

/**
 * The labeled examples of a file. With a task, cells are read by the types of its schema and every row must match the
 * schema, except that outputs may be new labels. Throws `bad-rows`, and what `layoutOf` throws.
 */
export function labelRows(named: NamedRows, options: LabelOptions, task?: TaskShape): LabeledRows {
  const { name } = named
  const chat = options.outputField === undefined ? chatFormOf(readableRows(named.rows)) : undefined
  const rows = chat ? named.rows.map(row => chatRow(row, chat)) : named.rows
  const readable = readableRows(rows)
  if (readable.length === 0) {
    // Without a readable row no layout can be found; what is wrong with the rows is reported instead.
    const unread = rows.flatMap(({ line, ...row }) =>
      'problem' in row ? [{ file: name, line, ...row.problem }] : []
    )
    const skipped = settleBadRows(unread, { ...options, rows: rows.length })
    return { rows: [], layout: { form: 'labeled' }, types: new Map(), skipped, findings: [] }
  }
  const known = task && Object.keys(task.input.properties ?? {})
  const { layout, ignored } = layoutOf(name, readable, options, {
    known: known?.length ? known : undefined,
    exclude: [...(task?.exclude ?? []), ...(options.exclude ?? [])],
    outputField: task?.outputField
  })
  const commas = options.types ? new Map<string, Notation[]>() : commaColumns(readable)
  const plain = options.types ?? (task ? taskTypes(task, layout) : typesFor(options.kind, readable, layout))
  const types = withNotation(plain, commas, options.numbers, task !== undefined)
  const textField = task && fieldOfPlainText(task)
  const labeled: LabeledRow[] = []
  const bad: SkippedRow[] = []
  for (const row of rows) {
    const { line } = row
    if (isBad(row)) {
      bad.push({ file: name, line, ...row.problem })
      continue
    }
    const example = labelRow(row, layout, types, textField)
    const problem =
      'problem' in example
        ? example.problem
        : ((options.kind && kindProblem(options.kind, example.output)) ??
          (task && shapeProblem(task, example)))
    if (problem) bad.push({ file: name, line, ...problem })
    else if (!('problem' in example)) labeled.push({ file: name, line, example })
  }
  const skipped = settleBadRows(bad, { ...options, rows: rows.length })
  const findings: AuditFinding[] = []
  if (chat) findings.push({ type: 'chats', form: chat, file: name })
  findings.push(...commaNumbers(commas, types, layout))
  if (ignored.length > 0) findings.push({ type: 'ignored-fields', fields: ignored, file: name })
  return { rows: labeled, layout, types, skipped, findings }
}

/** The types, with the notation that was asked for where all cells of a column fit; for a task of its numbers alone. */
function withNotation(
  types: CellTypes,
  commas: ReadonlyMap<string, Notation[]>,
  notation: Notation | undefined,
  ofTask: boolean
): CellTypes {
  if (notation === undefined) return types
  const fitting = [...commas].filter(
    ([name, fit]) => fit.includes(notation) && (!ofTask || types.get(name) === 'number')
  )
  return new Map([...types, ...fitting.map(([name]) => [name, notation] as const)])
}

/** The columns in use whose numbers have commas, by notation and by whether they are read as numbers. */
function commaNumbers(
  commas: ReadonlyMap<string, Notation[]>,
  types: CellTypes,
  layout: Layout
): AuditFinding[] {
  const used = layout.form === 'flat' ? [...layout.inputs, layout.output] : ['input', 'output']
  const found = [...commas].filter(([name]) => used.includes(name))
  return notations.flatMap((notation): AuditFinding[] => {
    const read = found.filter(([name]) => types.get(name) === notation).map(([name]) => name)
    const unread = found
      .filter(([name, [likeliest]]) => likeliest === notation && types.get(name) === 'string')
      .map(([name]) => name)
    return [
      ...(read.length > 0 ? [{ type: 'comma-numbers', fields: read, notation, read: true } as const] : []),
      ...(unread.length > 0
        ? [{ type: 'comma-numbers', fields: unread, notation, read: false } as const]
        : [])
    ]
  })
}

/** The types of columns, inferred from their cells; for the output, the type that the kind requires, if any. */
function typesFor(kind: Kind | undefined, rows: ReadRow[], layout: Layout): CellTypes {
  const types = columnTypes(rows)
  const cells = outputCellsOf(kind)
  return cells ? new Map([...types, [layout.form === 'flat' ? layout.output : 'output', cells]]) : types
}

function shapeProblem(task: Pick<Task, 'input' | 'output'>, example: LabeledRow['example']) {
  const input = shapeError(task.input, example.input)
  if (input) return { message: input }
  const output = outputProblem(task, example.output)
  return output ? { message: `output: ${output}` } : undefined
}

/** What is wrong with an output; new labels may be added, but not labels of another JSON type. */
export function outputProblem(task: Pick<Task, 'output'>, output: Json): string | undefined {
  const { enum: labels, ...shape } = task.output
  const isNewKind = labels && !labels.some(label => typeof label === typeof output)
  return isNewKind ? shapeError(task.output, output) : shapeError(shape, output)
}

/** The types by which cells are read for a task: those of its schema, whatever the cells look like. */
function taskTypes(task: Pick<Task, 'input' | 'output' | 'numbers'>, layout: Layout): CellTypes {
  const fields = Object.entries(task.input.properties ?? {}).map(
    ([name, schema]) => [name, fieldCells(task, name, schema)] as const
  )
  if (layout.form === 'flat') {
    return new Map([...fields, [layout.output, fieldCells(task, layout.output, task.output)]])
  }
  const bare = soleTextField(task) === undefined ? cellTypeOf(task.input) : 'string'
  return new Map([
    ['input', bare],
    ['output', cellTypeOf(task.output)]
  ])
}
