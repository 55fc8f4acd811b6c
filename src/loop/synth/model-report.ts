import type { SearchSummary } from '../../generators/model-search.js'
import { type Candidate, candidateName, isLearned } from './candidate.js'

/** The cost of a search with a model, and whether it was worth it. */
export interface ModelReport extends SearchSummary {
  budgetUsd?: number
  /** The number of programs that were measured on all rows. */
  measured: number
  /** The most accurate learned program on validation rows, and the most accurate written one; absent without one. */
  baseline?: { name: string; accuracy: number }
  best?: { name: string; accuracy: number }
  /** Cost in USD of each percentage point of accuracy over the baseline; absent where there is no gain. */
  usdPerPoint?: number
  /** The number of rows after which a recommended written program has cost less than asking the model for each row. */
  breakEvenRows?: number
}

/**
 * The report on a search with a model. `chosen`: the recommended candidate; `budgetUsd`: undefined without a budget.
 */
export function modelReport(
  summary: SearchSummary,
  candidates: readonly Candidate[],
  chosen: Candidate | undefined,
  budgetUsd: number | undefined
): ModelReport {
  const honest = candidates.filter(({ memorizes }) => memorizes === undefined)
  const written = honest.filter(candidate => !isLearned(candidate))
  const baseline = bestOf(honest.filter(isLearned))
  const best = bestOf(written)
  const points = baseline && best ? 100 * (best.accuracy - baseline.accuracy) : 0
  const { usd, rowUsd } = summary
  return {
    ...summary,
    budgetUsd,
    measured: written.length,
    baseline,
    best,
    ...(points > 0 && usd > 0 && { usdPerPoint: usd / points }),
    ...(chosen && !isLearned(chosen) && rowUsd && usd > 0 && { breakEvenRows: Math.ceil(usd / rowUsd) })
  }
}

function bestOf(candidates: readonly Candidate[]): { name: string; accuracy: number } | undefined {
  const measured = candidates.flatMap(({ proposal, validation }) =>
    validation ? [{ name: candidateName(proposal), accuracy: validation.metrics.accuracy }] : []
  )
  return measured.sort((a, b) => b.accuracy - a.accuracy)[0]
}
