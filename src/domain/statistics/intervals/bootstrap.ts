import { seededRandom } from '../random.js'
import { meanF1 } from './macro-f1.js'
import { type Cell, inStrata, quantileOf, resample } from './strata.js'
import type { Interval } from './wilson.js'

/** With fewer rows of a label an interval of macro-F1 would be too narrow (64 % coverage at n = 60). */
export const leastLabelRows = 10

/** The number of rows of one label that were answered with another: indexes of labels, −1 for no label. */
export interface ConfusionCell extends Cell {
  got: number
}

interface BootstrapOptions {
  resamples?: number
  seed?: number
  /** Two-sided error probability of the interval. */
  alpha?: number
}

/**
 * The percentile interval of macro-F1 by a stratified bootstrap of the confusion counts (1,000 seeded
 * resamples). The caller leaves it out while a label has fewer than `leastLabelRows` rows.
 */
export function macroF1Interval(
  confusion: readonly ConfusionCell[],
  labels: number,
  { resamples = 1000, seed = 1, alpha = 0.05 }: BootstrapOptions = {}
): Interval {
  const cells = inStrata(confusion)
  const support = new Float64Array(labels)
  for (const cell of cells) support[cell.expected] += cell.rows
  const drawn = new Float64Array(cells.length)
  const right = new Float64Array(labels)
  const predicted = new Float64Array(labels)
  const values = new Float64Array(resamples)
  const random = seededRandom(seed)
  for (let round = 0; round < resamples; round++) {
    resample(cells, drawn, random)
    right.fill(0)
    predicted.fill(0)
    for (let i = 0; i < cells.length; i++) {
      const { expected, got } = cells[i]
      if (got >= 0) predicted[got] += drawn[i]
      if (got === expected) right[got] += drawn[i]
    }
    values[round] = meanF1(right, support, predicted)
  }
  values.sort()
  return [quantileOf(values, alpha / 2), quantileOf(values, 1 - alpha / 2)]
}
