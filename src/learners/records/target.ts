import type { Json } from '../../domain/json.js'
import type { Kind } from '../../domain/task/task-schema.js'
import { labelingOf } from '../labels.js'

/** The target of each row: a class, or a number. */
export type RecordTarget =
  | { kind: 'labels'; outputs: Json[]; classes: Int32Array; folding: Int32Array; groups: number }
  | {
      kind: 'numbers'
      values: Float64Array
      decimals: number
      low: number
      high: number
      folding: Int32Array
      groups: number
    }

/** Numbers with more decimals are measurements rather than multiples of a step. */
const maxDecimals = 6
/** The number of ranges by which numbers are stratified into folds. */
const ranges = 8

/** The target of rows with these outputs; undefined where a task of numbers has other outputs too. */
export function recordTargetOf(kind: Kind, rows: readonly Json[]): RecordTarget | undefined {
  if (kind !== 'number') {
    const { outputs, classes } = labelingOf(rows)
    return { kind: 'labels', outputs, classes, folding: classes, groups: outputs.length }
  }
  if (!rows.every(output => typeof output === 'number')) return undefined
  const values = Float64Array.from(rows as number[])
  const sorted = values.toSorted()
  const folding = Int32Array.from(values, value => {
    let place = 0
    while (place < ranges - 1 && value > sorted[Math.floor(((place + 1) * rows.length) / ranges)]) place++
    return place
  })
  const decimals = Math.min(maxDecimals, Math.max(0, ...Array.from(values, decimalsOf)))
  return {
    kind: 'numbers',
    values,
    decimals,
    folding,
    groups: ranges,
    low: sorted[0],
    high: sorted[sorted.length - 1]
  }
}

function decimalsOf(value: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** A number rounded to some decimals, halves up: multiplied, floored, divided, the same in every language. */
export function rounded(value: number, decimals: number): number {
  const unit = 10 ** decimals
  return Math.floor(value * unit + 0.5) / unit
}
