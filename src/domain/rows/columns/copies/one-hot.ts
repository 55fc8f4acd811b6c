import { countsOf } from '../../../group-by.js'
import type { Column } from '../column.js'
import { wordsOfName } from '../identifiers/names.js'
import type { OutputCopy } from './label-copies.js'

const leastRows = 20
/** With more labels than this there is not one column for each. */
const mostLabels = 200
/**
 * The least agreement: of a column named after a label, alone and beside columns of other labels; of other columns.
 */
const alone = 0.95
const together = 0.85
const unnamed = 0.97

interface Mark {
  column: Column
  label: string
  named: boolean
  /** A fraction of the rows. */
  share: number
  /** Its values are yes or no, not scores. */
  isMark: boolean
}

/**
 * Columns that each belong to one label of the output: `is_spam`, `is_ham`, … with a mark or a score, or under any
 * names where each row has exactly one mark. `labels`: one for each row.
 */
export function oneHotIn(columns: readonly Column[], labels: readonly string[]): Map<Column, OutputCopy> {
  const rowsOf = countsOf(labels)
  if (labels.length < leastRows || rowsOf.size < 2 || rowsOf.size > mostLabels) return new Map()
  const byName = new Map([...rowsOf.keys()].map(label => [wordsOfName(label).join(' '), label]))
  const marks = columns.flatMap(column => markIn(column, labels, rowsOf, byName) ?? [])
  const enough = (some: Mark[]) =>
    new Set(some.map(({ label }) => label)).size >= Math.max(2, 0.6 * rowsOf.size)
  const named = marks.filter(mark => mark.named)
  const others = marks.filter(({ named, share }) => !named && share >= unnamed)
  return new Map(
    [
      ...(enough(named) ? named : named.filter(({ isMark, share }) => isMark && share >= alone)),
      ...(enough(others) && new Set(others.map(({ label }) => label)).size === others.length ? others : [])
    ].map(({ column, share }) => [column, { reason: 'one-label', share, sure: true }])
  )
}

/** The label that a column predicts, where it does so on clearly more rows than chance would. */
function markIn(
  column: Column,
  labels: readonly string[],
  rowsOf: Map<string, number>,
  byName: Map<string, string>
): Mark | undefined {
  const name = labelInName(column.name, byName)
  const isOn = marksOf(column)
  if (!isOn) return name === undefined ? undefined : scoreIn(column, labels, name)
  const label = name ?? mostMarked(isOn, labels, rowsOf)
  const agree = isOn.filter((on, row) => on === (labels[row] === label)).length / labels.length
  const own = rowsOf.get(label)! / labels.length
  const chance = Math.max(own, 1 - own)
  if (agree < together || agree <= chance + (1 - chance) / 2) return undefined
  return { column, label, named: name !== undefined, share: agree, isMark: true }
}

/** The label with whose words a name ends or begins: `is_spam`, `label.spam`, `spam score`. */
function labelInName(name: string, byName: Map<string, string>): string | undefined {
  const words = wordsOfName(name)
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const label = byName.get(words.slice(from, to).join(' '))
      if (label !== undefined) return label
    }
  }
  return undefined
}

const on = /^(?:1(?:\.0)?|true|yes|y|x|ja|oui|si|sí|✓|✔)$/i
const off = /^(?:0(?:\.0)?|false|no|n|-|nein|non)$/i

/** For each row whether it has a mark; undefined where a column has other values. */
function marksOf({ values }: Column): boolean[] | undefined {
  const marks: boolean[] = []
  let marked = 0
  for (const value of values) {
    const text = value === undefined ? '0' : typeof value === 'object' ? '' : String(value).trim()
    const isOn = on.test(text)
    if (!isOn && !off.test(text)) return undefined
    if (isOn) marked++
    marks.push(isOn)
  }
  return marked > 0 && marked < marks.length ? marks : undefined
}

function mostMarked(isOn: boolean[], labels: readonly string[], rowsOf: Map<string, number>): string {
  const counts = new Map<string, number>()
  isOn.forEach((marked, row) => {
    if (marked) counts.set(labels[row], (counts.get(labels[row]) ?? 0) + 1)
  })
  const [label] = [...counts].reduce((best, each) =>
    each[1] / rowsOf.get(each[0])! > best[1] / rowsOf.get(best[0])! ? each : best
  )
  return label
}

/** The score of a label: nearly all rows of the label have a higher one than nearly all others. */
function scoreIn(column: Column, labels: readonly string[], label: string): Mark | undefined {
  const { values } = column
  if (!values.every(value => typeof value === 'number')) return undefined
  const order = values.map((_, row) => row).sort((a, b) => values[b] - values[a])
  const own = labels.filter(each => each === label).length
  const first = order.slice(0, own).filter(row => labels[row] === label).length
  const share = first / own
  return share >= 0.9 && own >= 5 ? { column, label, named: true, share, isMark: false } : undefined
}
