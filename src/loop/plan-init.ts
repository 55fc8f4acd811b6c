import { audit, sortOut } from '../domain/audit.js'
import { chooseSplit, countSplits, fewRows, keepInTrain, smallestTest } from '../domain/choose-split.js'
import { type Example, labelOf } from '../domain/example.js'
import type { Finding } from '../domain/finding.js'
import { inferKind, outputSchema, sortLabels } from '../domain/infer-kind.js'
import { inferSchema } from '../domain/infer-schema.js'
import type { LabeledRow } from '../domain/labeling.js'
import type { SplitName } from '../domain/split.js'
import { type Kind, splitOfExample, type Task } from '../domain/task.js'
import { textFieldsOf } from '../domain/texts.js'
import { LoopaiError } from '../errors.js'
import type { SkippedRow } from './bad-rows.js'
import { type LabelOptions, labelRows, type NamedRows } from './label-rows.js'

/** Below so many rows a single row may support what a program prints. */
const manyRows = 500

export interface InitRequest extends LabelOptions, NamedRows {
  /** Official test rows. */
  test?: NamedRows
  description?: string
  /** What a task.json that is there already, or a template, settles: it is kept, the rest is inferred. */
  settled?: Partial<Task>
}

/** Everything that init found and would write. */
export interface InitPlan {
  task: Task
  /** For examples.jsonl: rows in file order, then those of the test file. */
  examples: Example[]
  /** For conflicts.jsonl: rows whose input carries several outputs, with their `source`. */
  conflicts: Example[]
  findings: Finding[]
  /** Bad rows that were left out. */
  skipped: SkippedRow[]
  /** Rows of each label in each split, the most frequent first; empty where outputs are no labels. */
  table: LabelCounts[]
  splits: Record<SplitName, number>
  kind: Kind
  /** Fields of the input that are text. */
  textFields: string[]
  /** The field that is the output, where the rows are flat records. */
  outputField?: string
  /** Rows read, bad ones included. */
  read: { rows: number; test: number }
  /** The best accuracy that rows which contradict each other leave possible, as a fraction. */
  ceiling: number
  /** Some rows are held back for a test. */
  sealed: boolean
}

export type LabelCounts = { label: string; rows: number } & Record<SplitName, number>

/**
 * What init would make of some rows: the task (kind, schemas, split), its examples, and everything that is
 * remarkable about them. Pure. Throws `bad-rows`, `missing-output-field`, `no-rows`, `one-label`.
 */
export function planInit(request: InitRequest): InitPlan {
  const settledShape =
    request.settled?.input && request.settled.output
      ? { input: request.settled.input, output: request.settled.output }
      : undefined
  const main = labelRows(request, request, settledShape)
  const test = request.test && labelRows(request.test, testOptions(request, main.layout), settledShape)
  const skipped = [...main.skipped, ...(test?.skipped ?? [])]
  if (main.rows.length === 0) throw noRows(request.name, skipped)

  const { rows, findings } = settleSplits([
    ...main.rows,
    ...(test?.rows ?? []).map(row => withSplit(row, 'test'))
  ])
  const { kept, conflicts, findings: sorted, ceiling } = sortOut(rows)
  const task = inferTask(kept, request)
  const hasLabels = task.kind === 'classification' || task.kind === 'boolean'
  if (hasLabels) refuseOneLabel(request.name, kept)

  const held = holdBack(kept, task, hasLabels)
  const examples = held.rows.map(({ example }) => example)
  const splitOf = (example: Example) => splitOfExample(example, task)
  return {
    task,
    examples,
    conflicts: conflicts.map(asConflict),
    findings: [
      ...main.findings,
      ...(test?.findings ?? []),
      ...findings,
      ...sorted,
      ...audit(kept, { labels: hasLabels, together: task.split.by === 'folded' }),
      ...held.findings
    ],
    skipped,
    table: hasLabels ? tableOf(examples, splitOf) : [],
    splits: countSplits(examples.map(splitOf)),
    kind: task.kind,
    textFields: textFieldsOf(task.input),
    ...(main.layout.form === 'flat' && { outputField: main.layout.output }),
    read: { rows: request.rows.length, test: request.test?.rows.length ?? 0 },
    ceiling,
    sealed: examples.some(example => splitOf(example) === 'test')
  }
}

/** A test file has the fields of the others, unless its rows are labeled ones. */
function testOptions(request: InitRequest, layout: ReturnType<typeof labelRows>['layout']): LabelOptions {
  const { onBadRow, retry } = request
  return layout.form === 'flat'
    ? { onBadRow, retry, outputField: layout.output, inputFields: layout.inputs }
    : { onBadRow, retry }
}

/**
 * Rows given as `train` beside given test rows and without validation rows say only that they are no
 * test: validation is dealt from them.
 */
function settleSplits(rows: LabeledRow[]): { rows: LabeledRow[]; findings: Finding[] } {
  const given = countSplits(rows.flatMap(({ example }) => example.split ?? []))
  if (given.test === 0 || given.train === 0 || given.validation > 0) return { rows, findings: [] }
  return {
    rows: rows.map(row => (row.example.split === 'train' ? withSplit(row, undefined) : row)),
    findings: [{ type: 'validation-from-train', rows: given.train }]
  }
}

function inferTask(kept: LabeledRow[], { settled, description }: InitRequest): Task {
  const examples = kept.map(({ example }) => example)
  const learnable = examples.filter(({ split }) => split !== 'test')
  const outputs = examples.map(({ output }) => output)
  const kind = settled?.kind ?? inferKind(learnable.length > 0 ? learnable : examples)
  const labels = kind === 'classification' || kind === 'boolean'
  const officialTest = examples.some(({ split }) => split === 'test')
  const inferred: Task = {
    description: '',
    kind,
    input: inferSchema(examples.map(({ input }) => input)),
    output: outputSchema(kind, outputs),
    metric: kind === 'number' ? 'mae' : labels ? 'accuracy' : 'exact',
    compare: { ignoreCase: false, tolerance: 0 },
    margin: 0.01,
    split: settled?.split ?? chooseSplit(examples, { officialTest, labels }),
    minSupport: examples.length < manyRows ? 1 : 2
  }
  const task = { ...inferred, ...settled, description: description ?? settled?.description ?? '' }
  return task.output.enum
    ? {
        ...task,
        output: { ...task.output, enum: sortLabels([...(task.output.enum as typeof outputs), ...outputs]) }
      }
    : task
}

function refuseOneLabel(name: string, rows: LabeledRow[]): void {
  const labels = new Set(rows.map(({ example }) => labelOf(example.output)))
  if (labels.size !== 1) return
  const [label] = labels
  throw new LoopaiError('one-label', `${name}: every row has the output ${JSON.stringify(label)}.`, {
    suggestions: ['add rows with another output: a program needs something to tell apart']
  })
}

/** Explicit splits where the hash alone would not do: few rows, and labels that it leaves untrained. */
function holdBack(
  kept: LabeledRow[],
  task: Task,
  labels: boolean
): { rows: LabeledRow[]; findings: Finding[] } {
  const examples = kept.map(({ example }) => example)
  const given = examples.some(({ split }) => split === 'test')
  if (!given && kept.length < fewRows) {
    const rows = kept.map(row => (row.example.split ? row : withSplit(row, 'train')))
    const needed = Math.ceil(smallestTest / (task.split.shares[2] || 0.2))
    return { rows, findings: [{ type: 'unsealed', rows: kept.length, needed }] }
  }
  const untrained = labels ? keepInTrain(examples, task.split) : { labels: [], rows: [] }
  if (untrained.rows.length === 0) return { rows: kept, findings: [] }
  const moved = new Set(untrained.rows)
  return {
    rows: kept.map((row, index) => (moved.has(index) ? withSplit(row, 'train') : row)),
    findings: [{ type: 'kept-in-train', labels: untrained.labels, rows: moved.size }]
  }
}

function tableOf(examples: Example[], splitOf: (example: Example) => SplitName): LabelCounts[] {
  const table = new Map<string, LabelCounts>()
  for (const example of examples) {
    const label = labelOf(example.output)
    const counts = table.get(label) ?? { label, rows: 0, train: 0, validation: 0, test: 0 }
    table.set(label, counts)
    counts.rows++
    counts[splitOf(example)]++
  }
  return [...table.values()].sort((a, b) => b.rows - a.rows || (a.label < b.label ? -1 : 1))
}

function withSplit(row: LabeledRow, split: SplitName | undefined): LabeledRow {
  const { split: _, ...example } = row.example
  return { ...row, example: split ? { ...example, split } : example }
}

function asConflict({ file, line, example }: LabeledRow): Example {
  return { source: `${file}:${line}`, ...example }
}

function noRows(name: string, skipped: SkippedRow[]): LoopaiError {
  const [first] = skipped
  return new LoopaiError(
    'no-rows',
    first ? `${name}: no row can be used; line ${first.line}: ${first.message}` : `${name} has no rows.`
  )
}
