import { leastValidationRows } from './gate-rules.js'

/** What is known of how good a program is, the most telling first. */
export const evidences = ['measured', 'cross-validated', 'fits'] as const

export type Evidence = (typeof evidences)[number]

/** Of fewer rows leaving some out says little: right programs come out at 0 to 33 %, wrong ones at 25 to 50 %. */
export const leastCrossValidatedRows = 5

/** What a kind of evidence is good for. The README has the same table. */
export interface Standing {
  /** What there must be. */
  needs: string
  /** May synth recommend it: if it is no worse than always the same answer, on the rows that the figure is of. */
  recommended: boolean
  /** May it become active where nothing is: if it beats what needs no learning; or only if a person accepts it. */
  first: 'baselines' | 'person'
  /** May it replace an active version: if that is shown row by row; or only if a person insists. */
  replaces: 'comparison' | 'person'
  /** What is said with its figure. */
  said: string
}

/** One table for every kind of task and every generator: learned, written by a model, adopted. */
export const evidenceTable: Record<Evidence, Standing> = {
  measured: {
    needs: `${leastValidationRows} validation rows that it was not made from`,
    recommended: true,
    first: 'baselines',
    replaces: 'comparison',
    said: '92 % (88–95), 254 rows'
  },
  'cross-validated': {
    needs: `fewer validation rows; learned anew without parts of ${leastCrossValidatedRows} rows or more`,
    recommended: true,
    first: 'baselines',
    replaces: 'person',
    said: '80 %, cross-validated on 60 rows, not held out'
  },
  fits: {
    needs: 'neither',
    recommended: true,
    first: 'person',
    replaces: 'person',
    said: 'fits 3 of 3 rows, not measured'
  }
}

/** What kind of evidence there is, by validation rows that the program was not made from and rows cross-validated. */
export function evidenceOf(validationRows: number, crossValidatedRows: number | undefined): Evidence {
  if (validationRows >= leastValidationRows) return 'measured'
  return (crossValidatedRows ?? 0) >= leastCrossValidatedRows ? 'cross-validated' : 'fits'
}
