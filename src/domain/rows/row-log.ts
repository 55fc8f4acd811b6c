import type { RowResults } from '../measure/evaluation.js'

/** Collects what paired tests need, at most 21 bytes a row. */
export class RowLog {
  #right = new Uint8Array(1024)
  #got = new Int32Array(1024)
  #expected?: Int32Array
  #error?: Float64Array
  /** Allocated with the first row that is in a group. */
  #group?: Int32Array
  #length = 0

  constructor(keeps: { expected: boolean; error: boolean }) {
    if (keeps.expected) this.#expected = new Int32Array(1024)
    if (keeps.error) this.#error = new Float64Array(1024)
  }

  /** `group`: a positive number that near-duplicates share; 0 for a row without any. */
  add(right: boolean, got: number, expected: number, error: number, group: number): void {
    const at = this.#length++
    if (at === this.#right.length) this.#grow()
    this.#right[at] = right ? 1 : 0
    this.#got[at] = got
    if (this.#expected) this.#expected[at] = expected
    if (this.#error) this.#error[at] = error
    if (group > 0) this.#group ??= new Int32Array(this.#right.length)
    if (this.#group) this.#group[at] = group
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
    if (this.#group) {
      const group = new Int32Array(size)
      group.set(this.#group)
      this.#group = group
    }
  }

  results(): RowResults {
    const end = this.#length
    return {
      right: this.#right.slice(0, end),
      got: this.#got.slice(0, end),
      ...(this.#expected && { expected: this.#expected.slice(0, end) }),
      ...(this.#error && { error: this.#error.slice(0, end) }),
      ...(this.#group && { group: this.#group.slice(0, end) })
    }
  }
}
