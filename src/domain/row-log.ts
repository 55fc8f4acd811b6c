import type { RowResults } from './evaluation.js'

/** Collects what paired tests need, 17 bytes a row at most. */
export class RowLog {
  #right = new Uint8Array(1024)
  #got = new Int32Array(1024)
  #expected?: Int32Array
  #error?: Float64Array
  #length = 0

  constructor(keeps: { expected: boolean; error: boolean }) {
    if (keeps.expected) this.#expected = new Int32Array(1024)
    if (keeps.error) this.#error = new Float64Array(1024)
  }

  add(right: boolean, got: number, expected: number, error: number): void {
    const at = this.#length++
    if (at === this.#right.length) this.#grow()
    this.#right[at] = right ? 1 : 0
    this.#got[at] = got
    if (this.#expected) this.#expected[at] = expected
    if (this.#error) this.#error[at] = error
  }

  #grow(): void {
    const size = 2 * this.#length
    const right = new Uint8Array(size)
    right.set(this.#right)
    this.#right = right
    const got = new Int32Array(size)
    got.set(this.#got)
    this.#got = got
    if (this.#expected) {
      const expected = new Int32Array(size)
      expected.set(this.#expected)
      this.#expected = expected
    }
    if (this.#error) {
      const error = new Float64Array(size)
      error.set(this.#error)
      this.#error = error
    }
  }

  results(): RowResults {
    const end = this.#length
    return {
      right: this.#right.slice(0, end),
      got: this.#got.slice(0, end),
      ...(this.#expected && { expected: this.#expected.slice(0, end) }),
      ...(this.#error && { error: this.#error.slice(0, end) })
    }
  }
}
