/** A stream of pseudo-random numbers: the same for a seed on every machine. */
export interface RandomIntegers {
  /** An integer from 0 to `below` - 1; `below` is at most 2³². */
  integer(below: number): number
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, integer arithmetic only. */
export function randomFrom(seed: number): RandomIntegers {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  return { integer: below => Math.floor((next() / 2 ** 32) * below) }
}

/** Shuffles the first `length` items in place (Fisher and Yates). */
export function shuffle(items: { [index: number]: number }, length: number, random: RandomIntegers): void {
  for (let i = length - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    const item = items[i]
    items[i] = items[j]
    items[j] = item
  }
}
