import type { Json } from '../../../json.js'

/** Numbers closer than this share of a column's spread are equal but for noise. */
const noise = 0.001
/** The quantiles between which the spread is measured, so that a few large numbers do not matter. */
const [low, high] = [0.1, 0.9]
/** Width of a cell, in widths of noise. */
const cellWidth = 4

/** One column of rows: numbers, or codes that are compared for equality. */
export class NumberColumn {
  readonly rows: number
  readonly isNumeric: boolean
  /** An integer for each row's value, the same for equal values. */
  readonly codes: Int32Array
  readonly different: number
  readonly #numbers: Float64Array
  readonly #sorted: Float64Array
  readonly #tolerance: number
  readonly #counts: Int32Array

  constructor(values: readonly Json[]) {
    const known = new Map<Json, number>()
    this.rows = values.length
    this.codes = Int32Array.from(values, value => {
      const code = known.get(value) ?? known.size
      known.set(value, code)
      return code
    })
    this.different = known.size
    this.#counts = new Int32Array(known.size)
    for (const code of this.codes) this.#counts[code]++
    this.#numbers = Float64Array.from(values, value => (typeof value === 'number' ? value : Number.NaN))
    this.#sorted = this.#numbers.filter(number => !Number.isNaN(number)).sort()
    const count = this.#sorted.length
    this.isNumeric = count > 0
    const at = (share: number) => this.#sorted[Math.floor(share * (count - 1))]
    const spread = count > 0 ? at(high) - at(low) || this.#sorted[count - 1] - this.#sorted[0] : 0
    this.#tolerance = noise * spread
  }

  /** Whether two rows have the same value, but for noise. */
  same(one: number, other: number): boolean {
    if (this.codes[one] === this.codes[other]) return true
    return Math.abs(this.#numbers[one] - this.#numbers[other]) <= this.#tolerance
  }

  /** Whether all rows are near each other. */
  holds(rows: readonly number[]): boolean {
    const numbers = rows.map(row => this.#numbers[row])
    if (numbers.every(number => !Number.isNaN(number)))
      return Math.max(...numbers) - Math.min(...numbers) <= 2 * this.#tolerance
    return rows.every(row => this.codes[row] === this.codes[rows[0]])
  }

  /** The share of rows with the same value as this row, but for noise. */
  shareNear(row: number): number {
    const number = this.#numbers[row]
    if (Number.isNaN(number)) return this.#counts[this.codes[row]] / this.rows
    const near = this.#below(number + this.#tolerance, true) - this.#below(number - this.#tolerance, false)
    return near / this.rows
  }

  /** The number of the cell that contains a row's value; `draw` shifts the borders of cells. */
  cell(row: number, draw: number): number {
    const number = this.#numbers[row]
    const width = cellWidth * this.#tolerance
    if (Number.isNaN(number) || width === 0) return this.codes[row]
    return Math.floor(number / width + (draw >>> 0) / 4294967296) | 0
  }

  /** How many numbers are below a limit; with `inclusive` also those equal to it. */
  #below(limit: number, inclusive: boolean): number {
    let [from, to] = [0, this.#sorted.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      const value = this.#sorted[middle]
      if (value < limit || (inclusive && value === limit)) from = middle + 1
      else to = middle
    }
    return from
  }
}
