import type { TaskFolder } from '../../store/task-folder.js'

/**
 * The newest version that synth chose among its candidates, if there is one. Where a train-only twin was chosen
 * itself, what was made anew from it is passed over: it was found to be worse.
 */
export async function latestRecommended(folder: TaskFolder): Promise<string | undefined> {
  for (const version of (await folder.versions()).toReversed()) {
    const { recommended, selectedAs } = (await folder.program(version)).manifest
    if (!recommended || (await folder.isStale(version))) continue
    const twin = selectedAs === undefined ? undefined : await folder.program(selectedAs)
    if (!twin?.manifest.recommended) return version
  }
  return undefined
}
