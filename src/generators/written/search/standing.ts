import { hasLabels } from '../../../domain/measure/tally.js'
import { labelOf } from '../../../domain/rows/example.js'
import type { Brief } from '../../generator.js'
import type { Feedback } from '../../proposal.js'

/** How a program does on rows that the model has not seen: counts only, which requests may hold. */
export interface UnseenCounts {
  rows: number
  right: number
  /** By label, the one with the most wrong rows first; empty where outputs are no labels. */
  byLabel: { label: string; rows: number; right: number }[]
}

/** How a program does on unseen rows; undefined without any. */
export function countUnseen(
  { right }: Pick<Feedback, 'right'>,
  rows: readonly number[],
  { train, task }: Pick<Brief, 'train' | 'task'>
): UnseenCounts | undefined {
  if (rows.length === 0) return undefined
  const labels = new Map<string, { label: string; rows: number; right: number }>()
  for (const row of hasLabels(task) ? rows : []) {
    const label = labelOf(train[row].output)
    const counts = labels.get(label) ?? { label, rows: 0, right: 0 }
    labels.set(label, counts)
    counts.rows++
    counts.right += right[row]
  }
  const wrong = (counts: { rows: number; right: number }) => counts.rows - counts.right
  const byLabel = [...labels.values()].sort((a, b) => wrong(b) - wrong(a) || (a.label < b.label ? -1 : 1))
  return { rows: rows.length, right: rows.reduce((sum, row) => sum + right[row], 0), byLabel }
}

/**
 * What programs are compared by on some rows; larger is better: the share that is right, or for errors the negative
 * mean, with the largest error for a row without an answer.
 */
export function worthOn(
  { right, wrong }: Pick<Feedback, 'right' | 'wrong'>,
  rows: readonly number[],
  { train, task }: Pick<Brief, 'train' | 'task'>
): number {
  if (task.metric !== 'mae') return rows.reduce((sum, row) => sum + right[row], 0) / rows.length
  const judged = new Set(rows)
  const errors = wrong
    .filter(({ row }) => judged.has(row))
    .map(({ row, got }) => Math.abs(Number(train[row].output) - Number(got)))
  const known = errors.filter(error => !Number.isNaN(error))
  const largest = Math.max(0, ...known)
  return -errors.reduce((sum, error) => sum + (Number.isNaN(error) ? largest : error), 0) / rows.length
}

/** The rows among `rows` that only the second of two programs gets right, and those that only the first does. */
export function changesOn(
  before: Pick<Feedback, 'right'>,
  after: Pick<Feedback, 'right'>,
  rows: readonly number[]
): { fixed: number; broke: number } {
  let [fixed, broke] = [0, 0]
  for (const row of rows) {
    if (after.right[row] > before.right[row]) fixed++
    if (after.right[row] < before.right[row]) broke++
  }
  return { fixed, broke }
}
