import type { Project } from '../project.js'
import { type Leftover, leftovers } from '../store/leftovers.js'

export interface CleanResult {
  removed: Pick<Leftover, 'what' | 'path' | 'bytes'>[]
  /** The total size. */
  bytes: number
  dryRun: boolean
}

/**
 * Removes files that are no longer needed: in a project, in this user's folders for it, and of projects that no longer
 * exist. `journals`: also the journals of runs with models. Returns what was removed, or in a dry run would be.
 */
export async function clean(
  project: Project | undefined,
  { journals, dryRun, signal }: { journals: boolean; dryRun: boolean; signal: AbortSignal }
): Promise<CleanResult> {
  const removed: CleanResult['removed'] = []
  const place = project && {
    root: project.root,
    taskPaths: project.taskNames.map(name => project.task(name).path)
  }
  for (const { remove, ...found } of await leftovers(place, journals)) {
    signal.throwIfAborted()
    if (dryRun || (await remove())) removed.push(found)
  }
  return { removed, bytes: removed.reduce((sum, { bytes }) => sum + bytes, 0), dryRun }
}
