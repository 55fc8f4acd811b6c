import type { Emit } from '../domain/event.js'
import type { SplitName } from '../domain/split.js'
import { splitOfExample, type Task } from '../domain/task.js'
import type { StoredExample } from '../store/examples-file.js'
import type { TaskFolder } from '../store/task-folder.js'

export type SplitRows = Record<SplitName, StoredExample[]>

/** A task's examples, dealt to their splits. */
export async function splitRows(folder: TaskFolder, task: Task, emit: Emit): Promise<SplitRows> {
  const rows: SplitRows = { train: [], validation: [], test: [] }
  for (const example of await folder.examples(emit)) rows[splitOfExample(example, task)].push(example)
  return rows
}
