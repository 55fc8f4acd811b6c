import type { KeptExecution } from '../../domain/feedback/execution.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { madeFrom } from '../records/made-from.js'

/**
 * How unsure the active version is of what was kept as uncertain, by id: 1 where its answer leads the second best by
 * nothing, towards 0 where by more than any other. Empty for programs without leads. Learning the program again takes
 * as long as it took to learn it one time.
 */
export async function doubtsOf(
  project: Project,
  folder: TaskFolder,
  task: Task,
  kept: readonly KeptExecution[]
): Promise<ReadonlyMap<string, number>> {
  const doubts = new Map<string, number>()
  const version = project.activeVersion(folder.name)
  const uncertain = kept.filter(({ picked }) => picked === 'uncertain')
  if (version === undefined || uncertain.length === 0) return doubts
  const program = await folder.program(version)
  const made = await madeFrom(project, folder, task, program)
  if ('why' in made) return doubts
  const inputs = uncertain.map(({ input }) => input)
  const leads = await made.maker.leads(program, made.brief, inputs)
  if (leads === undefined) return doubts
  const largest = Math.max(...leads, Number.MIN_VALUE)
  for (const [at, { id }] of uncertain.entries()) doubts.set(id, 1 - leads[at] / largest)
  return doubts
}
