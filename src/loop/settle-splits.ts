import { countSplits, fewRows, keepInTrain, smallestTest } from '../domain/choose-split.js'
import type { Finding } from '../domain/finding.js'
import type { LabeledRow } from '../domain/labeling.js'
import type { SplitName } from '../domain/split.js'
import type { Task } from '../domain/task.js'

/**
 * Rows given as `train` beside given test rows and without validation rows say only that they are no
 * test: validation is dealt from them.
 */
export function settleGivenSplits(rows: LabeledRow[]): { rows: LabeledRow[]; findings: Finding[] } {
  const given = countSplits(rows.flatMap(({ example }) => example.split ?? []))
  if (given.test === 0 || given.train === 0 || given.validation > 0) return { rows, findings: [] }
  if (rows.length - given.test < fewRows) return { rows, findings: [] }
  return {
    rows: rows.map(row => (row.example.split === 'train' ? withSplit(row, undefined) : row)),
    findings: [{ type: 'validation-from-train', rows: given.train }]
  }
}

/** Explicit splits where the hash alone would not do: few rows, and labels that it leaves untrained. */
export function holdBack(
  kept: LabeledRow[],
  task: Task,
  labels: boolean
): { rows: LabeledRow[]; findings: Finding[] } {
  const examples = kept.map(({ example }) => example)
  const given = examples.some(({ split }) => split === 'test')
  const learnable = kept.filter(({ example }) => example.split !== 'test').length
  if (learnable < fewRows) {
    const rows = kept.map(row => (row.example.split ? row : withSplit(row, 'train')))
    if (given) return { rows, findings: [] }
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

/** The row with an explicit split, or with none. */
export function withSplit(row: LabeledRow, split: SplitName | undefined): LabeledRow {
  const { split: _, ...example } = row.example
  return { ...row, example: split ? { ...example, split } : example }
}
