import { normalQuantile } from '../normal.js'

const zAlpha = normalQuantile(0.975)
const zPower = normalQuantile(0.8)

/**
 * The difference of two accuracies that n rows can show (α 0.05 two-sided, power 0.8), if the programs differ on a
 * share d of the rows: the δ that solves n·δ² = (zα·√d + zβ·√(d − δ²))² (Connor 1987). Programs whose accuracies
 * differ by δ differ on at least that share of rows, so d is at least δ. A fraction; 1 for n = 0.
 */
export function detectableDifference(n: number, d: number): number {
  if (n <= 0) return 1
  const short = (delta: number) => {
    const differing = Math.min(1, Math.max(d, delta))
    const needed = zAlpha * Math.sqrt(differing) + zPower * Math.sqrt(Math.max(0, differing - delta * delta))
    return n * delta * delta < needed * needed
  }
  let low = 0
  let high = 1
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (short(middle)) low = middle
    else high = middle
  }
  return high
}

/** More labels than this are not asked for. */
const mostLabels = 2000

/**
 * The number of labels, of rows on which exactly one of two programs is right, that decide between them: fixed /
 * (fixed + broke) against ½ (α 0.05 two-sided, power 0.8). Undefined where the challenger is not ahead, or more than
 * 2,000 would be needed.
 */
export function decidingLabels(fixed: number, broke: number): number | undefined {
  if (fixed <= broke) return undefined
  // One row added to each side: 4 to 0 does not prove that the active version never wins.
  const share = broke === 0 ? (fixed + 1) / (fixed + 2) : fixed / (fixed + broke)
  const labels = ((zAlpha / 2 + zPower * Math.sqrt(share * (1 - share))) / (share - 0.5)) ** 2
  return labels > mostLabels ? undefined : Math.ceil(labels)
}
