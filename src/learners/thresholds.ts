/**
 * Thresholds near the quantiles of numbers: each lies between two neighbouring values, has as few digits as
 * possible, and leaves at least `minSupport` numbers on either side. At most `most`, ascending.
 */
export function thresholdsOf(numbers: readonly number[], minSupport: number, most: number): number[] {
  const sorted = [...numbers].sort((a, b) => a - b)
  const cuts: number[] = []
  for (let i = Math.max(1, minSupport); i <= sorted.length - Math.max(1, minSupport); i++) {
    if (sorted[i - 1] < sorted[i]) cuts.push(i)
  }
  const chosen = new Set<number>()
  if (cuts.length <= most) for (const cut of cuts) chosen.add(cut)
  else {
    // The threshold nearest to each quantile.
    for (let q = 1; q <= most; q++) {
      const ideal = (sorted.length * q) / (most + 1)
      chosen.add(cuts.reduce((best, cut) => (Math.abs(cut - ideal) < Math.abs(best - ideal) ? cut : best)))
    }
  }
  return [...chosen].sort((a, b) => a - b).map(cut => shortestBetween(sorted[cut - 1], sorted[cut]))
}

/** The number with the fewest digits in [low, high), nearest to the middle. */
export function shortestBetween(low: number, high: number): number {
  const middle = low / 2 + high / 2
  for (let digits = 1; digits <= 17; digits++) {
    const number = Number(middle.toPrecision(digits))
    if (number >= low && number < high) return number
  }
  return low
}
