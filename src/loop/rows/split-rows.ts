import type { Emit } from '../../domain/event.js'
import { likenessOf } from '../../domain/rows/likeness/likeness.js'
import { dealRows, unitsOf } from '../../domain/rows/split/deal-rows.js'
import type { SplitName } from '../../domain/rows/split/split.js'
import { splitOfExample, type Task } from '../../domain/task/task.js'
import type { StoredExample } from '../../store/examples-file.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { busy } from '../busy.js'

/** Where events go, and the signal that aborts the work; a project has both. */
interface Listening {
  emit: Emit
  signal: AbortSignal
}

export type SplitRows = Record<SplitName, StoredExample[]>

/** A task's examples in file order, each with its split and, if it has near-duplicates, the number of its group. */
export async function dealtRows(
  folder: TaskFolder,
  task: Task,
  { emit, signal }: Listening
): Promise<{ row: StoredExample; split: SplitName }[]> {
  const examples = await folder.examples(emit)
  const likeness = await busy(signal, () => likenessOf(examples))
  const dealt = isDealt(examples, task)
    ? examples.map(example => splitOfExample(example, task))
    : dealRows(examples, unitsOf(examples, likeness, task.split), task.split)
  return examples.map((example, at) => {
    const group = likeness.groups[at]
    return { row: group < 0 ? example : { ...example, group }, split: dealt[at] }
  })
}

/** Whether the split of every row is known. Rows that a person wrote into the file by hand may have none yet. */
function isDealt(examples: readonly StoredExample[], { split }: Task): boolean {
  return split.by !== 'alike' || examples.every(example => example.split !== undefined)
}

/** A task's examples by split, each with the number of its group of near-duplicates, if any. */
export async function splitRows(folder: TaskFolder, task: Task, listening: Listening): Promise<SplitRows> {
  const rows: SplitRows = { train: [], validation: [], test: [] }
  for (const { row, split } of await dealtRows(folder, task, listening)) rows[split].push(row)
  return rows
}

/** A task's examples by split; near-duplicates are searched for only where the splits depend on them. */
export async function plainRows(folder: TaskFolder, task: Task, listening: Listening): Promise<SplitRows> {
  const examples = await folder.examples(listening.emit)
  if (!isDealt(examples, task)) return splitRows(folder, task, listening)
  const rows: SplitRows = { train: [], validation: [], test: [] }
  for (const example of examples) rows[splitOfExample(example, task)].push(example)
  return rows
}

/** The number of rows in each split of a task. */
export async function countRows(folder: TaskFolder, task: Task, listening: Listening): Promise<SplitCounts> {
  return splitCounts(await plainRows(folder, task, listening))
}

type SplitCounts = Record<SplitName, number>

export function splitCounts({ train, validation, test }: SplitRows): SplitCounts {
  return { train: train.length, validation: validation.length, test: test.length }
}

/** The groups of near-duplicates to which any of these rows belong. */
export function groupsIn(rows: readonly StoredExample[]): Set<number> {
  return new Set(rows.flatMap(({ group }) => group ?? []))
}
