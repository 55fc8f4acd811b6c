import { countsOf, groupBy } from '../../group-by.js'
import type { Column } from './column.js'
import { shapeOf } from './identifiers/numbered-texts.js'
import { rightInRuns } from './label-runs.js'

const leastRows = 20
/** With more distinct numbers than this, runs of numbers count instead of values. */
const mostValues = 16
/**
 * What a single column of real inputs hardly reaches: a share of right rows, and a share of the errors of the best
 * constant answer that it avoids.
 */
const leastRight = 0.95
const leastGain = 0.8

/**
 * The share of rows whose label one column predicts, where it is higher than a column should reach. Each row gets
 * the label of most other rows with its value (of numbers: of its run). Undefined for lower shares.
 */
export function loneAccuracy(column: Column, labels: readonly string[]): number | undefined {
  const rows = column.values.flatMap((value, row) => (value === undefined ? [] : [row]))
  if (rows.length < leastRows || rows.length < labels.length / 2) return undefined
  const own = rows.map(row => labels[row])
  const numbers = rows.map(row => column.values[row]).filter(value => typeof value === 'number')
  const isNumber = numbers.length === rows.length && new Set(numbers).size > mostValues
  const keys = isNumber ? undefined : keysOf(column, rows)
  if (!isNumber && !keys) return undefined
  const accuracy = (keys ? rightByKey(keys, own) : rightInRuns(numbers, own)) / rows.length
  const constant = Math.max(...countsOf(own).values()) / rows.length
  return accuracy >= leastRight && 1 - accuracy <= (1 - leastGain) * (1 - constant) ? accuracy : undefined
}

function rightByKey(keys: string[], labels: string[]): number {
  const counts = new Map(
    [...groupBy(keys.keys(), row => keys[row])].map(([key, rows]) => [
      key,
      countsOf(rows.map(row => labels[row]))
    ])
  )
  return keys.filter((key, row) => {
    const own = counts.get(key)!.get(labels[row])! - 1
    return own > 0 && [...counts.get(key)!].every(([label, times]) => label === labels[row] || times < own)
  }).length
}

/** The values by which rows are grouped; undefined where nearly all are distinct. */
function keysOf({ values }: Column, rows: number[]): string[] | undefined {
  const own = rows.map(row => values[row])
  const keys = own.map(value =>
    typeof value === 'string' ? value.trim().toLowerCase() : JSON.stringify(value)
  )
  if (new Set(keys).size <= 0.2 * keys.length) return keys
  // Names of rows may contain the label as letters: `s-17`, `h-18`.
  const shapes = keys.map(shapeOf)
  return new Set(shapes).size <= 0.2 * keys.length ? shapes : undefined
}
