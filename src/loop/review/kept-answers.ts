import type { KeptExecution } from '../../domain/feedback/execution.js'
import { type Json, jsonEqual } from '../../domain/json.js'
import { editedFiles, runnableOf } from '../../domain/program/program.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { canRun, outputsOf } from '../running.js'

/** Another version's answer to an execution. */
export interface OtherAnswer {
  version: string
  output: Json
}

/** So many of the newest versions are asked. */
const mostVersions = 4

/**
 * What kept versions beside the active one say of executions, by id, where they say something else than was answered.
 * Versions of an earlier split of the rows, edited ones and those that nothing here runs are not asked.
 */
export async function otherAnswers(
  project: Project,
  folder: TaskFolder,
  { compare }: Pick<Task, 'compare'>,
  executions: readonly KeptExecution[]
): Promise<ReadonlyMap<string, OtherAnswer[]>> {
  const others = new Map<string, OtherAnswer[]>()
  if (executions.length === 0) return others
  const inputs = executions.map(({ input }) => JSON.stringify(input))
  for (const version of await versionsToAsk(project, folder)) {
    const outputs = await outputsOf(project, runnableOf(await folder.program(version)), inputs)
    for (const [at, { id, version: answered, output }] of executions.entries()) {
      const other = outputs[at]
      if (other === undefined || version === answered) continue
      if (output !== undefined && jsonEqual(other, output, compare)) continue
      others.set(id, [...(others.get(id) ?? []), { version, output: other }])
    }
  }
  return others
}

async function versionsToAsk(project: Project, folder: TaskFolder): Promise<string[]> {
  const active = project.activeVersion(folder.name)
  const asked: string[] = []
  for (const version of (await folder.versions()).toReversed()) {
    if (asked.length === mostVersions) break
    if (version === active || (await folder.isStale(version))) continue
    const program = await folder.program(version)
    if (editedFiles(program).length > 0 || !(await canRun(project, program.manifest.language))) continue
    asked.push(version)
  }
  return asked
}
