import { mixBits } from '../../../mix-bits.js'

/** Longer texts are not hashed in this way. */
export const mostUnits = 120

const baseA = 0x01000193
const baseB = 0x5bd1e995
const [powersA, powersB] = [powersOf(baseA), powersOf(baseB)]

/** The powers of a base, modulo 2³². */
function powersOf(base: number): Int32Array {
  const powers = new Int32Array(mostUnits + 1).fill(1)
  for (let at = 1; at <= mostUnits; at++) powers[at] = Math.imul(powers[at - 1], base)
  return powers
}

/**
 * Hashes of a short text, and of what is left without some of its units, each in constant time (Karp and Rabin
 * 1987).
 */
export class RolledHash {
  readonly #a = new Int32Array(mostUnits + 1)
  readonly #b = new Int32Array(mostUnits + 1)
  #length = 0
  a = 0
  b = 0

  /** Loads a text of at most `mostUnits` units. */
  of(text: ArrayLike<number>): this {
    const [a, b] = [this.#a, this.#b]
    this.#length = text.length
    for (let at = 0; at < text.length; at++) {
      const code = mixBits(text[at] + 0x9e3779)
      a[at + 1] = (Math.imul(a[at], baseA) + code) | 0
      b[at + 1] = (Math.imul(b[at], baseB) + (code ^ 0x5f356495)) | 0
    }
    return this
  }

  /** Sets `a` and `b` to two hashes of the text without its units from `start` to `end`. */
  cut(start: number, end: number): void {
    const [allA, allB, length] = [this.#a, this.#b, this.#length]
    const [byA, byB] = [powersA[length - end], powersB[length - end]]
    this.a = (allA[length] + Math.imul(allA[start] - allA[end], byA)) | 0
    this.b = (allB[length] + Math.imul(allB[start] - allB[end], byB)) | 0
  }
}
