import type { Emit } from '../domain/event.js'
import { RootedFiles } from './rooted-files.js'
import { folderOfRuns, hasRun, putRun } from './synth-runs.js'
import { isTracked } from './tracked.js'

/** Where earlier versions kept the journals of a project's runs. */
const oldFolder = '.loopai/synth'

/**
 * Takes over the journals that an earlier version left in the project, once, and says so. Where git tracks them they came
 * with the repository and are not believed.
 */
export async function takeOldRuns(root: string, emit: Emit): Promise<void> {
  const files = new RootedFiles(root)
  const runs = (await files.list(oldFolder)).filter(name => /^[a-z0-9][a-z0-9_-]*-\d+$/.test(name))
  const journals = runs.map(run => ({ run, path: `${oldFolder}/${run}/journal.jsonl` }))
  const left = journals.filter(({ path }) => files.has(path))
  if (left.length === 0) return
  if (await isTracked(root, oldFolder)) {
    emit({
      type: 'warning',
      message: `${oldFolder}: git tracks these journals: they came with the repository, and are left alone.`,
      suggestions: [`those that you trust: copy them to ${folderOfRuns(root)}`, 'git rm -r --cached .loopai']
    })
    return
  }
  for (const { run, path } of left) {
    if (await hasRun(root, run)) continue
    await putRun(root, run, (await files.read(path)) ?? '')
    await files.remove(path)
  }
  emit({ type: 'warning', message: `The journals of ${oldFolder} were moved to ${folderOfRuns(root)}.` })
}
