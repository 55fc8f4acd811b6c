import { resolve } from 'node:path'
import { findRoot, readManifest } from './manifest-file.js'
import { listVersions } from './program-folder.js'
import { RootedFiles } from './rooted-files.js'

/** The names that a project has given. */
interface ProjectNames {
  tasks: string[]
  /** The versions of a task, or of the only one, oldest first. */
  versions(task?: string): Promise<string[]>
}

/** The names of the project at or above a folder; none where there is no project, or none that can be read. */
export async function projectNames(cwd: string, version: string): Promise<ProjectNames> {
  try {
    const root = findRoot(resolve(cwd))
    const manifest = root && (await readManifest(root, version))
    if (!root || !manifest) throw new Error('no project')
    const tasks = Object.keys(manifest.tasks)
    return {
      tasks,
      async versions(task = tasks.length === 1 ? tasks[0] : undefined) {
        const entry = task === undefined ? undefined : manifest.tasks[task]
        if (entry === undefined) return []
        return listVersions(new RootedFiles(root), `${entry.path}/programs`)
      }
    }
  } catch {
    return { tasks: [], versions: async () => [] }
  }
}
