import { audit, emptyInputs, sortOut } from '../../domain/rows/audit/audit.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import { mergeLabels } from '../../domain/rows/audit/merge-labels.js'
import { maxFields } from '../../domain/rows/columns/column.js'
import { describeInputs, type InputField } from '../../domain/rows/columns/describe-inputs.js'
import { type Example, labelOf } from '../../domain/rows/example.js'
import type { LabeledRow } from '../../domain/rows/labeling.js'
import { likenessOf } from '../../domain/rows/likeness/likeness.js'
import { countSplits } from '../../domain/rows/split/choose-split.js'
import type { SplitName } from '../../domain/rows/split/split.js'
import { isNotation, type Notation } from '../../domain/rows/table/number-notation.js'
import { isLearnable, wholeNumbersIn } from '../../domain/task/kind/kind-evidence.js'
import { formOf, type OutputForm } from '../../domain/task/output-form.js'
import type { Kind, Task } from '../../domain/task/task.js'
import { textFieldsOf, textsOf } from '../../domain/text/texts.js'
import { LoopaiError } from '../../errors.js'
import type { SkippedRow } from '../rows/bad-rows.js'
import { type LabeledRows, type LabelOptions, labelRows, type NamedRows } from '../rows/label-rows.js'
import { dealAll, settleGivenSplits, withSplit } from '../rows/settle-splits.js'
import { chooseInputs, withoutColumns } from './choose-inputs.js'
import { inferTask } from './infer-task.js'

export interface InitRequest extends LabelOptions, NamedRows {
  /** Official test rows. */
  test?: NamedRows
  description?: string
  /** Settings of an existing task.json or of a template, which are kept; the rest is inferred. */
  settled?: Partial<Task>
}

/** Everything that init found and would write. */
export interface InitPlan {
  task: Task
  /** For examples.jsonl: rows in file order, then those of the test file. */
  examples: Example[]
  /** For conflicts.jsonl: rows whose input occurs with several outputs, with their `source`. */
  conflicts: Example[]
  findings: AuditFinding[]
  /** Bad rows that were left out. */
  skipped: SkippedRow[]
  /** The number of rows of each label in each split, most frequent label first; empty where outputs are not labels. */
  table: LabelCounts[]
  splits: Record<SplitName, number>
  kind: Kind
  /** The form of outputs that consist of several values. */
  form?: OutputForm
  /** Whether programs for such outputs can be learned from rows. */
  learnable: boolean
  /** Fields of the input that are text. */
  textFields: string[]
  /** All fields of the input. */
  inputs: InputField[]
  /** The field that is the output, where the rows are flat records. */
  outputField?: string
  /** The number of rows read, including bad ones. */
  read: { rows: number; test: number }
  /** The highest accuracy that contradicting rows allow, as a fraction. */
  ceiling: number
  /** Whether some rows are held back for a test. */
  sealed: boolean
}

export type LabelCounts = { label: string; rows: number } & Record<SplitName, number>

/**
 * What init would make of some rows: the task (kind, schemas, split), its examples, and all findings. Pure. Throws
 * `bad-rows`, `missing-output-field`, `no-rows`, `one-label`.
 */
export function planInit(request: InitRequest): InitPlan {
  const settledShape =
    request.settled?.input && request.settled.output
      ? {
          input: request.settled.input,
          output: request.settled.output,
          exclude: request.settled.exclude,
          outputField: request.settled.outputField,
          numbers: request.settled.numbers
        }
      : undefined
  const read = labelRows(request, request, settledShape)
  const readTest = request.test && labelRows(request.test, testOptions(request, read), settledShape)
  // Before inputs are chosen: what a column tells of the output hangs on how that is spelled.
  const { found, foundTest, merged } = request.normalizeLabels
    ? spelledAlike(read, readTest)
    : { found: read, foundTest: readTest, merged: [] }
  const choice = settledShape ? { leftOut: [], apart: undefined, findings: [] } : chooseInputs(found, request)
  const main = withoutColumns(found, choice.leftOut)
  const test = foundTest && withoutColumns(foundTest, choice.leftOut)
  const skipped = [...main.skipped, ...(test?.skipped ?? [])]
  if (main.rows.length === 0) throw noRows(request.name, skipped)

  if (request.kind === 'extraction') refuseNothingCopied(main.rows)

  const all = [...main.rows, ...(test?.rows ?? []).map(row => withSplit(row, 'test'))]
  const { rows, findings } = settleGivenSplits(all)
  const { kept, conflicts, findings: sorted, ceiling } = sortOut(rows)
  if (kept.length === 0) throw noRows(request.name, skipped, 'every input carries several outputs')
  const likeness = likenessOf(kept.map(({ example }) => example))
  const inferred = withOptional(
    choice.apart,
    inferTask(
      kept.map(({ example }) => example),
      likeness,
      request.kind ? { ...request, settled: { ...request.settled, kind: request.kind } } : request
    )
  )
  const exclude = [
    ...new Set([...(found.layout.without ?? []), ...(request.excludeFields ?? []), ...choice.leftOut])
  ]
  const numbers = numbersOf(main)
  const task: Task = {
    ...inferred,
    ...(numbers && { numbers }),
    ...(request.normalizeLabels && { normalizeLabels: true }),
    ...(exclude.length > 0 && { exclude }),
    ...(main.layout.form === 'flat' && { outputField: main.layout.output })
  }
  const hasLabels = task.kind === 'classification' || task.kind === 'boolean'
  if (hasLabels) refuseOneLabel(request.name, kept)

  const held = dealAll(kept, task, likeness, hasLabels)
  const examples = held.rows.map(({ example }) => example)
  const inputs = describeInputs(examples.map(({ input }) => input))
  const splits = examples.map(({ split = 'train' }) => split)
  const learned = examples.filter((_, at) => splits[at] === 'train')
  // Extracted parts of texts may look like lists, but are copied as they are and have no form.
  const form = task.kind === 'extraction' ? undefined : formOf(examples.map(({ output }) => output))
  return {
    task,
    examples,
    conflicts: conflicts.map(asConflict),
    findings: [
      ...choice.findings,
      ...unreadFields(inputs),
      ...((request.kind ?? request.settled?.kind) ? [] : wholeNumbers(task.kind, examples)),
      ...main.findings,
      ...(test?.findings ?? []),
      ...(merged.length > 0 ? [{ type: 'merged-labels', labels: merged } as const] : []),
      ...findings,
      ...emptyInputs(
        rows,
        inputs.filter(({ what }) => what === 'text').map(({ field }) => field)
      ),
      ...sorted,
      ...audit(held.rows, { labels: hasLabels, likeness }),
      ...held.findings
    ],
    skipped,
    table: hasLabels ? tableOf(examples, splits) : [],
    splits: countSplits(splits),
    kind: task.kind,
    ...(form && { form }),
    learnable: isLearnable(task.kind, learned),
    textFields: textFieldsOf(task.input),
    inputs,
    ...(main.layout.form === 'flat' && { outputField: main.layout.output }),
    read: { rows: request.rows.length, test: request.test?.rows.length ?? 0 },
    ceiling,
    sealed: splits.includes('test')
  }
}

/** The rows and the test rows with one spelling of each label. */
function spelledAlike(found: LabeledRows, foundTest: LabeledRows | undefined) {
  const { rows, merged } = mergeLabels([...found.rows, ...(foundTest?.rows ?? [])])
  const end = found.rows.length
  return {
    found: { ...found, rows: rows.slice(0, end) },
    foundTest: foundTest && { ...foundTest, rows: rows.slice(end) },
    merged
  }
}

/** The columns in use that are read as numbers with commas, for rows that come later. */
function numbersOf({ types, layout }: LabeledRows): Task['numbers'] {
  const used = layout.form === 'flat' ? [...layout.inputs, layout.output] : ['output']
  const found = used.flatMap((name): [string, Notation][] => {
    const type = types.get(name)
    return type !== undefined && isNotation(type) ? [[name, type]] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** The task, with this field of its input no longer required. */
function withOptional(field: string | undefined, task: Task): Task {
  const { required } = task.input
  if (field === undefined || !Array.isArray(required)) return task
  return { ...task, input: { ...task.input, required: required.filter(name => name !== field) } }
}

function unreadFields({ length }: InputField[]): AuditFinding[] {
  return length > maxFields ? [{ type: 'unread-fields', fields: length, read: maxFields }] : []
}

function wholeNumbers(kind: Kind, examples: readonly Example[]): AuditFinding[] {
  const distinct = wholeNumbersIn(examples.map(({ output }) => output))
  if (distinct === undefined || (kind !== 'number' && kind !== 'classification')) return []
  return [{ type: 'whole-numbers', distinct, as: kind }]
}

/** A test file is read like the other rows: with the same fields and types. */
function testOptions({ onBadRow, retry, kind }: InitRequest, { layout, types }: LabeledRows): LabelOptions {
  const options = { onBadRow, retry, kind, types, exclude: layout.without }
  return layout.form === 'flat'
    ? { ...options, outputField: layout.output, inputFields: layout.inputs }
    : options
}

/** Throws `usage` if no row's output occurs in a text of its input, as it must for extraction. */
function refuseNothingCopied(rows: LabeledRow[]): void {
  const isCopied = ({ example }: LabeledRow) =>
    textsOf(example.input).some(text => text.includes(labelOf(example.output)))
  if (rows.some(isCopied)) return
  const [{ file, line, example }] = rows
  throw new LoopaiError(
    'usage',
    `${file}:${line}: the output ${JSON.stringify(example.output)} is no part of its input, and no row has one that is: --kind extraction only finds parts of texts.`,
    {
      suggestions: [
        '--kind transform makes new texts from texts',
        '--kind classification picks one of some labels'
      ]
    }
  )
}

function refuseOneLabel(name: string, rows: LabeledRow[]): void {
  const labels = new Set(rows.map(({ example }) => labelOf(example.output)))
  if (labels.size !== 1) return
  const [label] = labels
  throw new LoopaiError('one-label', `${name}: every row has the output ${JSON.stringify(label)}.`, {
    suggestions: ['add rows with another output: a program needs something to tell apart']
  })
}

function tableOf(examples: Example[], splits: SplitName[]): LabelCounts[] {
  const table = new Map<string, LabelCounts>()
  for (const [index, example] of examples.entries()) {
    const label = labelOf(example.output)
    const counts = table.get(label) ?? { label, rows: 0, train: 0, validation: 0, test: 0 }
    table.set(label, counts)
    counts.rows++
    counts[splits[index]]++
  }
  return [...table.values()].sort((a, b) => b.rows - a.rows || (a.label < b.label ? -1 : 1))
}

function asConflict({ file, line, example }: LabeledRow): Example {
  return { source: `${file}:${line}`, ...example }
}

function noRows(name: string, skipped: SkippedRow[], reason?: string): LoopaiError {
  const [first] = skipped
  const why = reason ?? (first ? `line ${first.line}: ${first.message}` : 'it is empty')
  return new LoopaiError('no-rows', `${name}: no row can be used: ${why}.`)
}
