import type { Emit } from '../../domain/event.js'
import { foldReviews, type Review, type ReviewRecord, type Undo } from '../../domain/feedback/review.js'
import { canonicalJson, jsonEqual } from '../../domain/json.js'
import { inputKey } from '../../domain/rows/example.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { isOnRow, restoreRow } from '../executions/correct-rows.js'

/** Writes a decision down, before anything else happens: it survives a kill at any time. */
export function recordDecision(folder: TaskFolder, review: Review): Promise<void> {
  return folder.appendJournal('reviews.jsonl', review)
}

/**
 * Writes decisions down in one piece, but for those that stand already: whoever had no answer and asks again has
 * decided one time.
 */
export function recordDecisions(folder: TaskFolder, reviews: readonly Review[], emit: Emit): Promise<void> {
  const keyOf = ({ id, by, answer, invalid }: Review) =>
    canonicalJson([id, by, answer ?? null, invalid ?? false])
  const missing = (there: readonly ReviewRecord[]) => {
    const standing = new Set(foldReviews(there).decisions.map(keyOf))
    return reviews.filter(review => {
      const isNew = !standing.has(keyOf(review))
      standing.add(keyOf(review))
      return isNew
    })
  }
  return folder.appendChosen<ReviewRecord>('reviews.jsonl', missing, emit)
}

/**
 * Takes the last decision of a reviewer back, and what was made of it if no other reviewer holds it: the row, or the
 * change of the row that was there. Returns that decision, or undefined where there is none.
 */
export async function undoLast(
  project: Project,
  folder: TaskFolder,
  by: string
): Promise<Review | undefined> {
  const records = await folder.journal<ReviewRecord>('reviews.jsonl', project.emit)
  const last = lastOf(records, by)
  if (last === undefined) return undefined
  const isHeld = foldReviews(records).decisions.some(
    review => review.by !== by && inputKey(review.input) === inputKey(last.input)
  )
  // Killed between the two, it was not taken back: rows are made of it again. The other way round its row would stay.
  if (!isHeld && isOnRow(last)) await restoreRow(project, folder, last)
  else if (!isHeld) await removeRow(project, folder, last)
  await folder.appendJournal('reviews.jsonl', { undo: last.id, by } satisfies Undo)
  return last
}

function lastOf(records: readonly ReviewRecord[], by: string): Review | undefined {
  const undone = new Set<string>()
  for (const record of records.toReversed()) {
    if (record.by !== by) continue
    if ('undo' in record) undone.add(record.undo)
    // A decision after an undo of the same execution counts.
    else if (!undone.delete(record.id)) return record
  }
  return undefined
}

/** Only a row that the review made: one that was there before has another id. */
async function removeRow(project: Project, folder: TaskFolder, { id, input, answer }: Review): Promise<void> {
  const isIts = (row: { id?: string; output: unknown }) =>
    row.id === id && jsonEqual(row.output as never, answer ?? null)
  await folder.locked(async () => {
    const rows = await folder.examples(project.emit)
    const left = rows.filter(row => !(inputKey(row.input) === inputKey(input) && isIts(row)))
    if (left.length < rows.length) await folder.writeExamples(left)
  })
}
