import { mixBits } from '../../mix-bits.js'
import { MaybeKeys } from '../maybe-keys.js'
import type { OnAlike } from './on-alike.js'

/** Keys of items, several for each, stored as halves of 32 bits. */
export class Keys {
  readonly #low: Int32Array
  readonly #high: Int32Array
  readonly #items: Int32Array
  #length = 0

  /** `most`: the greatest number of keys. */
  constructor(most: number) {
    this.#low = new Int32Array(most)
    this.#high = new Int32Array(most)
    this.#items = new Int32Array(most)
  }

  /** Adds a key of an item, made from two sums or other halves whose bits are not mixed yet. */
  add(item: number, a: number, b: number): void {
    this.#low[this.#length] = lowOf(a, b)
    this.#high[this.#length] = highOf(a, b)
    this.#items[this.#length] = item
    this.#length++
  }

  /**
   * Calls `found` for each item that shares a key with another one, and the first item that has it. A Bloom filter
   * removes keys that only one item has, so that millions of keys cost little.
   */
  eachShared(found: OnAlike): void {
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

/** The lower half of a key, with all bits mixed. */
export function lowOf(a: number, b: number): number {
  return mixBits(a ^ Math.imul(b, 0x9e3779b1))
}

/** The upper half of a key, with all bits mixed. */
export function highOf(a: number, b: number): number {
  return mixBits(b ^ Math.imul(a, 0x85ebca6b))
}

/** A key as one number of 53 bits. */
export function numberOf(low: number, high: number): number {
  return (high & 0x1fffff) * 4294967296 + (low >>> 0)
}
