import type { TaskFolder } from '../store/task-folder.js'

/** The newest version that synth chose among its candidates, if there is one. */
export async function latestRecommended(folder: TaskFolder): Promise<string | undefined> {
  for (const version of (await folder.versions()).toReversed()) {
    if ((await folder.program(version)).manifest.recommended) return version
  }
  return undefined
}
