import type { SureLead } from '../measure/abstain.js'
import type { Score } from '../measure/evaluation.js'
import { leastEffective } from '../statistics/effective-rows.js'
import { type Interval, readsZ, wilson } from '../statistics/intervals/wilson.js'
import { count, inPercent, percent, rowCount, threeDigits } from '../text/wording.js'

/** A score on rows that were left out of learning in turn: the number of rows and of folds. */
export interface CrossValidated extends Score {
  rows: number
  folds: number
  /**
   * The effective number of independent rows; present where the figure is the only evidence and near-duplicates were
   * left out together.
   */
  effectiveRows?: number
  /** Present in the same case: 95 % intervals of the accuracy and of the mean absolute error. */
  interval?: Interval
  maeInterval?: Interval
  /** For programs that may abstain: the leads from which given shares of the answers are right. */
  leads?: SureLead[]
}

/** A cross-validated score that counts as evidence, and therefore always has an interval. */
export type CrossValidatedEvidence = CrossValidated &
  Required<Pick<CrossValidated, 'interval' | 'effectiveRows'>>

/** The most families of programs that are tried for one kind of task. */
export const mostTried = 8

/**
 * The z of intervals of cross-validated figures. Only the best of all families is reported, so the intervals of all
 * of them must hold together with 95 % (Bonferroni); that of the best one then holds whichever it is.
 */
export const bestOfZ = readsZ(mostTried)

/**
 * A cross-validated figure as evidence, where folds kept `groups` of near-duplicates whole. Its Wilson interval uses
 * the least effective number of rows, which assumes that each group is right or wrong as one, since folds that learn
 * from each other's rows are not independent either. It is wider to account for the choice among families.
 */
export function asEvidence(figure: CrossValidated, groups: readonly string[]): CrossValidatedEvidence {
  const worth = (leastEffective(groups) / Math.max(1, groups.length)) * figure.rows
  const effectiveRows = Number(worth.toFixed(3))
  return { ...figure, effectiveRows, interval: wilson(figure.accuracy, effectiveRows, bestOfZ) }
}

/**
 * `80 % (63.0–90.4), cross-validated on 60 rows (each answered by a program learned without it)`; for numbers a mean error; with the effective number
 * of rows where some are alike.
 */
export function crossValidatedText(figure: CrossValidated): string {
  return `${crossValidatedScore(figure)}, ${crossValidatedOn(figure)}`
}

/** `80 % (63.0–90.4)`, `mean error 4.5 (3.1–5.9)` */
export function crossValidatedScore({
  accuracy,
  interval,
  mae,
  maeInterval
}: Pick<CrossValidated, 'accuracy' | 'interval' | 'mae' | 'maeInterval'>): string {
  if (mae === undefined) return `${percent(accuracy)}${shareEnds(interval)}`
  return `mean error ${threeDigits(mae)}${errorEnds(maeInterval)}`
}

/** `cross-validated on 60 rows (each answered by a program learned without it)` */
export function crossValidatedOn({ rows, effectiveRows = rows }: CrossValidated): string {
  return `cross-validated on ${rowCount(rows)}${alikeText(rows, effectiveRows)} (each answered by a program learned without it)`
}

/** `, many nearly the same (worth about 12 different ones)`; empty where few rows are alike. */
export function alikeText(rows: number, effectiveRows: number): string {
  const worth = `${count(Math.floor(effectiveRows))} different one${Math.floor(effectiveRows) === 1 ? '' : 's'}`
  return effectiveRows < 0.95 * rows ? `, many nearly the same (worth about ${worth})` : ''
}

/** ` (63.0–90.4)`, or nothing where there is no interval. */
export function shareEnds(interval: Interval | undefined): string {
  return interval === undefined ? '' : ` (${interval.map(inPercent).join('–')})`
}

/** ` (3.1–5.9)`, or nothing where there is no interval. */
export function errorEnds(interval: Interval | undefined): string {
  return interval === undefined ? '' : ` (${interval.map(threeDigits).join('–')})`
}
