import type { Column } from './column.js'
import { shapeOf } from './identifiers.js'

const leastRows = 20
/** Numbers are looked at in so many ranges. */
const ranges = 16
/** What texts hardly reach by a single column; and how many of the errors of the best constant answer are gone. */
const leastRight = 0.95
const leastGain = 0.8

/**
 * How many labels one column tells, as a fraction, where that is more than a column should: each row is
 * answered by the label of most other rows with its value (of numbers: in its range). Undefined below.
 */
export function loneAccuracy(column: Column, labels: readonly string[]): number | undefined {
  const rows = column.values.flatMap((value, row) => (value === undefined ? [] : [row]))
  if (rows.length < leastRows || rows.length < labels.length / 2) return undefined
  const keys = keysOf(column, rows)
  if (!keys) return undefined
  const counts = new Map<string, Map<string, number>>()
  const all = new Map<string, number>()
  rows.forEach((row, at) => {
    const of = counts.get(keys[at]) ?? new Map<string, number>()
    counts.set(keys[at], of)
    of.set(labels[row], (of.get(labels[row]) ?? 0) + 1)
    all.set(labels[row], (all.get(labels[row]) ?? 0) + 1)
  })
  let right = 0
  rows.forEach((row, at) => {
    const of = counts.get(keys[at])!
    const own = (of.get(labels[row]) ?? 0) - 1
    let other = 0
    for (const [label, times] of of) if (label !== labels[row] && times > other) other = times
    if (own > other) right++
  })
  const accuracy = right / rows.length
  const constant = Math.max(...all.values()) / rows.length
  return accuracy >= leastRight && 1 - accuracy <= (1 - leastGain) * (1 - constant) ? accuracy : undefined
}

/** What rows are told apart by; undefined where nearly every value is another. */
function keysOf({ values }: Column, rows: number[]): string[] | undefined {
  const own = rows.map(row => values[row])
  if (own.every(value => typeof value === 'number') && new Set(own).size > ranges) {
    const sorted = own.toSorted((a, b) => a - b)
    const limits = Array.from(
      { length: ranges - 1 },
      (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / ranges)]
    )
    return own.map(number => String(limits.filter(limit => number >= limit).length))
  }
  const keys = own.map(value =>
    typeof value === 'string' ? value.trim().toLowerCase() : JSON.stringify(value)
  )
  if (new Set(keys).size <= 0.2 * keys.length) return keys
  // Names of rows may have the label in their letters: `s-17`, `h-18`.
  const shapes = keys.map(shapeOf)
  return new Set(shapes).size <= 0.2 * keys.length ? shapes : undefined
}
