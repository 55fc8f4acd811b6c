import { groupBy } from '../../group-by.js'
import type { LabeledRow } from '../labeling.js'
import { similarLabels } from './similar-labels.js'

/** A label, and the spellings of it that some rows had. */
export interface MergedLabel {
  label: string
  from: string[]
  /** The number of rows that had another spelling. */
  rows: number
}

/**
 * The rows with one spelling of each label, and what was changed: spellings as `similarLabels` finds them become the one
 * that the task knows, else the one that most rows have of those without spaces around; spaces around a label go.
 * Outputs that are no texts stay.
 */
export function mergeLabels(
  rows: LabeledRow[],
  known: readonly string[] = []
): { rows: LabeledRow[]; merged: MergedLabel[] } {
  const byLabel = groupBy(
    rows.filter(({ example }) => typeof example.output === 'string'),
    ({ example }) => String(example.output)
  )
  const labels = [...new Set([...known, ...byLabel.keys()])].sort()
  const isKnown = new Set(known)
  const rowsOf = (label: string) => byLabel.get(label)?.length ?? 0
  const groups = similarLabels(labels)
  const grouped = new Set(groups.flat())
  const merged: MergedLabel[] = []
  const becomes = new Map<string, string>()
  for (const group of [...groups, ...labels.filter(label => !grouped.has(label)).map(label => [label])]) {
    const best =
      group.find(label => isKnown.has(label)) ??
      clean(group.toSorted((a, b) => Number(isClean(b)) - Number(isClean(a)) || rowsOf(b) - rowsOf(a))[0])
    const from = group.filter(label => label !== best && !isKnown.has(label))
    if (from.length === 0) continue
    for (const label of from) becomes.set(label, best)
    merged.push({ label: best, from, rows: from.reduce((sum, label) => sum + rowsOf(label), 0) })
  }
  if (merged.length === 0) return { rows, merged }
  return { rows: rows.map(row => respelled(row, becomes)), merged }
}

function respelled(row: LabeledRow, becomes: ReadonlyMap<string, string>): LabeledRow {
  const { output } = row.example
  const label = typeof output === 'string' ? becomes.get(output) : undefined
  return label === undefined ? row : { ...row, example: { ...row.example, output: label } }
}

function clean(label: string): string {
  return label.normalize('NFC').trim()
}

function isClean(label: string): boolean {
  return label === clean(label)
}
