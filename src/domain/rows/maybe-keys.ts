/** Bits stored for each key: fewer than one in this many of the keys that were not added is reported as present. */
const bitsOfKey = 16

/** A Bloom filter (Bloom 1970) with one hash. Only the lower half of a key is used. */
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
