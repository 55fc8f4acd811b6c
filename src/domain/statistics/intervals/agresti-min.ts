import { normalQuantile } from '../normal.js'

/** The z of a one-sided 95 % bound. */
export const oneSidedZ = normalQuantile(0.95)

/**
 * The one-sided 95 % lower end of the difference of two paired proportions, (fixed − broke) / rows:
 * Wald's after adding ½ to each of the four cells (Agresti and Min 2005). A fraction, −1 to 1.
 */
export function differenceLowerEnd(fixed: number, broke: number, rows: number): number {
  if (rows === 0) return -1
  const n = rows + 2
  const difference = (fixed - broke) / n
  const variance = (fixed + broke + 1 - (fixed - broke) ** 2 / n) / n ** 2
  return Math.max(-1, difference - oneSidedZ * Math.sqrt(Math.max(0, variance)))
}

/** The standard error of the paired difference of two accuracies, √((b + c) − (b − c)² / n) / n. */
export function differenceError(fixed: number, broke: number, rows: number): number {
  if (rows === 0) return 0
  return Math.sqrt(Math.max(0, fixed + broke - (fixed - broke) ** 2 / rows)) / rows
}
