import { leastValidationRows } from '../gate/gate-rules.js'
import { count, rowCount } from '../text/wording.js'
import type { CrossValidated, CrossValidatedEvidence } from './cross-validated.js'
import type { UnseenFigure } from './stand-in.js'

/** The kinds of evidence for how good a program is, the strongest first. */
export const evidences = ['measured', 'unseen', 'cross-validated', 'fits'] as const

export type Evidence = (typeof evidences)[number]

/** With fewer distinct rows cross-validation says little: right programs get 0 to 33 %, wrong ones 25 to 50 %. */
export const leastCrossValidatedRows = 5

/** What a kind of evidence allows. docs/scoring.md has the same table. */
export interface EvidenceUse {
  /** What it needs. */
  needs: string
  /** Whether synth may recommend a program on it, if it is no worse than the constant answer on the same rows. */
  recommended: boolean
  /**
   * Whether the program may become the first active version: if it beats what needs no learning, if it does so
   * significantly, or if its rows leave one simplest reading, else only if a person accepts it.
   */
  first: 'baselines' | 'shown' | 'one-reading'
  /**
   * Whether it may replace an active version: after a comparison row by row, if such a comparison shows it to be better
   * than chance among all programs of its run would be, or only if a person forces it.
   */
  replaces: 'comparison' | 'better' | 'person'
  /** An example of how its figure is shown. */
  example: string
}

/** The same table for every kind of task and every generator: learned, written by a model, adopted. */
export const evidenceTable: Record<Evidence, EvidenceUse> = {
  measured: {
    needs: `${leastValidationRows} validation rows that it was not made from`,
    recommended: true,
    first: 'baselines',
    replaces: 'comparison',
    example: '92 % (88–95), 254 rows'
  },
  unseen: {
    needs: `fewer; a model wrote it without having seen ${leastCrossValidatedRows} rows or more, copies counted once`,
    recommended: true,
    first: 'shown',
    replaces: 'better',
    example: '96 % (83–99), on 49 rows that its model had not seen, as the best of 4 programs'
  },
  'cross-validated': {
    needs: `fewer validation rows; learned again without parts of ${leastCrossValidatedRows} rows or more, copies counted once`,
    recommended: true,
    first: 'shown',
    replaces: 'person',
    example: '80 % (63–90), cross-validated on 60 rows (each answered by a program learned without it)'
  },
  fits: {
    needs: 'neither',
    recommended: true,
    first: 'one-reading',
    replaces: 'person',
    example: 'right on 3 of the 3 rows it learned from, untested on new ones'
  }
}

/** `right on 3 of the 3 rows it learned from, untested on new ones`: such rows are no evidence. */
export function fitsText({ rows, right }: { rows: number; right: number }): string {
  return `right on ${count(right)} of the ${rowCount(rows)} it learned from, untested on new ones`
}

/** What is known of a program, apart from its figure on validation rows. */
export interface KnownFigures {
  /** Validation rows that it was not made from. */
  validationRows: number
  crossValidated?: CrossValidated
  unseen?: UnseenFigure
}

/**
 * The kind of evidence that there is. A cross-validated figure counts only with all near-duplicates left out together.
 */
export function evidenceOf({ validationRows, crossValidated, unseen }: KnownFigures): Evidence {
  if (validationRows >= leastValidationRows) return 'measured'
  if (unseen && unseen.effectiveRows >= leastCrossValidatedRows) return 'unseen'
  return isEvidence(crossValidated) && crossValidated.effectiveRows >= leastCrossValidatedRows
    ? 'cross-validated'
    : 'fits'
}

/** Whether a cross-validated figure may be evidence: it has an interval then. */
export function isEvidence(figure: CrossValidated | undefined): figure is CrossValidatedEvidence {
  return figure?.interval !== undefined && figure.effectiveRows !== undefined
}
