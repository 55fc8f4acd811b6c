const smallest = 0.01
const largest = 1e11
/** Ratio of neighbouring bucket limits: a value is at most 1 % from the value that represents its bucket. */
const ratio = 1.01 / 0.99
const logRatio = Math.log(ratio)
const offset = Math.floor(Math.log(smallest) / logRatio)
const length = Math.ceil(Math.log(largest) / logRatio) - offset + 1

/**
 * A histogram of durations in µs, of constant size. Buckets are log-spaced from 0.01 µs to a day, so a quantile is
 * within 1 % of a recorded value (DDSketch: Masson, Rim and Lee 2019).
 */
export class Histogram {
  readonly #buckets = new Float64Array(length)
  #count = 0

  /** The number of recorded values. */
  get count(): number {
    return this.#count
  }

  /** Adds one duration in µs. Anything below 0.01 counts as that. */
  add(micros: number): void {
    const index = micros > smallest ? Math.ceil(Math.log(micros) / logRatio) - offset : 0
    this.#buckets[index < length ? index : length - 1]++
    this.#count++
  }

  merge(other: Histogram): void {
    for (let i = 0; i < length; i++) this.#buckets[i] += other.#buckets[i]
    this.#count += other.#count
  }

  /** The smallest duration, in µs, that a share `q` of the values do not exceed (nearest rank); empty: undefined. */
  quantile(q: number): number | undefined {
    if (this.#count === 0) return undefined
    const rank = Math.max(1, Math.ceil(q * this.#count))
    let seen = 0
    for (let i = 0; i < length; i++) {
      seen += this.#buckets[i]
      if (seen >= rank) return (2 * ratio ** (i + offset)) / (ratio + 1)
    }
    return undefined
  }
}
