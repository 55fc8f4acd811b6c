import { unseenFigure } from '../../domain/honesty/stand-in.js'
import { joinRows, pickRows, type RowResults } from '../../domain/measure/evaluation.js'
import { freshIn } from '../measure/unseen-rows.js'
import type { SplitRows } from '../rows/split-rows.js'
import { type Candidate, isLearned } from './candidate.js'

type KnownRows = Pick<SplitRows, 'train' | 'validation'>

/** The candidates, those that a model wrote with their figures on all rows that it had not seen. */
export function withUnseenFigures(candidates: readonly Candidate[], rows: KnownRows): Candidate[] {
  const among = candidates.filter(each => !isLearned(each) && each.memorizes === undefined).length
  return candidates.map(candidate => {
    const results = isLearned(candidate) ? undefined : resultsOnUnseen(candidate, candidate, rows)
    return results ? { ...candidate, unseenFigure: unseenFigure(results, Math.max(1, among)) } : candidate
  })
}

/**
 * The results on the rows that the model of `written` had not seen: `unseen` are those on training rows, and `results`
 * those on validation rows, of which copies of rows that it had seen do not count. Undefined without any.
 */
export function resultsOnUnseen(
  written: Pick<Candidate, 'unseen'>,
  { unseen, results }: { unseen?: { results: RowResults }; results?: RowResults },
  { train, validation }: KnownRows
): RowResults | undefined {
  const hidden = new Set(written.unseen?.rows)
  const fresh = freshIn(
    validation,
    train.filter((_, row) => !hidden.has(row))
  )
  const onValidation = results && fresh.length > 0 ? pickRows(results, fresh) : undefined
  return unseen && onValidation ? joinRows(unseen.results, onValidation) : (unseen?.results ?? onValidation)
}
