/** The value that a share of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))]
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Measures both in turns, after one turn that only warms up, and returns what each turn brought. */
export async function inTurns<A, B>(
  rounds: number,
  first: () => Promise<A>,
  second: () => Promise<B>
): Promise<{ firsts: A[]; seconds: B[] }> {
  const firsts: A[] = []
  const seconds: B[] = []
  for (let round = 0; round <= rounds; round++) {
    const pair = [await first(), await second()] as const
    if (round === 0) continue
    firsts.push(pair[0])
    seconds.push(pair[1])
  }
  return { firsts, seconds }
}

/**
 * The median of the ratios of turns, with their quartiles; and the ratio of the best of each side, as what else the
 * machine does makes none better.
 */
export function ratioText(
  above: readonly number[],
  below: readonly number[],
  best: (...all: number[]) => number
): string {
  const ratios = above.map((value, at) => value / below[at])
  const [low, middle, high] = [0.25, 0.5, 0.75].map(share => quantile(ratios, share).toFixed(2))
  const atBest = (best(...above) / best(...below)).toFixed(2)
  return `× ${middle} (${low}–${high}), at best × ${atBest}`
}

/** One line for each bar. */
export function tellBar(name: string, figures: string, bar: string): void {
  console.log(`${name.padEnd(34)} ${figures.padEnd(72)} bar ${bar}`)
}
