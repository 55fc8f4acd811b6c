import type { DuelTally } from '../../domain/feedback/duels.js'
import type { ExchangeName } from '../../domain/feedback/exchange/formats.js'
import type { Project } from '../../project.js'
import { writeAtomically } from '../../store/files.js'
import type { RowPlace } from '../../store/rows/row-source.js'
import type { TaskFolder } from '../../store/task-folder.js'
import type { Settled } from '../executions/settle-reviews.js'
import { nextFor } from '../next.js'
import { exportItems } from './exchange-reviews.js'
import { itemsOfFile } from './items/file-items.js'
import type { Item, ReviewOrder } from './review-queue.js'
import { ReviewSession } from './review-session.js'

/** What to review, and who does. */
export interface ReviewRequest {
  task?: string
  /** Unlabeled inputs instead of kept executions. */
  file?: RowPlace
  /** Rows that look wrong instead. */
  rows?: boolean
  /** Inputs on which the active version and a challenger differ, of the file or of kept executions. */
  duels?: boolean
  by?: string
  order?: ReviewOrder
  /** In ms since 1970. */
  since?: number
}

export interface ReviewResult extends Settled {
  task: string
  by: string
  decided: number
  waiting: number
  /** Where duels were asked for. */
  duels?: DuelTally
  next: string
}

export interface ExportedReviews {
  task: string
  file: string
  format: ExchangeName
  items: number
}

/** Opens the review of a task's executions, or of what the request names instead. */
export async function openReview(project: Project, request: ReviewRequest): Promise<ReviewSession> {
  const folder = project.task(request.task)
  const { by, order, since, rows, duels } = request
  const items = await itemsFor(project, folder, request)
  return ReviewSession.open(project, folder, { by, order, since, items, once: rows || duels })
}

/** What is reviewed instead of kept executions, if anything. */
async function itemsFor(
  project: Project,
  folder: TaskFolder,
  { file, rows, duels, since }: ReviewRequest
): Promise<Item[] | undefined> {
  if (rows) return (await import('./items/doubted-items.js')).doubtedItems(project, folder)
  if (duels) return (await import('./items/duel-items.js')).duelItems(project, folder, { file, since })
  return file === undefined ? undefined : itemsOfFile(project, folder, file)
}

/** Ends a review in which so many decisions were made. */
export async function endReview(
  project: Project,
  session: ReviewSession,
  decided: number
): Promise<ReviewResult> {
  const settled = await session.close()
  const waiting = (await session.waiting()).length
  const { folder, by, isDuel } = session
  const duels = isDuel ? await session.duels() : undefined
  const next = await nextFor(project, folder)
  return { task: folder.name, by, decided, waiting, ...settled, ...(duels && { duels }), next }
}

/** Writes what waits into a file for a labeling tool; at most `limit` items, the next first. */
export async function exportReviews(
  session: ReviewSession,
  file: string,
  { format, limit }: { format: ExchangeName; limit?: number }
): Promise<ExportedReviews> {
  const items = (await session.waiting()).slice(0, limit)
  await writeAtomically(file, await exportItems(session.folder, items, format))
  return { task: session.folder.name, file, format, items: items.length }
}
