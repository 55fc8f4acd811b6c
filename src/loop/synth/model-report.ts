import type { SearchSummary } from '../../generators/model-search.js'
import { type Candidate, candidateName, isLearned } from './candidate.js'
import { decidingFigures, evidenceFor } from './worth-keeping.js'

/** The cost of a search with a model, and whether it was worth it. */
export interface ModelReport extends SearchSummary {
  budgetUsd?: number
  /** The number of programs that were measured on all rows. */
  measured: number
  /**
   * The most accurate learned program, and the most accurate written one, by the figures that they are chosen by;
   * absent without one.
   */
  baseline?: { name: string; accuracy: number }
  best?: { name: string; accuracy: number }
  /** Cost in USD of each percentage point of accuracy over the baseline; absent where there is no gain. */
  usdPerPoint?: number
  /**
   * What the gain owes to validation rows with labels that no training row has, in points of accuracy: learned programs
   * never give these. Absent where there are none.
   */
  unknownLabels?: { labels: string[]; points: number }
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
  const [learned, own] = [bestOf(honest.filter(isLearned)), bestOf(written)]
  const [baseline, best] = [learned, own].map(found => found && shownOf(found))
  const points = baseline && best ? 100 * (best.accuracy - baseline.accuracy) : 0
  const unknownLabels = learned && own && gainOnUnknown(own, learned)
  const { usd, rowUsd } = summary
  return {
    ...summary,
    budgetUsd,
    measured: written.length,
    baseline,
    best,
    ...(points > 0 && usd > 0 && { usdPerPoint: usd / points }),
    ...(unknownLabels && { unknownLabels }),
    ...(chosen && !isLearned(chosen) && rowUsd && usd > 0 && { breakEvenRows: Math.ceil(usd / rowUsd) })
  }
}

/** The most accurate of those that something is known of apart from rows that they were made from. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates
    .filter(each => evidenceFor(each) !== 'fits' || each.validation !== undefined)
    .toSorted((a, b) => shownOf(b).accuracy - shownOf(a).accuracy)[0]
}

function shownOf(candidate: Candidate): { name: string; accuracy: number } {
  return { name: candidateName(candidate.proposal), accuracy: decidingFigures(candidate).figures.accuracy }
}

/** How many points more one has than another on validation rows with labels that no training row has. */
function gainOnUnknown(own: Candidate, other: Candidate): ModelReport['unknownLabels'] {
  const [mine, theirs] = [own, other].map(({ validation }) => validation?.metrics.perLabel)
  const known = own.train.metrics.perLabel
  if (mine === undefined || theirs === undefined || known === undefined) return undefined
  const labels = Object.keys(mine).filter(label => mine[label].support > 0 && !known[label]?.support)
  if (labels.length === 0) return undefined
  const right = (of: typeof mine, label: string) => (of[label]?.recall ?? 0) * mine[label].support
  const more = labels.reduce((sum, label) => sum + right(mine, label) - right(theirs, label), 0)
  return { labels, points: (100 * more) / own.validation!.rows }
}
