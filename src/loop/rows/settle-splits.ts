import type { AuditFinding } from '../../domain/rows/audit/finding.js'
import type { LabeledRow } from '../../domain/rows/labeling.js'
import type { Likeness } from '../../domain/rows/likeness/likeness.js'
import {
  countSplits,
  keepInTrain,
  leastRowsToHoldBack,
  smallestTest
} from '../../domain/rows/split/choose-split.js'
import { dealRows, unitsOf } from '../../domain/rows/split/deal-rows.js'
import type { SplitName } from '../../domain/rows/split/split.js'
import type { Task } from '../../domain/task/task.js'

/**
 * Rows given as `train` beside given test rows and without validation rows say only that they are no
 * test: validation is dealt from them.
 */
export function settleGivenSplits(rows: LabeledRow[]): { rows: LabeledRow[]; findings: AuditFinding[] } {
  const given = countSplits(rows.flatMap(({ example }) => example.split ?? []))
  if (given.test === 0 || given.train === 0 || given.validation > 0) return { rows, findings: [] }
  if (rows.length - given.test < leastRowsToHoldBack) return { rows, findings: [] }
  return {
    rows: rows.map(row => (row.example.split === 'train' ? withSplit(row, undefined) : row)),
    findings: [{ type: 'validation-from-train', rows: given.train }]
  }
}

/**
 * Writes on each row the split that it is dealt to: by the task's rule, but all to train where there are too few to
 * hold any back, and so that no label lacks training rows, unless new labels keep coming.
 */
export function dealAll(
  kept: LabeledRow[],
  task: Pick<Task, 'split'>,
  likeness: Likeness,
  labels: boolean
): { rows: LabeledRow[]; findings: AuditFinding[] } {
  const examples = kept.map(({ example }) => example)
  const given = examples.some(({ split }) => split === 'test')
  const learnable = kept.filter(({ example }) => example.split !== 'test').length
  if (learnable < leastRowsToHoldBack) {
    const rows = kept.map(row => (row.example.split ? row : withSplit(row, 'train')))
    if (given) return { rows, findings: [] }
    const needed = Math.ceil(smallestTest / (task.split.shares[2] || 0.2))
    return { rows, findings: [{ type: 'unsealed', rows: kept.length, needed }] }
  }
  const units = unitsOf(examples, likeness, task.split)
  const splits = dealRows(examples, units, task.split)
  const untrained = labels ? keepInTrain(examples, splits, units) : { labels: [], rows: [] }
  if (isOpen(untrained, examples.length)) {
    const { labels: open, rows: moved } = untrained
    return {
      rows: kept.map((row, at) => withSplit(row, splits[at])),
      findings: [{ type: 'open-labels', labels: open.length, rows: moved.length }]
    }
  }
  for (const row of untrained.rows) splits[row] = 'train'
  return {
    rows: kept.map((row, at) => withSplit(row, splits[at])),
    findings:
      untrained.rows.length === 0
        ? []
        : [{ type: 'kept-in-train', labels: untrained.labels, rows: untrained.rows.length }]
  }
}

/** So many labels without training rows, with such a share of rows, are no accident. */
const manyLabels = 8
const manyRows = 0.03

/**
 * Whether labels go on coming: new rows will have some that nobody has seen, so that held-out rows must have them
 * too. Kept in train, they would leave only rows whose labels are known, and figures that new rows do not reach.
 */
function isOpen({ labels, rows }: { labels: string[]; rows: number[] }, all: number): boolean {
  return labels.length > manyLabels && rows.length > manyRows * all
}

/** The row with an explicit split, or with none. */
export function withSplit(row: LabeledRow, split: SplitName | undefined): LabeledRow {
  const { split: _, ...example } = row.example
  return { ...row, example: split ? { ...example, split } : example }
}
