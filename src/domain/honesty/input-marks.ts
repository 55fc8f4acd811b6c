import { InputHash } from '../rows/input-hash.js'

/**
 * Marks on inputs, stored by the hash of their canonical JSON: some 20 bytes for each input, whatever its length.
 */
export class InputMarks {
  readonly #hash = new InputHash()
  #slots = 1024
  #size = 0
  #keys = new Int32Array(2 * this.#slots)
  #marks = new Uint8Array(this.#slots)

  /** The number of distinct inputs with marks. */
  get size(): number {
    return this.#size
  }

  /** Adds the bits of `mark` (1 to 255) to those of an input, given as JSON text. */
  add(input: string, mark: number): void {
    if (!this.#hash.readText(input)) throw new Error('an input that is no JSON')
    if (2 * (this.#size + 1) > this.#slots) this.#grow()
    this.#put(this.#hash.a, this.#hash.b, mark)
  }

  /** The marks of an input given as JSON text; 0 where it has none or is no JSON. */
  of(input: string): number {
    return this.#hash.readText(input) ? this.#found() : 0
  }

  /** The same for the JSON text from byte `start` to `end`. */
  ofBytes(bytes: Buffer, start: number, end: number): number {
    return this.#hash.readBytes(bytes, start, end) ? this.#found() : 0
  }

  #found(): number {
    return this.#marks[this.#slotOf(this.#hash.a, this.#hash.b)]
  }

  #slotOf(a: number, b: number): number {
    const last = this.#slots - 1
    let slot = (a ^ (b >>> 7)) & last
    while (this.#marks[slot] !== 0 && (this.#keys[2 * slot] !== a || this.#keys[2 * slot + 1] !== b)) {
      slot = (slot + 1) & last
    }
    return slot
  }

  #put(a: number, b: number, mark: number): void {
    const slot = this.#slotOf(a, b)
    if (this.#marks[slot] === 0) {
      this.#size++
      this.#keys[2 * slot] = a
      this.#keys[2 * slot + 1] = b
    }
    this.#marks[slot] |= mark
  }

  #grow(): void {
    const [keys, marks] = [this.#keys, this.#marks]
    this.#slots *= 2
    this.#size = 0
    this.#keys = new Int32Array(2 * this.#slots)
    this.#marks = new Uint8Array(this.#slots)
    marks.forEach((mark, slot) => {
      if (mark !== 0) this.#put(keys[2 * slot], keys[2 * slot + 1], mark)
    })
  }
}
