import type { TaskFolder } from '../../store/task-folder.js'

/**
 * The newest version that synth recommended, if there is one; never a stale one. A refit is skipped if its train-only
 * twin is recommended itself, since the refit was then found to be worse.
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
