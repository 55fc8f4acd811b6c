import type { KeptExecution } from '../../domain/feedback/execution.js'
import type { Json } from '../../domain/json.js'
import type { Program } from '../../domain/program/program.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { StoredExample } from '../../store/examples-file.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { lastLineSeen } from '../rows/seen-rows.js'
import { plainRows } from '../rows/split-rows.js'

/** What the inputs that a version met are compared with. */
export interface Compared {
  /** Of the uniform sample, in the order in which they came, as they were kept. */
  stream: KeptExecution[]
  /** Rows that the version was not made from, as they are. */
  heldOut: StoredExample[]
  /** The inputs of those that it was made from, as they are. */
  seen: Json[]
}

/**
 * What a version met, and its rows; of these without those that have come from use since, which are what it met and
 * not what it was made for.
 */
export async function comparedOf(
  project: Project,
  folder: TaskFolder,
  task: Task,
  { version, manifest }: Pick<Program, 'version' | 'manifest'>,
  kept: readonly KeptExecution[]
): Promise<Compared> {
  const { splits } = manifest.seen
  const rows = await plainRows(folder, task, project)
  const last = lastLineSeen(manifest, rows)
  const isOfThen = ({ line, via }: StoredExample) => line <= last || via === undefined
  return {
    stream: kept.filter(each => each.version === version && each.picked === 'audit'),
    heldOut: [...(splits.includes('validation') ? [] : rows.validation), ...rows.test].filter(isOfThen),
    seen: splits.flatMap(split => rows[split]).flatMap(({ line, input }) => (line <= last ? [input] : []))
  }
}
