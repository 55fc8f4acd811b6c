import { effectiveRecords, type PromotionRecord } from '../../domain/gate/promotion.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'

const recordsOf = (project: Project, folder: TaskFolder) =>
  folder.journal<PromotionRecord>('promotions.jsonl', project.emit)

/** The comparisons and promotions of a task that came to pass, oldest first. */
export async function promotionsOf(
  project: Project,
  folder: TaskFolder
): Promise<readonly PromotionRecord[]> {
  return effectiveRecords(await recordsOf(project, folder), project.activeVersion(folder.name))
}

/** Writes one down, before it comes to pass; not a second time where it stood there and did not. */
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
