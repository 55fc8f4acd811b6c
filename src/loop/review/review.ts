import type { ExchangeName } from '../../domain/feedback/exchange/formats.js'
import type { Project } from '../../project.js'
import { writeAtomically } from '../../store/files.js'
import type { RowPlace } from '../../store/rows/row-source.js'
import type { Settled } from '../executions/settle-reviews.js'
import { nextFor } from '../next.js'
import { exportItems } from './exchange-reviews.js'
import { itemsOfFile } from './file-items.js'
import type { ReviewOrder } from './review-queue.js'
import { ReviewSession } from './review-session.js'

/** What to review, and who does. */
export interface ReviewRequest {
  task?: string
  /** Unlabeled inputs instead of kept executions. */
  file?: RowPlace
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
  next: string
}

export interface ExportedReviews {
  task: string
  file: string
  format: ExchangeName
  items: number
}

/** Opens the review of a task's executions, or of the inputs of a file. */
export async function openReview(project: Project, request: ReviewRequest): Promise<ReviewSession> {
  const folder = project.task(request.task)
  const { file, by, order, since } = request
  const items = file === undefined ? undefined : await itemsOfFile(project, folder, file)
  return ReviewSession.open(project, folder, { by, order, since, items })
}

/** Ends a review in which so many decisions were made. */
export async function endReview(
  project: Project,
  session: ReviewSession,
  decided: number
): Promise<ReviewResult> {
  const settled = await session.close()
  const waiting = (await session.waiting()).length
  const { folder, by } = session
  return { task: folder.name, by, decided, waiting, ...settled, next: await nextFor(project, folder) }
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
