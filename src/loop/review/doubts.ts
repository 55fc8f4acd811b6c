import type { KeptExecution } from '../../domain/feedback/execution.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { comparedOf } from '../executions/compared.js'
import { learnedLeads } from '../executions/leads.js'
import { KnownLeads } from './known-leads.js'

/**
 * How unsure the active version is of what was kept as uncertain, by id: 1 where its answer leads the second best by
 * nothing, towards 0 where by more than any other. Empty for programs without leads. Learning the program again takes
 * as long as it took to learn it one time; leads in `known` need not be found again.
 */
export async function doubtsOf(
  project: Project,
  folder: TaskFolder,
  task: Task,
  kept: readonly KeptExecution[],
  known = new KnownLeads()
): Promise<ReadonlyMap<string, number>> {
  const doubts = new Map<string, number>()
  const version = project.activeVersion(folder.name)
  const uncertain = kept.filter(({ picked }) => picked === 'uncertain')
  if (version === undefined || uncertain.length === 0) return doubts
  const leads = await known.of(folder.name, version, uncertain, async fresh => {
    const program = await folder.program(version)
    return learnedLeads(project, folder, task, program, {
      inputs: fresh.map(({ input }) => input),
      compared: () => comparedOf(project, folder, task, program, kept)
    })
  })
  const own = uncertain.flatMap(({ id }) => leads.get(id) ?? [])
  const largest = Math.max(...own, Number.MIN_VALUE)
  for (const { id } of uncertain) {
    const lead = leads.get(id)
    if (lead !== undefined) doubts.set(id, 1 - lead / largest)
  }
  return doubts
}
