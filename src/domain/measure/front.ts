/** What `synth --keep front` weighs. */
export interface FrontPoint {
  /** A fraction, or another metric of which more is better (an error below zero). */
  accuracy: number
  /** Tokens or bytes, as long as all candidates use the same. */
  complexity: number
  /** Median latency per row, in µs. */
  p50Us?: number
}

/** Below this, one program is as fast as another: what is kept must not hang on a machine's mood. */
const fastUs = 50

/** Speeds in steps of 25 % from 50 µs up; an unknown speed counts as fast. */
function speedStep(p50Us = 0): number {
  return p50Us <= fastUs ? 0 : Math.ceil(Math.log(p50Us / fastUs) / Math.log(1.25))
}

/**
 * The indexes of the candidates that no other one matches in accuracy, size and speed while beating it in one
 * (the Pareto front); of candidates alike in all three, the first.
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
