import { binomialSample } from '../binomial-sample.js'
import { meanF1 } from '../intervals/macro-f1.js'
import { type Cell, inStrata, quantileOf, resample } from '../intervals/strata.js'
import { seededRandom } from '../random.js'

/** Rows of one label to which the challenger answered `a` and the active version `b` (label indexes, −1: none). */
export interface PairedCell extends Cell {
  a: number
  b: number
}

/** Counts paired rows by cell. `expected` is a label index from 0; all negative answers count as −1. */
export function pairedCells(
  expected: ArrayLike<number>,
  a: ArrayLike<number>,
  b: ArrayLike<number>
): PairedCell[] {
  const cells = new Map<string, PairedCell>()
  for (let i = 0; i < expected.length; i++) {
    const [saidA, saidB] = [Math.max(-1, a[i]), Math.max(-1, b[i])]
    const key = `${expected[i]} ${saidA} ${saidB}`
    const cell = cells.get(key)
    if (cell) cell.rows++
    else cells.set(key, { expected: expected[i], a: saidA, b: saidB, rows: 1 })
  }
  return [...cells.values()]
}

/** Macro-F1 of both programs, recomputed from counts without allocating. */
class PairedF1 {
  readonly #cells: readonly PairedCell[]
  readonly #support: Float64Array
  readonly #counts: Float64Array[]

  constructor(cells: readonly PairedCell[]) {
    const labels = cells.reduce((most, cell) => Math.max(most, cell.expected, cell.a, cell.b), -1) + 1
    this.#cells = cells
    this.#support = new Float64Array(labels)
    for (const cell of cells) this.#support[cell.expected] += cell.rows
    this.#counts = Array.from({ length: 4 }, () => new Float64Array(labels))
  }

  /**
   * Macro-F1 of a minus that of b, where `rows` are the counts of cells, of which `swapped` have their two answers
   * exchanged.
   */
  difference(rows: ArrayLike<number>, swapped?: ArrayLike<number>): number {
    const [rightA, saidA, rightB, saidB] = this.#counts
    for (const counts of this.#counts) counts.fill(0)
    for (let i = 0; i < this.#cells.length; i++) {
      const { expected, a, b } = this.#cells[i]
      const other = swapped ? swapped[i] : 0
      const own = rows[i] - other
      if (a >= 0) {
        saidA[a] += own
        saidB[a] += other
      }
      if (b >= 0) {
        saidB[b] += own
        saidA[b] += other
      }
      if (a === expected) {
        rightA[a] += own
        rightB[a] += other
      }
      if (b === expected) {
        rightB[b] += own
        rightA[b] += other
      }
    }
    return meanF1(rightA, this.#support, saidA) - meanF1(rightB, this.#support, saidB)
  }
}

/** A comparison of the macro-F1 of two programs on the same rows. */
export interface SwapTest {
  /** Macro-F1 of the challenger minus that of the active version, −1 to 1. */
  difference: number
  /** Two-sided. */
  p: number
  /** One-sided 95 % lower end of the difference (paired stratified bootstrap, 1,000 resamples). */
  lowerEnd: number
}

/**
 * Tests the difference of macro-F1 on paired rows. Macro-F1 is no mean over rows, so no row has a difference whose
 * sign could be flipped; if the programs are alike, the two answers to a row are exchangeable. Each of the flips
 * exchanges the two answers of every row with probability ½ and recomputes both scores (approximate randomization:
 * Noreen 1989; Yeh 2000). p = (1 + flips at least as extreme) / (1 + flips).
 */
export function swapTest(
  paired: readonly PairedCell[],
  { flips = 10_000, resamples = 1000, seed = 1 } = {}
): SwapTest {
  const cells = inStrata(paired)
  const rows = Float64Array.from(cells, cell => cell.rows)
  const scores = new PairedF1(cells)
  const difference = scores.difference(rows)
  const random = seededRandom(seed)
  const bound = Math.abs(difference) - 1e-12
  const swapped = new Float64Array(cells.length)
  const differing = cells.flatMap((cell, i) => (cell.a === cell.b ? [] : [i]))
  let reached = 1
  for (let flip = 0; flip < flips; flip++) {
    for (const i of differing) swapped[i] = binomialSample(rows[i], 0.5, random)
    if (Math.abs(scores.difference(rows, swapped)) >= bound) reached++
  }
  const drawn = new Float64Array(cells.length)
  const values = new Float64Array(resamples)
  for (let round = 0; round < resamples; round++) {
    resample(cells, drawn, random)
    values[round] = scores.difference(drawn)
  }
  values.sort()
  return { difference, p: reached / (flips + 1), lowerEnd: quantileOf(values, 0.05) }
}
