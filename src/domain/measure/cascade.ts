import { seededRandom } from '../statistics/random.js'

/** The order in which a candidate runs on training rows: `smoke` rows first, then up to `slice`, then all others. */
export interface Cascade {
  /** The index of every row, each one time. */
  order: number[]
  smoke: number
  slice: number
}

const smokeRows = 5
const sliceRows = 40

/**
 * Orders rows so that each stage has rows of as many strata (labels) as possible: strata in turn, shuffled inside.
 * Equal strata and seeds give the same order, so that all candidates run on the same rows first.
 */
export function cascadeOf(strata: readonly string[], seed: number): Cascade {
  const random = seededRandom(seed)
  const groups = new Map<string, number[]>()
  strata.forEach((stratum, row) => {
    const group = groups.get(stratum)
    if (group) group.push(row)
    else groups.set(stratum, [row])
  })
  const piles = [...groups.values()].sort((a, b) => b.length - a.length || a[0] - b[0])
  for (const pile of piles) {
    for (let i = pile.length - 1; i > 0; i--) {
      const j = Math.floor(random.unit() * (i + 1))
      ;[pile[i], pile[j]] = [pile[j], pile[i]]
    }
  }
  const order: number[] = []
  for (let depth = 0; order.length < strata.length; depth++) {
    for (const pile of piles) if (depth < pile.length) order.push(pile[depth])
  }
  const smoke = Math.min(smokeRows, order.length)
  return { order, smoke, slice: Math.min(Math.max(sliceRows, piles.length), order.length) }
}

/**
 * How far below the best one on training rows a candidate may be and still continue. Candidates are chosen on
 * validation rows, where one that fits training rows a little less well is often better.
 */
const allowance = 0.05

/** The number of rows that a candidate must be able to get right, given the best one's; 0 without one. */
export function rowsToReach(bestRight: number | undefined, rows: number): number {
  return bestRight === undefined ? 0 : Math.max(0, Math.ceil(bestRight - allowance * rows))
}

/**
 * Whether a candidate misses the number to reach even if all its remaining rows are right; exact, not an estimate.
 */
export function cannotReach(toReach: number, at: { right: number; ran: number; rows: number }): boolean {
  return at.right + (at.rows - at.ran) < toReach
}
