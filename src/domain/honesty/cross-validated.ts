import type { SureLead } from '../measure/abstain.js'
import type { Score } from '../measure/evaluation.js'
import { leastEffective } from '../statistics/effective-rows.js'
import { type Interval, readsZ, wilson } from '../statistics/intervals/wilson.js'
import { percent, rowCount, threeDigits } from '../text/wording.js'

/** A score on rows held out of learning in turn: on how many, over how many folds. */
export interface CrossValidated extends Score {
  rows: number
  folds: number
  /** Where it is all the evidence there is, and near-duplicates were held out together: how many independent rows these are worth. */
  effectiveRows?: number
  /** There too: 95 %, of the accuracy and of the mean absolute error. */
  interval?: Interval
  maeInterval?: Interval
  /** Where the program may leave answers open: how sure a lead makes one. */
  leads?: SureLead[]
}

/** Evidence, and as such never without an interval. */
export type CrossValidatedEvidence = CrossValidated &
  Required<Pick<CrossValidated, 'interval' | 'effectiveRows'>>

/** Families of programs that are meant for one kind of task, at most. */
export const mostTried = 8

/**
 * The z of intervals of cross-validated figures. The best of all families is the one that is told, so the intervals of
 * all of them together hold with 95 % (Bonferroni): that of the best is true whichever it is.
 */
export const bestOfZ = readsZ(mostTried)

/**
 * A figure whose folds kept `groups` of near-duplicates whole, as evidence: with a Wilson interval at the number of
 * rows that these are worth if each group is right or wrong as one. That is the least that they can be worth, as
 * folds that learn from each other's rows are no independent looks either; wider by the choice among families.
 */
export function asEvidence(figure: CrossValidated, groups: readonly string[]): CrossValidatedEvidence {
  const worth = (leastEffective(groups) / Math.max(1, groups.length)) * figure.rows
  const effectiveRows = Number(worth.toFixed(3))
  return { ...figure, effectiveRows, interval: wilson(figure.accuracy, effectiveRows, bestOfZ) }
}

/** `80 % (63.0–90.4), cross-validated on 60 rows, not held out`; for numbers a mean error; and what rows are worth that are alike. */
export function crossValidatedText(figure: CrossValidated): string {
  return `${crossValidatedScore(figure)}, ${crossValidatedOn(figure)}`
}

/** `80 % (63.0–90.4)`, `mean error 4.5 (3.1–5.9)` */
export function crossValidatedScore({ accuracy, interval, mae, maeInterval }: CrossValidated): string {
  if (mae === undefined) return `${percent(accuracy)}${shareEnds(interval)}`
  return `mean error ${threeDigits(mae)}${errorEnds(maeInterval)}`
}

/** `cross-validated on 60 rows (near-duplicates: worth about 12 independent rows), not held out` */
export function crossValidatedOn({ rows, effectiveRows = rows }: CrossValidated): string {
  const worth = rowCount(Math.floor(effectiveRows)).replace('row', 'independent row')
  const alike = effectiveRows < 0.95 * rows ? ` (near-duplicates: worth about ${worth})` : ''
  return `cross-validated on ${rowCount(rows)}${alike}, not held out`
}

/** ` (63.0–90.4)`, or nothing where there is no interval. */
export function shareEnds(interval: Interval | undefined): string {
  return interval === undefined ? '' : ` (${interval.map(end => (100 * end).toFixed(1)).join('–')})`
}

/** ` (3.1–5.9)`, or nothing where there is no interval. */
export function errorEnds(interval: Interval | undefined): string {
  return interval === undefined ? '' : ` (${interval.map(threeDigits).join('–')})`
}
