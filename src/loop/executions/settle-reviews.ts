import { foldReviews, type ReviewConflict, type ReviewRecord } from '../../domain/feedback/review.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { addToTask } from '../rows/add-rows.js'
import type { SkippedRow } from '../rows/bad-rows.js'
import { correctRows, isOnRow } from './correct-rows.js'

/** What reviews came to. */
export interface Settled {
  /** Rows that were new, and rows whose output was corrected. */
  added: number
  corrected: number
  /** Rows that reviewers call no valid inputs, which are rows no longer. */
  setAside: number
  conflicts: ReviewConflict[]
  /** Inputs that are no rows of the task, such as those with a field that was not kept. */
  unusable: SkippedRow[]
}

/**
 * Makes rows of what reviewers agree on: of an audit a row that is dealt like all others, of anything else one that
 * stays in train. A decision on what was a row already corrects that row, which keeps its split. What is in the rows
 * already is left as it is, so that this can be repeated at any time.
 */
export async function settleReviews(project: Project, folder: TaskFolder): Promise<Settled> {
  const { agreed, conflicts } = foldReviews(await folder.journal<ReviewRecord>('reviews.jsonl', project.emit))
  const onRows = await correctRows(project, folder, agreed.filter(isOnRow))
  const rows = agreed
    .filter(review => !review.invalid && !isOnRow(review))
    .map(({ id, input, answer, via, note }, at) => ({
      line: at + 1,
      value: { id, input, output: answer ?? null, via, ...(note !== undefined && { note }) }
    }))
  if (rows.length === 0) return { added: 0, conflicts, ...onRows }
  const named = { name: 'reviews.jsonl', rows }
  const { counts, skipped } = await addToTask(project, folder, named, { onBadRow: 'skip' })
  return {
    added: counts.new,
    corrected: counts.corrected + onRows.corrected,
    setAside: onRows.setAside,
    conflicts,
    unusable: [...onRows.unusable, ...skipped]
  }
}
