/** The result of betting that a stream of ranks stops being uniform. */
export interface ChangeBets {
  /** Valid at all looks together: at most alpha with probability alpha as long as nothing changes. */
  p: number
  /** The index of the value from which on the bets that won most began, where `p` is at its least. */
  since: number
}

/** Bets begin anew after so many values, so that a late change is found as fast as an early one. */
const block = 250
const bins = 5

/**
 * Bets that ranks, uniform as long as nothing changes, no longer are. At the start of each block a part of the capital
 * is set on "from here on": a third that they rise, a third that they fall, a third on the shares of five bins as
 * they are learned (Krichevsky and Trofimov 1981). No bet gains in expectation before the change, so that the capital
 * exceeds 1 / alpha with probability alpha at most, at whichever look (Ville's inequality; conformal test
 * martingales, Vovk 2021; mixtures over the time of change, Shin, Ramdas and Rinaldo 2023).
 */
export function betOnChange(ranks: readonly number[]): ChangeBets {
  const starts: Start[] = []
  let most = 0
  let since = 0
  for (const [at, rank] of ranks.entries()) {
    if (at % block === 0) starts.push(new Start(at, shareOfStart(starts.length)))
    for (const start of starts) start.bet(rank)
    // What is set aside for later starts is capital, too.
    const unused = 1 / (starts.length + 1)
    const capital = starts.reduce((sum, start) => sum + start.capital, unused)
    if (capital <= most) continue
    most = capital
    since = starts.reduce((best, start) => (start.capital > best.capital ? start : best)).from
  }
  return { p: Math.min(1, 1 / Math.max(1, most)), since }
}

/** 1/2, 1/6, 1/12, …: they add up to 1, and what is left after n of them is 1 / (n + 1). */
function shareOfStart(index: number): number {
  return 1 / ((index + 1) * (index + 2))
}

/** The capital set on a change at one value. */
class Start {
  #rises: number
  #falls: number
  #learned: number
  #seen = 0
  readonly #counts = new Float64Array(bins)

  constructor(
    readonly from: number,
    share: number
  ) {
    this.#rises = share / 3
    this.#falls = share / 3
    this.#learned = share / 3
  }

  get capital(): number {
    return this.#rises + this.#falls + this.#learned
  }

  bet(rank: number): void {
    const slope = 0.8 * (2 * rank - 1)
    this.#rises *= 1 + slope
    this.#falls *= 1 - slope
    const bin = Math.min(bins - 1, Math.floor(rank * bins))
    this.#learned *= (bins * (this.#counts[bin] + 0.5)) / (this.#seen + bins / 2)
    this.#counts[bin]++
    this.#seen++
  }
}
