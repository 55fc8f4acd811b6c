import { pickVersion } from '../../loop/programs.js'
import type { Project } from '../../project.js'

/** The full name of a task's version that a path names: in full, as `v2` or as `2`. Throws where it does not exist. */
export function namedVersion(project: Project, task: string, typed: string): Promise<string> {
  return pickVersion(project, project.task(task), /^\d+$/.test(typed) ? `v${typed}` : typed)
}
