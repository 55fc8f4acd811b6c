import { effectiveRecords, type PromotionRecord } from '../../domain/gate/promotion.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'

const recordsOf = (project: Project, folder: TaskFolder) =>
  folder.journal<PromotionRecord>('promotions.jsonl', project.emit)

/** The comparisons and promotions of a task, oldest first, without a last promotion that never took effect. */
export async function promotionsOf(
  project: Project,
  folder: TaskFolder
): Promise<readonly PromotionRecord[]> {
  return effectiveRecords(await recordsOf(project, folder), project.activeVersion(folder.name))
}

/**
 * Appends a record, which is done before the active version changes. If that change never happened, the same record is
 * there already, and is not appended again.
 */
export async function recordPromotion(
  project: Project,
  folder: TaskFolder,
  record: PromotionRecord
): Promise<void> {
  const records = await recordsOf(project, folder)
  const [undone] = records.slice(effectiveRecords(records, project.activeVersion(folder.name)).length)
  if (JSON.stringify(undone) !== JSON.stringify(record))
    await folder.appendJournal('promotions.jsonl', record)
}
