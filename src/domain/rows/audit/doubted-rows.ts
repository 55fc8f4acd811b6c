import { type Comparison, type Json, jsonEqual } from '../../json.js'
import type { LeftOut } from '../../measure/learning-curve.js'
import { labelOf } from '../example.js'

/** A row whose output a program denies that was learned without it. */
export interface DoubtedRow {
  /** Index into the rows. */
  row: number
  answer: Json
}

/** Where programs give no leads, they must be right on this share of the rows for their objections to count. */
const mostlyRight = 0.8
/** A number is doubted where it is off by so many times the usual range of errors. */
const farOff = 3

/**
 * The rows that look wrong by programs that were learned without them, the surest first: confident learning (Northcutt,
 * Jiang, Chuang 2021) with leads in the place of probabilities. A row is doubted where another label leads by at least
 * what that label usually leads by on its own rows. Numbers are doubted by how far they are off.
 */
export function doubtedRows(
  outputs: readonly Json[],
  { answers, margins }: LeftOut,
  compare: Comparison
): DoubtedRow[] {
  const asked = outputs.flatMap((output, row) => {
    const answer = answers[row]
    return answer === undefined ? [] : [{ row, output, answer, isRight: jsonEqual(answer, output, compare) }]
  })
  if (asked.length === 0) return []
  const errors = asked.map(({ output, answer }) =>
    typeof output === 'number' && typeof answer === 'number' ? Math.abs(output - answer) : undefined
  )
  if (errors.every(error => error !== undefined)) return farthest(asked, errors)
  const wrong = asked.filter(({ isRight }) => !isRight)
  if (margins === undefined) {
    return 1 - wrong.length / asked.length >= mostlyRight ? wrong.map(pick) : []
  }
  const usual = usualLeads(asked, margins)
  return wrong
    .filter(({ row, answer }) => margins[row] >= (usual.get(labelOf(answer)) ?? Number.POSITIVE_INFINITY))
    .sort((a, b) => margins[b.row] - margins[a.row])
    .map(pick)
}

interface Asked extends DoubtedRow {
  output: Json
  isRight: boolean
}

const pick = ({ row, answer }: Asked): DoubtedRow => ({ row, answer })

/** By label the mean lead of its own rows, 0 for those that are answered otherwise; labels never answered have none. */
function usualLeads(asked: readonly Asked[], margins: Float64Array): Map<string, number> {
  const sums = new Map<string, { rows: number; right: number; lead: number }>()
  for (const { row, output, isRight } of asked) {
    const sum = sums.get(labelOf(output)) ?? { rows: 0, right: 0, lead: 0 }
    sums.set(labelOf(output), sum)
    sum.rows++
    if (!isRight) continue
    sum.right++
    sum.lead += margins[row]
  }
  const known = [...sums].filter(([, { right }]) => right > 0)
  return new Map(known.map(([label, { rows, lead }]) => [label, lead / rows]))
}

/** Errors beyond the third quartile by so many ranges between the quartiles (Tukey's far-out values, 1977). */
function farthest(asked: readonly Asked[], errors: readonly number[]): DoubtedRow[] {
  const sorted = errors.toSorted((a, b) => a - b)
  const [lower, upper] = [0.25, 0.75].map(share => sorted[Math.floor(share * (sorted.length - 1))])
  const bound = upper + farOff * (upper - lower)
  return asked
    .map((each, at) => ({ each, error: errors[at] }))
    .filter(({ each, error }) => !each.isRight && error > bound)
    .sort((a, b) => b.error - a.error)
    .map(({ each }) => pick(each))
}
