import { figuresOfRows, type RowFigures, type RowResults } from '../measure/evaluation.js'
import type { ProgramManifest } from '../program/program-schema.js'
import { readsZ, wilson } from '../statistics/intervals/wilson.js'
import { rowCount } from '../text/wording.js'
import {
  alikeText,
  type CrossValidatedEvidence,
  crossValidatedOn,
  crossValidatedScore
} from './cross-validated.js'
import { evidenceOf, isEvidence, type KnownFigures } from './evidence.js'

/** How good a program is on rows that the model had not seen when it wrote it. */
export interface UnseenFigure extends RowFigures {
  /** How many programs of the run it is the best of: intervals are wider for them (Bonferroni). */
  among: number
}

/**
 * The figure of a program on rows that its model had not seen: training rows that no request had shown, and validation
 * rows. The best of `among` programs is reported, so the intervals of all of them must hold together with 95 %.
 */
export function unseenFigure(results: RowResults, among: number): UnseenFigure {
  return { ...figuresOfRows(results, readsZ(among)), among }
}

/** `on 49 rows that its model had not seen, as the best of 4 programs` */
function unseenOn({ rows, effectiveRows, among }: UnseenFigure): string {
  const best = among > 1 ? `, as the best of ${among} programs` : ''
  return `on ${rowCount(rows)} that its model had not seen${alikeText(rows, effectiveRows)}${best}`
}

/** The figure that stands in for one on validation rows, where these are too few; at most one of the two. */
export interface StandIn {
  crossValidated?: CrossValidatedEvidence
  unseen?: UnseenFigure
}

/** The figure that is the evidence where validation rows are too few; empty where they are not, or nothing is known. */
export function standInOf(known: KnownFigures): StandIn {
  const evidence = evidenceOf(known)
  const { crossValidated, unseen } = known
  if (evidence === 'unseen') return { unseen }
  return evidence === 'cross-validated' && isEvidence(crossValidated) ? { crossValidated } : {}
}

/** The same by what program.json says, which for a program that a model wrote leaves validation rows out. */
export function recordedStandIn(
  { crossValidated, unseen }: Pick<ProgramManifest, 'crossValidated' | 'unseen'>,
  validationRows = 0
): StandIn {
  return standInOf({ validationRows, crossValidated, unseen: unseen && recordedUnseen(unseen) })
}

function recordedUnseen({
  rows,
  right,
  effectiveRows,
  mae,
  among
}: NonNullable<ProgramManifest['unseen']>): UnseenFigure {
  const accuracy = rows === 0 ? 0 : right / rows
  const interval = wilson(accuracy, effectiveRows, readsZ(among))
  return { rows, effectiveRows, among, accuracy, interval, ...(mae !== undefined && { mae }) }
}

/** `96 % (83–99), on 49 rows that its model had not seen`; undefined where there is no figure. */
export function standInText(known: StandIn): string | undefined {
  const figure = known.unseen ?? known.crossValidated
  return figure && `${crossValidatedScore(figure)}, ${standInOn(known)}`
}

/** The rows of the figure: `cross-validated on 60 rows, not held out`; undefined where there is none. */
export function standInOn({ unseen, crossValidated }: StandIn): string | undefined {
  return unseen ? unseenOn(unseen) : crossValidated && crossValidatedOn(crossValidated)
}
