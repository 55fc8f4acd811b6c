import { type Example, labelOf } from '../example.js'

/** Groups of at most this many rows always share a split. */
const handful = 5
/**
 * Larger groups stay together up to this share of all rows and of the rows with the same output: they unbalance
 * splits little.
 */
const mostRows = 0.05
const mostOfOutput = 0.25
/** Digits are not content where the rows of a large group agree in their outputs this much more than all rows do. */
export const leastAgreement = 0.3
/** The same for differences that are often content. */
export const mostAgreement = 0.9
/** Fewer pairs are not enough to judge others by. */
const leastPairs = 10

type Pair = [one: number, other: number]

/** The largest group, out of `rows` rows, that unbalances splits little. */
export const sizeOfSmall = (rows: number) => Math.max(handful, mostRows * rows)

/** The distribution of the outputs of all rows. */
export class Outputs {
  readonly #of: Int32Array
  readonly #counts: number[] = []

  constructor(rows: readonly Pick<Example, 'output'>[]) {
    const numbers = new Map<string, number>()
    this.#of = Int32Array.from(rows, ({ output }) => {
      const label = labelOf(output)
      const known = numbers.get(label) ?? numbers.size
      numbers.set(label, known)
      this.#counts[known] = (this.#counts[known] ?? 0) + 1
      return known
    })
  }

  /** Whether rows that are alike but for digits and words have different outputs because of these. */
  digitsDecide(rows: number[]): boolean {
    const { output, most, different } = this.#mostOf(rows)
    if (different === 1) return false
    const repeat = this.#counts.length <= this.#of.length / 2
    if (!repeat) return true
    if (this.isSmall(rows.length)) return false
    const usual = this.#counts[output] / this.#of.length
    const agreement = (most / rows.length - usual) / (1 - usual || 1)
    return agreement < leastAgreement
  }

  /**
   * The pairs of rows that one kind of likeness found, if it does find copies: none where they do not agree in their
   * outputs by `least` more than any two rows (0: as much, 1: always). Where outputs hardly repeat, the pairs with
   * equal outputs.
   */
  agreeing(pairs: readonly Pair[], least: number): readonly Pair[] {
    const same = pairs.filter(([one, other]) => this.#of[one] === this.#of[other])
    if (this.#counts.length > this.#of.length / 2) return same
    if (pairs.length < leastPairs) return pairs
    const usual = this.#counts.reduce((sum, times) => sum + (times / this.#of.length) ** 2, 0)
    const agreement = (same.length / pairs.length - usual) / (1 - usual || 1)
    return agreement < least ? [] : pairs
  }

  /** Whether splits cannot be balanced with these rows kept together. */
  unbalances(rows: number[]): boolean {
    if (rows.length <= handful) return false
    if (!this.isSmall(rows.length)) return true
    const { output, different } = this.#mostOf(rows)
    return different === 1 && rows.length > mostOfOutput * this.#counts[output]
  }

  /** Whether a group of this size unbalances splits little. */
  isSmall(size: number): boolean {
    return size <= sizeOfSmall(this.#of.length)
  }

  #mostOf(rows: number[]): { output: number; most: number; different: number } {
    const counts = new Map<number, number>()
    let output = -1
    let most = 0
    for (const row of rows) {
      const times = (counts.get(this.#of[row]) ?? 0) + 1
      counts.set(this.#of[row], times)
      if (times > most) {
        most = times
        output = this.#of[row]
      }
    }
    return { output, most, different: counts.size }
  }
}
