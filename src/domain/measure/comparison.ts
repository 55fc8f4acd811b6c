import { differenceLowerEnd } from '../statistics/intervals/agresti-min.js'
import { leastLabelRows } from '../statistics/intervals/bootstrap.js'
import { mcnemar } from '../statistics/tests/mcnemar.js'
import { meanLowerEnd, signFlip } from '../statistics/tests/sign-flip.js'
import { pairedCells, swapTest } from '../statistics/tests/swap.js'
import type { Metric } from '../task/task.js'
import type { RowResults } from './evaluation.js'

/** A challenger and another program on the same rows, which neither has seen. */
export interface PairedComparison {
  rows: number
  /** Rows that only the challenger got right; for mae those on which it was closer. */
  fixed: number
  /** Rows that only the other program got right; for mae those on which it was closer. */
  broke: number
  /** Rows on which the two gave different answers, whether right or not. */
  differing: number
  /** How much better the challenger is on the task's metric, −1 to 1; for mae a share of the other's error. */
  difference: number
  /** Two-sided: McNemar's mid-p for accuracy, paired randomization otherwise. */
  p: number
  /** One-sided 95 % lower end of the difference; −1 where there are too few rows for one. */
  lowerEnd: number
}

/**
 * Compares two programs row by row on the task's metric. Both results must be of the same rows in the same
 * order, and labels of one LabelIndex. Deterministic: the randomization tests are seeded.
 */
export function compareRows(metric: Metric, challenger: RowResults, other: RowResults): PairedComparison {
  const rows = challenger.right.length
  if (rows !== other.right.length) throw new Error('Two programs must be compared on the same rows.')
  if (metric === 'mae' && challenger.error && other.error) return compareErrors(challenger, other)
  const gains = Float64Array.from(challenger.right, (right, i) => right - other.right[i])
  const [fixed, broke] = signsOf(gains)
  // Each group of near-duplicates is one observation.
  const units = byGroup(gains, challenger.group)
  const [up, down] = signsOf(units)
  const accuracy: PairedComparison = {
    rows,
    fixed,
    broke,
    differing: differing(challenger, other),
    difference: rows === 0 ? 0 : (fixed - broke) / rows,
    p: mcnemar(up, down),
    lowerEnd: Math.min(differenceLowerEnd(fixed, broke, rows), differenceLowerEnd(up, down, units.length))
  }
  if (metric !== 'macro-f1' || !challenger.expected || rows === 0) return accuracy
  const cells = pairedCells(challenger.expected, challenger.got, other.got)
  const { difference, p, lowerEnd } = swapTest(cells)
  const perLabel = new Map<number, number>()
  for (const cell of cells) perLabel.set(cell.expected, (perLabel.get(cell.expected) ?? 0) + cell.rows)
  const enough = [...perLabel.values()].every(count => count >= leastLabelRows)
  // With few differing rows a bootstrap interval is too narrow; the bound for accuracy is not.
  return { ...accuracy, difference, p, lowerEnd: enough ? Math.min(lowerEnd, accuracy.lowerEnd) : -1 }
}

/** Failed rows count with the largest error of either program, so that failing is never an advantage. */
function compareErrors(challenger: RowResults, other: RowResults): PairedComparison {
  const [own, others] = [challenger.error, other.error].map(errors => Float64Array.from(errors ?? []))
  let largest = 0
  for (const error of [...own, ...others]) if (error > largest) largest = error
  const charged = (error: number) => (Number.isNaN(error) ? largest || 1 : error)
  const rows = own.length
  const differences = own.map((error, i) => charged(others[i]) - charged(error))
  const mae = others.reduce((sum, error) => sum + charged(error), 0) / Math.max(1, rows)
  let [fixed, broke, sum, furthest] = [0, 0, 0, 0]
  for (const difference of differences) {
    if (difference > 0) fixed++
    else if (difference < 0) broke++
    sum += difference
    furthest = Math.max(furthest, Math.abs(difference))
  }
  const share = (error: number) => Math.max(-1, Math.min(1, mae > 0 ? error / mae : Math.sign(error)))
  const units = byGroup(differences, challenger.group)
  const widest = units.reduce((most, unit) => Math.max(most, Math.abs(unit)), furthest)
  // Two rows added to the real ones, as far apart as the furthest: what adding ½ to each cell is for a proportion.
  const padded = Float64Array.from([...units, widest, -widest])
  return {
    rows,
    fixed,
    broke,
    differing: differing(challenger, other),
    difference: rows === 0 ? 0 : share(sum / rows),
    p: signFlip(units),
    lowerEnd: rows === 0 ? -1 : share((meanLowerEnd(padded) * units.length) / rows)
  }
}

/** The numbers of gains above and below 0. */
function signsOf(gains: Float64Array): [up: number, down: number] {
  let [up, down] = [0, 0]
  for (const gain of gains) {
    if (gain > 0) up++
    else if (gain < 0) down++
  }
  return [up, down]
}

/** The sum of each group of near-duplicates; rows without a group as they are. */
function byGroup(values: Float64Array, groups: Int32Array | undefined): Float64Array {
  if (groups === undefined) return values
  const sums = new Map<number, number>()
  values.forEach((value, i) => {
    const unit = groups[i] > 0 ? groups[i] : -1 - i
    sums.set(unit, (sums.get(unit) ?? 0) + value)
  })
  return Float64Array.from(sums.values())
}

function differing(a: RowResults, b: RowResults): number {
  let count = 0
  for (let i = 0; i < a.got.length; i++) if (a.got[i] !== b.got[i] || a.right[i] !== b.right[i]) count++
  return count
}
