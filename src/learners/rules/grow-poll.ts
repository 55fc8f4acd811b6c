import { exp } from '../exponential.js'

/** A pattern that votes for a class; it shares a line with others of the same class, points and group. */
export interface Vote {
  candidate: number
  label: number
  points: number
  line: number
}

export interface Votable {
  /** The rows with the pattern, ascending. */
  rows: Int32Array
  /** Its width in columns. */
  width: number
  /** Only patterns of the same group share a line. */
  group: number
  /** How much its gain counts: 1, or less for a pattern that is used only where it is much better than others. */
  worth: number
}

export interface PollSize {
  /** The most votes. */
  most: number
  lines: number
  /** The columns for patterns on a line of each class. */
  widths: readonly number[]
}

/** The log odds of one point, and the most points of a pattern. */
const scale = 0.7
const maxPoints = 3
/** A ridge that shrinks estimates from few rows; the least gain in log likelihood of a pattern. */
const ridge = 1
const leastGain = 2

/**
 * Chooses votes by boosting the multinomial log likelihood (Friedman, Hastie and Tibshirani 2000) with steps of
 * whole points: in each round the pattern with the largest gain for every class, while lines have room. Classes from
 * `classCount` on get no votes.
 */
export function growVotes(
  candidates: readonly Votable[],
  rows: Int32Array,
  classes: Int32Array,
  classCount: number,
  minSupport: number,
  { most, lines, widths }: PollSize
): Vote[] {
  const size = classes.reduce((most, c) => Math.max(most, c + 1), classCount)
  const poll = newPoll(classes, size)
  const isLearned = new Uint8Array(classes.length)
  for (const row of rows) isLearned[row] = 1
  const lists = candidates.map(candidate => candidate.rows.filter(row => isLearned[row] === 1))
  const used = new Uint8Array(candidates.length * classCount)
  const open = new Map<string, { line: number; room: number }>()
  let line = 0
  const lineFor = (label: number, points: number, { group, width }: Votable) => {
    const known = open.get(`${label} ${points} ${group}`)
    if (known !== undefined && known.room >= width) return known
    return line < lines && width <= widths[label] ? { line, room: widths[label] } : undefined
  }
  const votes: Vote[] = []
  for (;;) {
    const bests: { gain: number; candidate: number; label: number; points: number }[] = []
    lists.forEach((list, candidate) => {
      if (list.length < minSupport) return
      poll.slopes(list)
      for (let label = 0; label < classCount; label++) {
        if (used[candidate * classCount + label] === 1) continue
        const { points, gain: whole } = poll.step(label)
        const gain = whole * candidates[candidate].worth
        if (gain <= (bests[label]?.gain ?? leastGain) + 1e-9) continue
        if (lineFor(label, points, candidates[candidate]) !== undefined) {
          bests[label] = { gain, candidate, label, points }
        }
      }
    })
    const order = bests
      .filter(best => best !== undefined)
      .sort((a, b) => b.gain - a.gain || a.label - b.label)
    if (order.length === 0) return votes
    for (const { candidate, label, points, gain } of order) {
      // A gain far below the best one may disappear when that is added.
      if (classCount <= 4 && gain < order[0].gain / 4) break
      const { group, width } = candidates[candidate]
      const place = lineFor(label, points, candidates[candidate])
      if (place === undefined) continue
      if (place.line === line) line++
      open.set(`${label} ${points} ${group}`, { line: place.line, room: place.room - width })
      used[candidate * classCount + label] = 1
      votes.push({ candidate, label, points, line: place.line })
      if (votes.length >= most) return votes
      poll.vote(lists[candidate], label, points)
    }
  }
}

/** The points of all rows so far, and the gains of further ones. */
function newPoll(classes: Int32Array, size: number) {
  const sums = new Int32Array(classes.length * size)
  const shares = new Float64Array(classes.length * size).fill(1 / size)
  const powers = Float64Array.from({ length: 256 }, (_, i) => exp(-scale * i))
  const slope = new Float64Array(size)
  const curve = new Float64Array(size)
  return {
    slopes(rows: Int32Array): void {
      slope.fill(0)
      curve.fill(0)
      for (let i = 0; i < rows.length; i++) {
        for (let c = 0, at = rows[i] * size; c < size; c++, at++) {
          const share = shares[at]
          slope[c] -= share
          curve[c] += share * (1 - share)
        }
        slope[classes[rows[i]]]++
      }
    },
    step(label: number): { points: number; gain: number } {
      const bend = curve[label] + ridge
      const points = Math.min(maxPoints, Math.round(slope[label] / (bend * scale)))
      const move = points * scale
      return points < 1
        ? { points, gain: 0 }
        : { points, gain: slope[label] * move - (move * move * bend) / 2 }
    },
    vote(rows: Int32Array, label: number, points: number): void {
      for (const row of rows) {
        const first = row * size
        sums[first + label] += points
        let top = 0
        for (let c = 0; c < size; c++) top = Math.max(top, sums[first + c])
        let total = 0
        for (let c = 0; c < size; c++) {
          total += shares[first + c] = powers[Math.min(powers.length - 1, top - sums[first + c])]
        }
        for (let c = 0; c < size; c++) shares[first + c] /= total
      }
    }
  }
}
