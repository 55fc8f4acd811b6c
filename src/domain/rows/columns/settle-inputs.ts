import { evenly } from '../../evenly.js'
import type { Json } from '../../json.js'
import type { Kind } from '../../task/task-schema.js'
import { type Example, labelOf } from '../example.js'
import { type Column, columnsOf } from './column.js'
import { labelCopyIn, type OutputCopy } from './copies/label-copies.js'
import { isBand, numberCopyIn, rankCorrelation } from './copies/number-copies.js'
import { oneHotIn } from './copies/one-hot.js'
import { followsLine } from './identifiers/counting.js'
import { type Identifier, identifierIn, isRich } from './identifiers/identifiers.js'
import { namesRows } from './identifiers/names.js'
import { loneAccuracy } from './lone-predictor.js'

/** A field that is no input, and why. */
export interface LeftOutField {
  field: string
  reason: Identifier['reason'] | OutputCopy['reason']
  /** For fields that contain the output: the share of rows for which that holds, as a fraction. */
  share?: number
}

/** A field that predicts the output alone; `share`: its accuracy, or for numbers the correlation of their order. */
export interface TellingField {
  field: string
  share: number
  of: 'rows' | 'order'
}

export interface SettledInputs {
  leftOut: LeftOutField[]
  /** Would be left out, were it not the only input. */
  last?: LeftOutField
  /** Fields that may be known before the answer is, or not: only people can say. */
  telling: TellingField[]
}

/** More rows are not looked at, since they would change nothing. */
const maxRows = 20_000

/**
 * Decides which fields of inputs a program must not learn from: names, places and dates of rows, and the output in
 * other words. None where there is only one field; the last one is never left out. Where outputs are texts
 * (`transform`, `extraction`) a field may contain them, and is left out only if it names rows and no output contains
 * it.
 */
export function settleInputs(examples: readonly Example[], kind: Kind, outputName: string): SettledInputs {
  const looked = evenly(examples, maxRows)
  const columns = columnsOf(looked.map(({ input }) => input))
  const outputs = looked.map(({ output }) => output)
  if (columns.length < 2) return { leftOut: [], telling: [] }
  const hasLabels = kind === 'classification' || kind === 'boolean'
  const labels = outputs.map(labelOf)
  const found = new Map<Column, (Identifier | OutputCopy) & { share?: number }>()
  const oneHot = hasLabels ? oneHotIn(columns, labels) : undefined
  for (const column of columns) {
    const reason = hasLabels
      ? (labelCopyIn(column, labels, outputName) ??
        oneHot?.get(column) ??
        identifierIn(column, new Set(labels).size))
      : kind === 'number'
        ? inNumberTask(column, outputs, outputName)
        : inTextTask(column, outputs)
    if (reason) found.set(column, reason)
  }
  const last = settleDoubts(columns, found)
  const telling = columns.flatMap(column =>
    found.has(column) || column === last ? [] : tellingIn(column, hasLabels ? labels : undefined, outputs)
  )
  const leftOutField = (
    column: Column,
    { reason, share }: { reason: LeftOutField['reason']; share?: number }
  ) => ({
    field: column.name,
    reason,
    ...(share !== undefined && { share })
  })
  return {
    leftOut: [...found]
      .filter(([column]) => column !== last)
      .map(([column, reason]) => leftOutField(column, reason)),
    ...(last && { last: leftOutField(last, found.get(last)!) }),
    telling: columns.length - found.size > 1 || last ? telling : []
  }
}

/** The reasons, the one that is most likely a mistake first. */
const likelihood: LeftOutField['reason'][] = [
  'date',
  'file-name',
  'identifier',
  'counts',
  'holds-output',
  'one-label',
  'copy'
]

/** Keeps doubtful fields where few others remain; returns the field that is kept because it is the only one. */
function settleDoubts(columns: Column[], found: Map<Column, Identifier | OutputCopy>): Column | undefined {
  const others = () => columns.filter(column => !found.has(column))
  if (!others().some(isRich)) {
    for (const [column, { sure }] of found) if (!sure) found.delete(column)
  }
  if (others().some(({ values }) => new Set(values.map(value => JSON.stringify(value))).size > 1))
    return undefined
  const rank = (column: Column) => likelihood.indexOf(found.get(column)!.reason)
  return [...found.keys()].sort((a, b) => rank(a) - rank(b))[0]
}

function inNumberTask(column: Column, outputs: Json[], outputName: string) {
  const numbers = outputs.map(Number)
  const copy = numberCopyIn(column, numbers, outputName)
  if (copy) return copy
  const found = identifierIn(column, 1)
  // The table of a function is in order too: its steps are those of the output.
  const isFunction = found?.reason === 'counts' && !namesRows(column.name) && isLine(column, numbers)
  return isFunction ? undefined : found
}

function isLine({ values }: Column, outputs: number[]): boolean {
  const rows = values.flatMap((value, row) => (typeof value === 'number' ? [row] : []))
  return followsLine(
    rows.map(row => Number(values[row])),
    rows.map(row => outputs[row])
  )
}

function inTextTask(column: Column, outputs: Json[]): Identifier | undefined {
  if (!namesRows(column.name)) return undefined
  const found = identifierIn(column, 1)
  if (found?.reason !== 'counts' && found?.reason !== 'identifier') return undefined
  const texts = outputs.map(output => JSON.stringify(output))
  const held = column.values.filter(
    (value, row) => value !== undefined && texts[row].includes(String(value))
  ).length
  return held > 0.2 * outputs.length ? undefined : found
}

function tellingIn(column: Column, labels: string[] | undefined, outputs: Json[]): TellingField[] {
  if (labels) {
    const share = loneAccuracy(column, labels)
    return share === undefined ? [] : [{ field: column.name, share, of: 'rows' }]
  }
  if (!outputs.every(output => typeof output === 'number')) return []
  const share = Math.abs(rankCorrelation(column, outputs))
  if (share >= 0.98) return [{ field: column.name, share, of: 'order' }]
  return isBand(column, outputs) ? [{ field: column.name, share: 1, of: 'order' }] : []
}
