import { seededRandom } from '../statistics/random.js'

/** In which order a candidate meets training rows: `smoke` rows first, then up to `slice`, then all others. */
export interface Cascade {
  /** Every row's index, once. */
  order: number[]
  smoke: number
  slice: number
}

const smokeRows = 5
const sliceRows = 40

/**
 * Deals rows so that each stage has as many of each stratum (a label) as possible: strata in turn, shuffled
 * inside. The same strata and seed give the same order, so that candidates meet the same rows first.
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
 * How far below the best on training rows a candidate may stay and still go on. Candidates are chosen on
 * validation rows, where one that fits training rows a little less well is often the better one.
 */
const allowance = 0.05

/** Rows that a candidate must be able to get right, given how many the best one does; 0 without one. */
export function rowsToReach(bestRight: number | undefined, rows: number): number {
  return bestRight === undefined ? 0 : Math.max(0, Math.ceil(bestRight - allowance * rows))
}

/** Exact, no estimate: whether even a perfect rest leaves a candidate below what it must reach. */
export function cannotReach(toReach: number, at: { right: number; ran: number; rows: number }): boolean {
  return at.right + (at.rows - at.ran) < toReach
}
