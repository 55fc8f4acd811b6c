import { isJsonObject, type Json, jsonEqual } from '../../domain/json.js'
import { emptyInputs, sortOut } from '../../domain/rows/audit/audit.js'
import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import { mergeLabels } from '../../domain/rows/audit/merge-labels.js'
import { similarLabels } from '../../domain/rows/audit/similar-labels.js'
import { type Example, inputKey, labelOf } from '../../domain/rows/example.js'
import type { LabeledRow } from '../../domain/rows/labeling.js'
import { likenessOf } from '../../domain/rows/likeness/likeness.js'
import { dealRows, unitsOf } from '../../domain/rows/split/deal-rows.js'
import { groupKey, type SplitName } from '../../domain/rows/split/split.js'
import { sortLabels } from '../../domain/task/kind/infer-kind.js'
import { splitOfExample, type Task } from '../../domain/task/task.js'
import type { SkippedRow } from './bad-rows.js'
import { type LabelOptions, labelRows, type NamedRows } from './label-rows.js'

export interface AddRequest extends LabelOptions, NamedRows {
  task: Task
  /** The rows of examples.jsonl; the last row for an input wins. */
  examples: Example[]
}

/** Everything that add would change, and why. */
export interface AddPlan {
  /** Rows to append to examples.jsonl, in file order. */
  append: Example[]
  counts: { new: number; repeated: number; corrected: number; conflicting: number; skipped: number }
  /** Rows of the file that contradict each other: not appended, with their `source`. */
  conflicts: Example[]
  findings: AuditFinding[]
  skipped: SkippedRow[]
  /** The task with the labels that were new; absent where task.json stays as it is. */
  task?: Task
  /** Rows read, bad ones included. */
  read: number
}

/**
 * What adding rows to a task would do: new inputs are appended, known ones with another output correct
 * the row that is there and keep its split, identical ones are not appended. Pure. Throws `bad-rows`,
 * `missing-output-field`.
 */
export function planAdd(request: AddRequest): AddPlan {
  const { task, examples } = request
  const labeled = labelRows(request, request, task)
  const { rows: spelled, merged } =
    (request.normalizeLabels ?? task.normalizeLabels)
      ? mergeLabels(
          labeled.rows,
          (task.output.enum as Json[] | undefined)?.filter(label => typeof label === 'string')
        )
      : { rows: labeled.rows, merged: [] }
  const { kept, conflicts, findings } = sortOut(spelled)
  const known = new Map(examples.map(example => [inputKey(example.input), example]))
  const added = kept.map(({ example }) => example).filter(({ input }) => !known.has(inputKey(input)))
  const splits = splitsOfNew([...known.values()], added, task)
  const plan: AddPlan = {
    append: [],
    counts: {
      new: 0,
      repeated: 0,
      corrected: 0,
      conflicting: conflicts.length,
      skipped: labeled.skipped.length
    },
    conflicts: conflicts.map(({ file, line, example }) => ({ source: `${file}:${line}`, ...example })),
    findings: [
      ...labeled.findings,
      ...(merged.length > 0 ? [{ type: 'merged-labels', labels: merged } as const] : []),
      ...emptyInputs(spelled, []),
      ...findings
    ],
    skipped: labeled.skipped,
    read: request.rows.length
  }
  const moved: LabeledRow[] = []
  for (const row of kept) {
    const { example } = row
    const before = known.get(inputKey(example.input))
    if (!before) {
      plan.counts.new++
      plan.append.push(withSplit(example, example.split ?? splits.get(inputKey(example.input))))
      continue
    }
    const { via, split } = example
    const moves = via === undefined && split !== undefined && split !== splitOfExample(before, task)
    if (moves) moved.push(row)
    if (isOverruled(example, before) || (isSame(example, before) && !moves)) {
      plan.counts.repeated++
    } else {
      plan.counts.corrected++
      plan.append.push(correction(example, before))
    }
  }
  // Repeats within the file are rows that add nothing, too.
  plan.counts.repeated += labeled.rows.length - kept.length - conflicts.length
  if (moved.length > 0) {
    const places = moved.map(({ file, line }) => ({ file, line }))
    plan.findings.push({ type: 'moved-rows', rows: moved.length, places })
  }
  return withNewFields(withNewLabels(plan, task), task)
}

/**
 * The splits of new rows, by input, where the rule writes them on rows: a row joins those it is like, and goes to
 * train where these are in several. Under a rule of before only near-duplicates of rows that are in train by name
 * have one.
 */
function splitsOfNew(examples: Example[], added: Example[], { split: rule }: Task): Map<string, SplitName> {
  const splits = new Map<string, SplitName>()
  if (rule.by === 'alike') {
    const all = [...examples, ...added]
    const dealt = dealRows(all, unitsOf(all, likenessOf(all), rule), rule)
    added.forEach(({ input }, at) => {
      splits.set(inputKey(input), dealt[examples.length + at])
    })
  } else if (rule.by === 'folded') {
    const key = (input: Json) => groupKey(input, 'folded')
    const mates = new Set(examples.filter(({ split }) => split === 'train').map(({ input }) => key(input)))
    for (const { input } of added) if (mates.has(key(input))) splits.set(inputKey(input), 'train')
  }
  return splits
}

/** What a person said of an input stands, whatever a model says. */
function isOverruled({ via }: Example, before: Example): boolean {
  return via === 'model' && before.via !== 'model'
}

/** Whether a row says nothing new: a person who agrees with a model's label makes it one of a person. */
function isSame({ output, via }: Example, before: Example): boolean {
  const confirms = before.via === 'model' && via !== 'model'
  return !confirms && jsonEqual(before.output, output)
}

/**
 * A row that was dealt as it came stays where it is, and a row met in use remains what it was; a label of a model becomes
 * a person's.
 */
function correction(example: Example, before: Example): Example {
  const id = example.id ?? before.id
  const { via, ...own } = example
  const kept =
    before.via === undefined
      ? own
      : { ...own, via: before.via === 'model' ? (via ?? 'correction') : before.via }
  const split = via === undefined ? (example.split ?? before.split) : before.split
  return withSplit(id === undefined ? kept : { ...kept, id }, split)
}

function withSplit(example: Example, split: SplitName | undefined): Example {
  return split ? { ...example, split } : example
}

function withNewLabels(plan: AddPlan, task: Task): AddPlan {
  const labels = task.output.enum as Json[] | undefined
  if (!labels) return plan
  const all = sortLabels([...labels, ...plan.append.map(({ output }) => output)])
  const names = new Set(labels.map(label => JSON.stringify(label)))
  const fresh = all.filter(label => !names.has(JSON.stringify(label)))
  if (fresh.length === 0) return plan
  const added = new Set(fresh.map(labelOf))
  const groups = similarLabels(all.map(labelOf)).filter(group => group.some(label => added.has(label)))
  return {
    ...plan,
    findings: [
      ...plan.findings,
      { type: 'new-labels', labels: [...added] },
      ...(groups.length > 0 ? [{ type: 'similar-labels', groups } as const] : [])
    ],
    task: { ...task, output: { ...task.output, enum: all } }
  }
}

function withNewFields(plan: AddPlan, task: Task): AddPlan {
  const { properties } = task.input
  if (!properties) return plan
  const fields = new Set<string>()
  for (const { input } of plan.append) {
    if (!isJsonObject(input)) continue
    for (const field of Object.keys(input)) if (!Object.hasOwn(properties, field)) fields.add(field)
  }
  if (fields.size === 0) return plan
  return { ...plan, findings: [...plan.findings, { type: 'new-fields', fields: [...fields].sort() }] }
}
