import { leastValidationRows } from '../domain/gate-rules.js'
import { choose, chooseCrossValidated } from '../domain/selection.js'
import type { Metric } from '../domain/task.js'
import { type Candidate, nameOf } from './candidates.js'

/**
 * Which candidate is recommended, and why not the most accurate one if it is not: chosen on validation rows, by
 * cross-validation where those are too few to tell, never one that memorizes. Undefined if none may be.
 */
export function chooseCandidate(
  all: readonly Candidate[],
  metric: Metric
): { index: number; reason?: string } | undefined {
  const eligible = eligibleOf(all.filter(candidate => candidate.memorizes === undefined))
  if (eligible.length === 0) return undefined
  const { index, reason } = chooseAmong(eligible, metric)
  return { index: all.indexOf(eligible[index]), reason }
}

/**
 * Without validation rows there is nothing to hold what a model wrote against but rows that it saw, so learned
 * programs, which are cross-validated, come first.
 */
function eligibleOf(honest: Candidate[]): Candidate[] {
  if (honest.some(({ validation }) => validation !== undefined)) return honest
  const known = honest.filter(({ proposal }) => proposal.crossValidated !== undefined)
  if (known.length > 0) return known
  // What fits the training rows best; among equals what came first, since families that generalize from single
  // rows come before those that count many, and both before a model.
  return honest.toSorted((a, b) => b.train.metrics.accuracy - a.train.metrics.accuracy).slice(0, 1)
}

function chooseAmong(candidates: readonly Candidate[], metric: Metric): { index: number; reason?: string } {
  const named = candidates.map(candidate => ({
    name: nameOf(candidate.proposal),
    complexity: candidate.complexity
  }))
  const validationRows = candidates[0].validation?.rows ?? 0
  const crossValidated = candidates.map(({ proposal }) => proposal.crossValidated)
  if (validationRows < leastValidationRows && crossValidated.every(figures => figures !== undefined)) {
    return chooseCrossValidated(
      named.map((entry, at) => ({
        ...{ ...entry, ...crossValidated[at]! },
        made: candidates[at].proposal.made === true
      }))
    )
  }
  return choose(
    named.map((entry, at) => ({
      ...entry,
      right: candidates[at].results?.right ?? new Uint8Array(),
      score: metric === 'macro-f1' ? candidates[at].validation?.metrics.macroF1 : undefined,
      errors: metric === 'mae' ? candidates[at].results?.error : undefined
    }))
  )
}
