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
