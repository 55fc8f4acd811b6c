import type { LabelMetrics } from './evaluation.js'

/** Figures of each label, from the rows that a program was made from and from validation rows. */
export interface LabelFigures {
  train: Record<string, LabelMetrics>
  validation: Record<string, LabelMetrics>
}

/** What validation rows cannot show of a program, since some labels have none among them. */
export interface Reach {
  /** Share of all rows whose label validation lacks and the program never gets right, even on rows it was made from. */
  missed: number
  /** How many labels those are. */
  labels: number
}

/**
 * How far a program reaches where validation does not: rows of rare labels are kept in train, so validation
 * lacks just those that a short program cannot tell.
 */
export function reachOf({ train, validation }: LabelFigures): Reach {
  let all = 0
  let missed = 0
  let labels = 0
  for (const { support } of Object.values(validation)) all += support
  for (const [label, { support, recall }] of Object.entries(train)) {
    all += support
    if ((Object.hasOwn(validation, label) ? validation[label].support : 0) > 0) continue
    if (recall) continue
    missed += support
    if (support > 0) labels++
  }
  return { missed: all === 0 ? 0 : missed / all, labels }
}

/**
 * The accuracy to expect on rows of every label: that on validation, but no row of a label that the program
 * never gets right (post-stratification by whether validation has the label).
 */
export function expectedAccuracy(accuracy: number, { missed }: Reach): number {
  return accuracy * (1 - missed)
}
