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
import { staysInTrain } from '../../domain/rows/split/via.js'
import type { Task } from '../../domain/task/task.js'

/**
 * Removes the split from rows given as `train`, if test rows are given but no validation rows: `train` then only means
 * that they are not test rows, and some of them are needed for validation.
 */
export function settleGivenSplits(rows: LabeledRow[]): { rows: LabeledRow[]; findings: AuditFinding[] } {
  const given = countSplits(rows.flatMap(({ example }) => example.split ?? []))
  const isFree = ({ example }: LabeledRow) => example.split === 'train' && !staysInTrain(example.via)
  if (given.test === 0 || given.train === 0 || given.validation > 0) return { rows, findings: [] }
  if (rows.length - given.test < leastRowsToHoldBack) return { rows, findings: [] }
  return {
    rows: rows.map(row => (isFree(row) ? withSplit(row, undefined) : row)),
    findings: [{ type: 'validation-from-train', rows: given.train }]
  }
}

/**
 * Assigns a split to each row: the one that it has, else one by the task's rule, or train if there are too few rows to
 * hold any back. With `labels` (outputs are labels), rows without a given split are moved to train so that every label
 * has training rows, unless unknown labels must be expected in new rows (see `isOpen`).
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

/** More labels than this without training rows, with more than this share of all rows, are no coincidence. */
const manyLabels = 8
const manyRows = 0.03

/**
 * Whether the set of labels is open: new rows will have unknown labels, so held-out rows must have some too. If all
 * such rows were moved to train, held-out rows would have known labels only, and figures would be too high for new
 * rows. `labels` and `rows`: what `keepInTrain` would move to train; `all`: the number of all rows.
 */
function isOpen({ labels, rows }: { labels: string[]; rows: number[] }, all: number): boolean {
  return labels.length > manyLabels && rows.length > manyRows * all
}

/** A copy of the row with this split, or without a split. */
export function withSplit(row: LabeledRow, split: SplitName | undefined): LabeledRow {
  const { split: _, ...example } = row.example
  return { ...row, example: split ? { ...example, split } : example }
}
