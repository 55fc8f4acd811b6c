import type { Random } from '../../../domain/statistics/random.js'

/** The results of a candidate by row: 1 where it is right. */
export interface RightRows {
  right: Uint8Array
}

/**
 * The worth of each candidate as a parent: each row that not all get right is shared among those who do, so it is
 * worth more the fewer they are. Candidates that are right only where another one is too get nothing, so that the
 * front remains. (GEPA, Agrawal and others 2025: the Pareto front over single rows.)
 */
export function rowsWon(standings: readonly RightRows[]): number[] {
  const front = standings.flatMap((standing, at) =>
    standings.some((other, index) => index !== at && covers(other, standing, index < at)) ? [] : [at]
  )
  const won = standings.map(() => 0)
  for (const at of front) won[at] = 1
  const rows = standings[0]?.right.length ?? 0
  for (let row = 0; row < rows; row++) {
    const winners = front.filter(at => standings[at].right[row] === 1)
    if (winners.length === front.length) continue
    for (const at of winners) won[at] += 1 / winners.length
  }
  return won
}

/** Whether `a` is right wherever `b` is, and also elsewhere, or is the earlier one. */
function covers(a: RightRows, b: RightRows, earlier: boolean): boolean {
  let more = false
  for (let row = 0; row < b.right.length; row++) {
    if (b.right[row] > a.right[row]) return false
    if (a.right[row] > b.right[row]) more = true
  }
  return more || earlier
}

/**
 * Draws distinct indexes with probabilities in proportion to their weights; fewer where not enough weights are
 * positive.
 */
export function draw(weights: readonly number[], count: number, random: Random): number[] {
  const left = [...weights]
  const drawn: number[] = []
  while (drawn.length < count) {
    const total = left.reduce((sum, weight) => sum + weight, 0)
    if (total <= 0) break
    let at = random.unit() * total
    let index = left.findIndex(weight => {
      at -= weight
      return at < 0
    })
    if (index < 0) index = left.findLastIndex(weight => weight > 0)
    drawn.push(index)
    left[index] = 0
  }
  return drawn
}

/** The pair that together gets the most rows right, if each adds something to the other. */
export function complements(standings: readonly RightRows[]): [number, number] | undefined {
  let best: { pair: [number, number]; both: number } | undefined
  for (let a = 0; a < standings.length; a++) {
    for (let b = a + 1; b < standings.length; b++) {
      const { onlyA, onlyB, union } = overlap(standings[a], standings[b])
      if (onlyA.length === 0 || onlyB.length === 0) continue
      if (best === undefined || union > best.both) best = { pair: [a, b], both: union }
    }
  }
  return best?.pair
}

/** The rows that only one of two gets right. */
export function overlap(a: RightRows, b: RightRows): { onlyA: number[]; onlyB: number[]; union: number } {
  const onlyA: number[] = []
  const onlyB: number[] = []
  let union = 0
  for (let row = 0; row < a.right.length; row++) {
    if (a.right[row] > b.right[row]) onlyA.push(row)
    else if (b.right[row] > a.right[row]) onlyB.push(row)
    if (a.right[row] || b.right[row]) union++
  }
  return { onlyA, onlyB, union }
}
