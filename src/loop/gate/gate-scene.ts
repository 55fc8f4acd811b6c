import type { PromotionRecord } from '../../domain/gate/promotion.js'
import { labelIndexOf } from '../../domain/measure/tally.js'
import type { LabelIndex } from '../../domain/rows/label-index.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { promotionsOf } from '../records/promotions.js'
import { type SplitRows, splitRows } from '../rows/split-rows.js'

/** Everything that a comparison of one task needs. */
export interface GateScene {
  project: Project
  folder: TaskFolder
  task: Task
  rows: SplitRows
  labels: LabelIndex
  earlier: readonly PromotionRecord[]
}

/** Reads the scene of a task; `known` are the parts that were read already. */
export async function gateScene(
  project: Project,
  folder: TaskFolder,
  known?: Pick<GateScene, 'task' | 'rows' | 'labels'>
): Promise<GateScene> {
  const task = known?.task ?? (await folder.task())
  return {
    project,
    folder,
    task,
    labels: known?.labels ?? labelIndexOf(task),
    rows: known?.rows ?? (await splitRows(folder, task, project)),
    earlier: await promotionsOf(project, folder)
  }
}
