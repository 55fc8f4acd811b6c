import { differenceError } from '../statistics/intervals/agresti-min.js'
import { meanOf } from '../statistics/mean.js'
import { points, roughly } from '../text/wording.js'
import { type Score, worthOf } from './evaluation.js'

/** The largest allowed distance from the best candidate, whatever the standard error is. */
const mostBelow = 0.005

/** A candidate measured on validation rows. */
export interface MeasuredCandidate {
  /** The name used in the reason: `v3`. */
  name: string
  /** Tokens without comments and white space; learned weights count bytes / 8. */
  complexity: number
  /** 1 where the row was answered right: the same rows in the same order for every candidate. */
  right: Uint8Array
  /** The task's metric where it is not the accuracy: a fraction, higher is better (macro-F1). */
  score?: number
  /** Absolute errors where the task's metric is their mean; NaN for a failed row. */
  errors?: Float64Array
}

/** A candidate that has only a cross-validated score, on `rows` rows. */
export interface CrossValidatedCandidate extends Score {
  name: string
  complexity: number
  rows: number
  /** Whether its family is meant for this kind of task. */
  made?: boolean
}

/** Which candidate was chosen, and why not the best one if another one was. */
export interface Choice {
  index: number
  /** `v3 is 0.4 points higher: within one standard error, 3 × larger`; absent if the best was chosen. */
  reason?: string
}

interface Standing {
  name: string
  complexity: number
  /** More is better: a fraction, or a mean error below zero. */
  score: number
}

/**
 * Chooses on validation rows: the simplest candidate whose accuracy is within min(one standard error of the paired
 * difference, 0.5 points) of the best one's (Breiman's one-SE rule, capped). Of equally simple ones the more
 * accurate, then the earlier. `candidates` must not be empty.
 */
export function choose(candidates: readonly MeasuredCandidate[]): Choice {
  if (candidates.every(({ errors }) => errors !== undefined)) return chooseByError(candidates)
  const standings = candidates.map(({ name, complexity, right, score }) => ({
    name,
    complexity,
    score: score ?? (right.length === 0 ? 0 : count(right) / right.length)
  }))
  return pick(standings, (index, best) => {
    const [a, b] = [candidates[index].right, candidates[best].right]
    if (a.length !== b.length) throw new Error('Candidates must be compared on the same rows.')
    let [fixed, broke] = [0, 0]
    for (let i = 0; i < a.length; i++) {
      if (a[i] > b[i]) fixed++
      else if (a[i] < b[i]) broke++
    }
    return differenceError(fixed, broke, a.length)
  })
}

/**
 * Chooses without validation rows: the same rule, with the standard error of the best one's accuracy. Mean errors
 * have none here, so only the cap applies to them. Families that are meant for such tasks come first if they are
 * within one standard error, without the cap: with nine rows, half a point is less than one row.
 */
export function chooseCrossValidated(all: readonly CrossValidatedCandidate[]): Choice {
  const candidates = meantFor(all)
  const { index, reason } = chooseByFigures(candidates)
  return { index: all.indexOf(candidates[index]), ...(reason !== undefined && { reason }) }
}

/**
 * The candidates of families meant for this kind of task, if the best of them is within one standard error of the
 * best of all.
 */
function meantFor(all: readonly CrossValidatedCandidate[]): readonly CrossValidatedCandidate[] {
  const made = all.filter(candidate => candidate.made && candidate.mae === undefined)
  const best = Math.max(...all.map(({ accuracy }) => accuracy))
  const rows = Math.max(1, ...all.map(each => each.rows))
  const error = Math.sqrt((best * (1 - best)) / rows)
  const near = made.some(({ accuracy }) => accuracy >= best - error - 1e-12)
  return near ? made : all
}

function chooseByFigures(candidates: readonly CrossValidatedCandidate[]): Choice {
  const standings = candidates.map(({ name, complexity, accuracy, mae }) => ({
    name,
    complexity,
    score: worthOf({ accuracy, mae })
  }))
  if (candidates.every(({ mae }) => mae !== undefined)) {
    return pick(standings, () => Number.POSITIVE_INFINITY, mostError)
  }
  return pick(standings, (_, best) => {
    const { accuracy, rows } = candidates[best]
    return rows === 0 ? 0 : Math.sqrt((accuracy * (1 - accuracy)) / rows)
  })
}

/** The same rule for mean absolute errors: within min(one standard error, 1 % of the best one's). */
function chooseByError(candidates: readonly MeasuredCandidate[]): Choice {
  const largest = candidates.reduce((most, { errors }) => errors!.reduce((a, b) => Math.max(b, a), most), 0)
  const charged = candidates.map(({ errors }) => errors!.map(e => (Number.isNaN(e) ? largest || 1 : e)))
  const standings = candidates.map(({ name, complexity }, index) => ({
    name,
    complexity,
    score: -meanOf(charged[index])
  }))
  return pick(
    standings,
    (index, best) => {
      const differences = charged[index].map((error, row) => error - charged[best][row])
      const mean = meanOf(differences)
      const square = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0)
      return Math.sqrt(square) / Math.max(1, differences.length)
    },
    mostError
  )
}

/** The largest allowed distance from the best score, and how a distance is written. */
interface Cap {
  most(best: number): number
  describe(gap: number): string
}

const mostPoints: Cap = { most: () => mostBelow, describe: gap => `${points(gap)} higher` }
const mostError: Cap = {
  most: best => 0.01 * Math.abs(best),
  describe: gap => `closer by ${roughly(gap)} on average`
}

function pick(
  standings: Standing[],
  error: (index: number, best: number) => number,
  cap: Cap = mostPoints
): Choice {
  if (standings.length === 0) throw new Error('There is no candidate to choose from.')
  const better = (a: Standing, b: Standing) => a.score - b.score || b.complexity - a.complexity
  let best = 0
  standings.forEach((standing, index) => {
    if (better(standing, standings[best]) > 0) best = index
  })
  let chosen = best
  standings.forEach((standing, index) => {
    const short = standings[best].score - standing.score
    if (short > Math.min(error(index, best), cap.most(standings[best].score)) + 1e-12) return
    const simpler =
      standings[chosen].complexity - standing.complexity || standing.score - standings[chosen].score
    if (simpler > 0) chosen = index
  })
  if (chosen === best) return { index: best }
  return { index: chosen, reason: reasonFor(standings[chosen], standings[best], cap) }
}

function reasonFor(chosen: Standing, best: Standing, cap: Cap): string {
  const gap = best.score - chosen.score
  if (gap < 1e-12) return `${best.name} does as well and is ${times(best, chosen)}`
  return `${best.name} is ${cap.describe(gap)}: within one standard error, ${times(best, chosen)}`
}

function times(best: Standing, chosen: Standing): string {
  const ratio = best.complexity / Math.max(1, chosen.complexity)
  if (ratio >= 1.95) return `${ratio < 10 ? Number(ratio.toFixed(1)) : Math.round(ratio)} × larger`
  return `${Math.max(1, Math.round(100 * (ratio - 1)))} % larger`
}

function count(right: Uint8Array): number {
  let sum = 0
  for (const bit of right) sum += bit
  return sum
}
