/** What `synth --keep front` compares. */
export interface FrontPoint {
  /** A fraction, or another metric of which more is better (an error below zero). */
  accuracy: number
  /** Tokens or bytes, as long as all candidates use the same. */
  complexity: number
  /** Median latency per row, in µs. */
  p50Us?: number
}

/** Programs faster than this count as equally fast, so that the choice does not depend on the machine's load. */
const fastUs = 50

/** Speed in steps of 25 % from 50 µs up; an unknown speed counts as fast. */
function speedStep(p50Us = 0): number {
  return p50Us <= fastUs ? 0 : Math.ceil(Math.log(p50Us / fastUs) / Math.log(1.25))
}

/**
 * The Pareto front: the indexes of the candidates for which no other one is at least as good in accuracy, size and
 * speed and better in one; of candidates equal in all three, the first.
 */
export function keepFront(candidates: readonly FrontPoint[]): number[] {
  const beats = (a: FrontPoint, b: FrontPoint, earlier: boolean) => {
    const [fastA, fastB] = [speedStep(a.p50Us), speedStep(b.p50Us)]
    if (a.accuracy < b.accuracy || a.complexity > b.complexity || fastA > fastB) return false
    return earlier || a.accuracy > b.accuracy || a.complexity < b.complexity || fastA < fastB
  }
  return candidates.flatMap((candidate, index) =>
    candidates.some((other, at) => at !== index && beats(other, candidate, at < index)) ? [] : [index]
  )
}
