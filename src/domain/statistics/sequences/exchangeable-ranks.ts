import type { Random } from '../random.js'

/**
 * For each value of a stream, its place among the reference and the values before it, as a fraction of their number:
 * ties are broken at random. As long as stream and reference come from one distribution, the places are independent
 * and uniform on [0, 1), whatever the distribution is: conformal p-values (Vovk, Gammerman and Shafer 2005).
 */
export function exchangeableRanks(
  reference: readonly number[],
  stream: readonly number[],
  random: Random
): number[] {
  const distinct = [...new Set([...reference, ...stream])].sort((a, b) => a - b)
  const placeOf = new Map(distinct.map((value, at) => [value, at + 1]))
  const counts = new PrefixCounts(distinct.length)
  for (const value of reference) counts.add(placeOf.get(value)!)
  return stream.map((value, at) => {
    const place = placeOf.get(value)!
    counts.add(place)
    const below = counts.upTo(place - 1)
    const equal = counts.upTo(place) - below
    return (below + random.unit() * equal) / (reference.length + at + 1)
  })
}

/** Counts of places, with the sum of the first ones in logarithmic time (Fenwick 1994). */
class PrefixCounts {
  readonly #sums: Int32Array

  constructor(size: number) {
    this.#sums = new Int32Array(size + 1)
  }

  /** One more at a place; places begin with 1. */
  add(place: number): void {
    for (let at = place; at < this.#sums.length; at += at & -at) this.#sums[at]++
  }

  upTo(place: number): number {
    let sum = 0
    for (let at = place; at > 0; at -= at & -at) sum += this.#sums[at]
    return sum
  }
}
