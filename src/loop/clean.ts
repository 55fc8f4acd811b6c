import type { Project } from '../project.js'
import { type Leftover, leftovers } from '../store/leftovers.js'

export interface CleanResult {
  removed: Pick<Leftover, 'what' | 'path' | 'bytes'>[]
  /** Of all of them. */
  bytes: number
  dryRun: boolean
}

/** Removes what nobody needs any more: in a project, in this user's folders of it, and of projects that are gone. */
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
