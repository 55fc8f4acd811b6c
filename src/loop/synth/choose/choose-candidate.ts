import { leastValidationRows } from '../../../domain/gate/gate-rules.js'
import { expectedAccuracy, type Reach, reachOf } from '../../../domain/measure/reach.js'
import { type Choice, choose, chooseCrossValidated } from '../../../domain/measure/selection.js'
import type { Metric } from '../../../domain/task/task.js'
import { percent, points } from '../../../domain/text/wording.js'
import { type Candidate, candidateName } from '../candidate.js'
import { evidenceFor, shownWorth } from '../worth-keeping.js'

/**
 * Which candidate is recommended, and why not the most accurate one if it is not: chosen on validation rows, by
 * cross-validation where those are too few to tell, never one that memorizes or that is not `worth` it. Undefined if
 * none may be.
 */
export function chooseCandidate(
  all: readonly Candidate[],
  metric: Metric,
  worth: readonly boolean[] = all.map(() => true)
): { index: number; reason?: string } | undefined {
  const honest = eligibleOf(all.filter((candidate, at) => candidate.memorizes === undefined && worth[at]))
  const eligible = metric === 'mae' ? withErrors(honest) : honest
  if (eligible.length === 0) return undefined
  const { index, reason } = plainer(eligible, chooseAmong(eligible, metric))
  return { index: all.indexOf(eligible[index]), reason }
}

/** Where the chosen one goes by shapes of characters, the simplest that reads words and does as well as it. */
function plainer(candidates: readonly Candidate[], choice: Choice): Choice {
  const chosen = candidates[choice.index]
  if (!chosen.proposal.byCharacters) return choice
  const [other] = candidates
    .filter(each => !each.proposal.byCharacters && shownWorth(each) >= shownWorth(chosen) - 1e-12)
    .sort((a, b) => shownWorth(b) - shownWorth(a) || a.complexity - b.complexity)
  if (other === undefined) return choice
  const reason = `${candidateName(chosen.proposal)} does as well, by shapes of characters: words read more plausibly`
  return { index: candidates.indexOf(other), reason }
}

/**
 * Without validation rows there is nothing to hold what a model wrote against but rows that it saw, so learned
 * programs, which are cross-validated, come first.
 */
function eligibleOf(honest: Candidate[]): Candidate[] {
  if (honest.some(({ validation }) => validation !== undefined)) return honest
  const known = honest.filter(candidate => evidenceFor(candidate) === 'cross-validated')
  if (known.length > 0) return known
  const most = Math.max(...honest.map(({ train }) => train.metrics.accuracy))
  const fitting = honest.filter(({ train }) => train.metrics.accuracy === most)
  // Leaving one of a handful out is no figure to tell, but better than nothing to choose by.
  if (fitting.every(({ proposal }) => proposal.crossValidated !== undefined)) return fitting
  // What fits the training rows best; among equals what came first, since families that generalize from single
  // rows come before those that count many, and both before a model.
  return honest.toSorted((a, b) => b.train.metrics.accuracy - a.train.metrics.accuracy).slice(0, 1)
}

/**
 * Where validation rows are too few to tell: those whose error was cross-validated, if there are any. Of programs
 * that give numbers as labels only the accuracy was, which is not to be held against an error.
 */
function withErrors(candidates: Candidate[]): Candidate[] {
  if ((candidates[0]?.validation?.rows ?? 0) >= leastValidationRows) return candidates
  const known = candidates.filter(({ proposal }) => proposal.crossValidated?.mae !== undefined)
  return known.length > 0 ? known : candidates
}

function chooseAmong(candidates: readonly Candidate[], metric: Metric): { index: number; reason?: string } {
  const named = candidates.map(candidate => ({
    name: candidateName(candidate.proposal),
    complexity: candidate.complexity
  }))
  const validationRows = candidates[0].validation?.rows ?? 0
  const crossValidated = candidates.map(({ proposal }) => proposal.crossValidated)
  if (validationRows < leastValidationRows && crossValidated.every(figures => figures !== undefined)) {
    return chooseCrossValidated(
      named.map((entry, at) => ({
        ...entry,
        ...crossValidated[at]!,
        made: candidates[at].proposal.made === true
      }))
    )
  }
  const reaches = candidates.map(candidate =>
    metric === 'accuracy' ? reachOfCandidate(candidate) : undefined
  )
  const accuracies = candidates.map(({ validation }) => validation?.metrics.accuracy ?? 0)
  const choice = choose(
    named.map((entry, at) => {
      const reach = reaches[at]
      return {
        ...entry,
        right: candidates[at].results?.right ?? new Uint8Array(),
        score:
          metric === 'macro-f1'
            ? candidates[at].validation?.metrics.macroF1
            : reach && expectedAccuracy(accuracies[at], reach),
        errors: metric === 'mae' ? candidates[at].results?.error : undefined
      }
    })
  )
  const best = metric === 'accuracy' ? accuracies.indexOf(Math.max(...accuracies)) : choice.index
  if (choice.reason !== undefined || accuracies[best] <= accuracies[choice.index]) return choice
  return {
    ...choice,
    reason: outOfReach(named[best].name, accuracies[best] - accuracies[choice.index], reaches[best])
  }
}

function reachOfCandidate({ train, validation }: Candidate): Reach | undefined {
  const [seen, held] = [train.metrics.perLabel, validation?.metrics.perLabel]
  return seen && held && reachOf({ train: seen, validation: held })
}

/** Why what does best on validation rows was not chosen. */
function outOfReach(name: string, gap: number, reach: Reach | undefined): string | undefined {
  if (!reach) return undefined
  const { labels, missed } = reach
  return `${name} is ${points(gap)} higher on validation rows, but never right about ${labels} rare label${labels === 1 ? '' : 's'} (${percent(missed)} of rows) that those lack`
}
