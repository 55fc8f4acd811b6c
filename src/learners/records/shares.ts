import { exp } from '../exponential.js'

/**
 * Probabilities of labels from their margins, in which `unit` stands for 1; with one margin that of the first label.
 */
export function sharesOf(margins: Float64Array, unit = 1): number[] {
  if (margins.length === 1) return [1 / (1 + exp(-margins[0] / unit))]
  const most = margins.reduce((a, b) => Math.max(a, b))
  const powers = Array.from(margins, margin => exp((margin - most) / unit))
  const sum = powers.reduce((a, b) => a + b)
  return powers.map(power => power / sum)
}
