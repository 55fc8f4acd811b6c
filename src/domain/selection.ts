import { differenceError } from './statistics/agresti-min.js'
import { points } from './wording.js'

/** Never further than this below the best, however noisy the rows are. */
const mostBelow = 0.005

/** A candidate measured on validation rows. */
export interface Candidate {
  /** How it is called in the reason: `v3`. */
  name: string
  /** Tokens without comments and white space; learned weights count bytes / 8. */
  complexity: number
  /** 1 where the row was answered right: the same rows in the same order for every candidate. */
  right: Uint8Array
  /** The task's metric where it is not the accuracy: a fraction, higher is better (macro-F1). */
  score?: number
}

/** A candidate that has only a cross-validated accuracy: a fraction, on so many rows. */
export interface CrossValidatedCandidate {
  name: string
  complexity: number
  accuracy: number
  rows: number
}

/** Which candidate was chosen, and why not the best one if it was not. */
export interface Choice {
  index: number
  /** `v3 is 0.4 points higher: within one standard error, 3 × larger`; absent if the best was chosen. */
  reason?: string
}

interface Standing {
  name: string
  complexity: number
  score: number
}

/**
 * Chooses on validation rows: the simplest candidate whose accuracy is within min(one standard error of the
 * paired difference, 0.5 point) of the best one's (Breiman's one-SE rule, capped). Equally simple: the
 * more accurate one, then the earlier one. There must be a candidate.
 */
export function choose(candidates: readonly Candidate[]): Choice {
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

/** Chooses without validation rows: the same rule, with the standard error of the best one's accuracy. */
export function chooseCrossValidated(candidates: readonly CrossValidatedCandidate[]): Choice {
  const standings = candidates.map(({ name, complexity, accuracy }) => ({
    name,
    complexity,
    score: accuracy
  }))
  return pick(standings, (_, best) => {
    const { accuracy, rows } = candidates[best]
    return rows === 0 ? 0 : Math.sqrt((accuracy * (1 - accuracy)) / rows)
  })
}

function pick(standings: Standing[], error: (index: number, best: number) => number): Choice {
  if (standings.length === 0) throw new Error('There is no candidate to choose from.')
  const better = (a: Standing, b: Standing) => a.score - b.score || b.complexity - a.complexity
  let best = 0
  standings.forEach((standing, index) => {
    if (better(standing, standings[best]) > 0) best = index
  })
  let chosen = best
  standings.forEach((standing, index) => {
    const short = standings[best].score - standing.score
    if (short > Math.min(error(index, best), mostBelow) + 1e-12) return
    const simpler =
      standings[chosen].complexity - standing.complexity || standing.score - standings[chosen].score
    if (simpler > 0) chosen = index
  })
  if (chosen === best) return { index: best }
  return { index: chosen, reason: reasonFor(standings[chosen], standings[best]) }
}

function reasonFor(chosen: Standing, best: Standing): string {
  const gap = best.score - chosen.score
  if (gap < 1e-12) return `${best.name} does as well and is ${times(best, chosen)}`
  return `${best.name} is ${points(gap)} higher: within one standard error, ${times(best, chosen)}`
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
