import type { LabelMetrics } from './evaluation.js'

/** Metrics of each label, on the rows that a program was made from and on validation rows. */
export interface LabelFigures {
  train: Record<string, LabelMetrics>
  validation: Record<string, LabelMetrics>
}

/** What validation rows cannot show of a program, since they lack some labels. */
export interface Reach {
  /**
   * Share of all rows whose label validation lacks and the program never gets right, not even on rows that it was
   * made from.
   */
  missed: number
  /** The number of those labels. */
  labels: number
}

/**
 * What a program misses where validation cannot see it: rows of rare labels are kept in train, so validation lacks
 * exactly the labels that a short program does not recognize.
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
 * The accuracy to expect on rows of every label: the accuracy on validation, with no row right of a label that the
 * program never gets right (post-stratification by whether validation has the label).
 */
export function expectedAccuracy(accuracy: number, { missed }: Reach): number {
  return accuracy * (1 - missed)
}
