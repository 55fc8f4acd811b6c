import { leastValidationRows } from '../gate/gate-rules.js'
import type { CrossValidated, CrossValidatedEvidence } from './cross-validated.js'

/** What is known of how good a program is, the most telling first. */
export const evidences = ['measured', 'cross-validated', 'fits'] as const

export type Evidence = (typeof evidences)[number]

/** Of fewer rows unlike each other leaving some out says little: right programs come out at 0 to 33 %, wrong ones at 25 to 50 %. */
export const leastCrossValidatedRows = 5

/** What a kind of evidence is good for. The README has the same table. */
export interface EvidenceUse {
  /** What there must be. */
  needs: string
  /** May synth recommend it: if it is no worse than always the same answer, on the rows that the figure is of. */
  recommended: boolean
  /** May it become active where nothing is: if it beats what needs no learning; if its interval does; or only if a person accepts it. */
  first: 'baselines' | 'shown' | 'person'
  /** May it replace an active version: if that is shown row by row; or only if a person insists. */
  replaces: 'comparison' | 'person'
  /** What is said with its figure. */
  said: string
}

/** One table for every kind of task and every generator: learned, written by a model, adopted. */
export const evidenceTable: Record<Evidence, EvidenceUse> = {
  measured: {
    needs: `${leastValidationRows} validation rows that it was not made from`,
    recommended: true,
    first: 'baselines',
    replaces: 'comparison',
    said: '92 % (88–95), 254 rows'
  },
  'cross-validated': {
    needs: `fewer validation rows; learned anew without parts of ${leastCrossValidatedRows} rows or more, copies counted once`,
    recommended: true,
    first: 'shown',
    replaces: 'person',
    said: '80 % (63–90), cross-validated on 60 rows, not held out'
  },
  fits: {
    needs: 'neither',
    recommended: true,
    first: 'person',
    replaces: 'person',
    said: 'fits 3 of 3 rows, not measured'
  }
}

/**
 * What kind of evidence there is, by validation rows that the program was not made from and what was cross-validated:
 * of that only what was learned as evidence counts, with all near-duplicates held out together.
 */
export function evidenceOf(validationRows: number, crossValidated: CrossValidated | undefined): Evidence {
  if (validationRows >= leastValidationRows) return 'measured'
  return isEvidence(crossValidated) && crossValidated.effectiveRows >= leastCrossValidatedRows
    ? 'cross-validated'
    : 'fits'
}

function isEvidence(figure: CrossValidated | undefined): figure is CrossValidatedEvidence {
  return figure?.interval !== undefined && figure.effectiveRows !== undefined
}

/** What was cross-validated of a program where that is the evidence. */
export function evidentIn(
  validationRows: number,
  crossValidated: CrossValidated | undefined
): CrossValidatedEvidence | undefined {
  const decides = evidenceOf(validationRows, crossValidated) === 'cross-validated'
  return decides && isEvidence(crossValidated) ? crossValidated : undefined
}
