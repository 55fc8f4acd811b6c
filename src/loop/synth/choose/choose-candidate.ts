import { leastValidationRows, notWorse } from '../../../domain/gate/gate-rules.js'
import { compareRows } from '../../../domain/measure/comparison.js'
import { expectedAccuracy, type Reach, reachOf } from '../../../domain/measure/reach.js'
import { type Choice, choose, chooseCrossValidated } from '../../../domain/measure/selection.js'
import type { Metric, Task } from '../../../domain/task/task.js'
import { percent, points } from '../../../domain/text/wording.js'
import { type Candidate, candidateName, isLearned } from '../candidate.js'
import { evidenceFor, shownWorth } from '../worth-keeping.js'

/**
 * The index in `all` of the candidate to recommend, with the reason if it is not the most accurate one. Candidates are
 * compared on validation rows, or by cross-validation where those are too few. One that memorizes or is not `worth`
 * keeping is never chosen; undefined if no candidate is left.
 */
export function chooseCandidate(
  all: readonly Candidate[],
  { metric, margin }: Pick<Task, 'metric' | 'margin'>,
  worth: readonly boolean[] = all.map(() => true)
): { index: number; reason?: string } | undefined {
  const honest = eligibleOf(all.filter((candidate, at) => candidate.memorizes === undefined && worth[at]))
  const eligible = metric === 'mae' ? withErrors(honest) : honest
  if (eligible.length === 0) return undefined
  const { index, reason } = chooseNoWorse(eligible, { metric, margin })
  return { index: all.indexOf(eligible[index]), reason }
}

/**
 * The choice, but never a program of a model for its size alone where a learned one is better on validation rows, and
 * the gate would not call it no worse: promote would not take it in place of that one either.
 */
function chooseNoWorse(candidates: readonly Candidate[], task: Pick<Task, 'metric' | 'margin'>): Choice {
  const choice = plainer(candidates, chooseAmong(candidates, task.metric))
  const chosen = candidates[choice.index]
  const { results } = chosen
  if (results === undefined || isLearned(chosen)) return choice
  const better = candidates.find(each => {
    const learned = isLearned(each) && each.results && shownWorth(each) > shownWorth(chosen) + 1e-12
    return (
      learned &&
      notWorse(compareRows(task.metric, results, each.results!), undefined, task.margin) === undefined
    )
  })
  if (better === undefined) return choice
  const others = candidates.filter(each => each !== chosen)
  const { index, reason } = chooseNoWorse(others, task)
  return { index: candidates.indexOf(others[index]), ...(reason !== undefined && { reason }) }
}

/**
 * If the chosen candidate tests shapes of characters: the simplest one among those that read words and do best, if that
 * is at least as good; else the choice unchanged.
 */
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
 * The candidates to choose from. Without validation rows, programs that a model wrote can be measured only on rows that
 * the model saw, so learned programs, which are cross-validated, come first.
 */
function eligibleOf(honest: Candidate[]): Candidate[] {
  if (honest.some(({ validation }) => validation !== undefined)) return honest
  const known = honest.filter(candidate => evidenceFor(candidate) === 'cross-validated')
  if (known.length > 0) return known
  const most = Math.max(...honest.map(({ train }) => train.metrics.accuracy))
  const fitting = honest.filter(({ train }) => train.metrics.accuracy === most)
  // A cross-validated figure from a handful of rows is too uncertain to report, but better than nothing to choose by.
  if (fitting.every(({ proposal }) => proposal.crossValidated !== undefined)) return fitting
  // The best fit of the training rows. Among equals the first: families that generalize from single rows come before
  // those that need many, and both before programs of a model.
  return honest.toSorted((a, b) => b.train.metrics.accuracy - a.train.metrics.accuracy).slice(0, 1)
}

/**
 * Where validation rows are too few to compare on: the candidates whose mean absolute error was cross-validated, if
 * any. For programs that give numbers as labels only the accuracy was, which can't be compared with an error.
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

/** Why the candidate that does best on validation rows was not chosen. */
function outOfReach(name: string, gap: number, reach: Reach | undefined): string | undefined {
  if (!reach) return undefined
  const { labels, missed } = reach
  return `${name} is ${points(gap)} higher on validation rows, but never right about ${labels} rare label${labels === 1 ? '' : 's'} (${percent(missed)} of rows) that those lack`
}
