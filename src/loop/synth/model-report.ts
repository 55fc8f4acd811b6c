import type { SearchSummary } from '../../generators/model-search.js'
import { type Candidate, candidateName, isLearned } from './candidate.js'

/** What asking a model came to, and whether it was worth it. */
export interface ModelReport extends SearchSummary {
  budgetUsd?: number
  /** Programs that were measured to the end. */
  measured: number
  /** The best learned program and the best written one on validation rows; absent where there is none. */
  baseline?: { name: string; accuracy: number }
  best?: { name: string; accuracy: number }
  /** What each point of accuracy over the baseline cost, where there is any. */
  usdPerPoint?: number
  /** Rows after which a recommended program that a model wrote has paid for itself against asking for each row. */
  breakEvenRows?: number
}

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
