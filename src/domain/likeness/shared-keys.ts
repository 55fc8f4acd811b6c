import { mixBits } from '../mix-bits.js'

/** Bits kept for each key: of keys that are not there, fewer than one in so many is taken for one that is. */
const bitsOfKey = 16

/** Which keys may be among some, in little memory (Bloom 1970, with one hash). Of a key the low half is looked at. */
export class MaybeKeys {
  readonly #bits: Uint32Array
  readonly #mask: number

  constructor(keys: number) {
    const bits = 2 ** Math.min(30, Math.max(10, Math.ceil(Math.log2(bitsOfKey * (keys + 1)))))
    this.#bits = new Uint32Array(bits / 32)
    this.#mask = bits - 1
  }

  has(low: number): boolean {
    const at = low & this.#mask
    return (this.#bits[at >>> 5] & (1 << (at & 31))) !== 0
  }

  add(low: number): void {
    const at = low & this.#mask
    this.#bits[at >>> 5] |= 1 << (at & 31)
  }
}

/** Keys of items, several of each, as halves of 32 bits. */
export class Keys {
  readonly #low: Int32Array
  readonly #high: Int32Array
  readonly #items: Int32Array
  #length = 0

  /** Room for so many keys. */
  constructor(most: number) {
    this.#low = new Int32Array(most)
    this.#high = new Int32Array(most)
    this.#items = new Int32Array(most)
  }

  /** A key of an item, from two sums or other halves whose bits are not mixed yet. */
  add(item: number, a: number, b: number): void {
    this.#low[this.#length] = lowOf(a, b)
    this.#high[this.#length] = highOf(a, b)
    this.#items[this.#length] = item
    this.#length++
  }

  /**
   * Calls `found` for each item that has a key of another one, with the first one that has it. What no two items have
   * is told by one bit, so that millions of keys cost little.
   */
  eachShared(found: (one: number, other: number) => void): void {
    const once = new MaybeKeys(this.#length)
    const again = new MaybeKeys(this.#length)
    for (let at = 0; at < this.#length; at++) {
      const low = this.#low[at]
      if (once.has(low)) again.add(low)
      else once.add(low)
    }
    const firsts = new Map<number, number>()
    for (let at = 0; at < this.#length; at++) {
      if (!again.has(this.#low[at])) continue
      const key = numberOf(this.#low[at], this.#high[at])
      const item = this.#items[at]
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, item)
      else if (first !== item) found(first, item)
    }
  }
}

/** The halves of a key, with all bits mixed. */
export function lowOf(a: number, b: number): number {
  return mixBits(a ^ Math.imul(b, 0x9e3779b1))
}

export function highOf(a: number, b: number): number {
  return mixBits(b ^ Math.imul(a, 0x85ebca6b))
}

/** A key as one number of 53 bits. */
export function numberOf(low: number, high: number): number {
  return (high & 0x1fffff) * 4294967296 + (low >>> 0)
}
