import type { Emit } from '../domain/event.js'
import { LoopaiError } from '../errors.js'
import { readRecords } from './journal-file.js'
import { RootedFiles } from './rooted-files.js'
import { folderOfRuns, hasRun, putRun } from './synth-runs.js'
import { isTracked } from './tracked.js'

/** Where earlier versions stored the journals of a project's runs. */
const oldFolder = '.loopai/synth'

/**
 * Moves the journals that an earlier version left in the project, one time only, and says so. Journals that git
 * tracks came with the repository and are not trusted; neither is one with a record that `check` finds a problem in.
 */
export async function takeOldRuns(
  root: string,
  check: (value: unknown) => string | undefined,
  emit: Emit
): Promise<void> {
  const files = new RootedFiles(root)
  const runs = (await files.list(oldFolder)).filter(name => /^[a-z0-9][a-z0-9_-]*-\d+$/.test(name))
  const journals = runs.map(run => ({ run, path: `${oldFolder}/${run}/journal.jsonl` }))
  const left = journals.filter(({ path }) => files.has(path))
  if (left.length === 0) return
  if (await isTracked(root, oldFolder)) {
    emit({
      type: 'warning',
      message: `${oldFolder}: git tracks these journals, so they came with the repository, and were not moved.`,
      suggestions: [`those that you trust: copy them to ${folderOfRuns(root)}`, 'git rm -r --cached .loopai']
    })
    return
  }
  let moved = 0
  for (const { run, path } of left) {
    if (await hasRun(root, run)) continue
    try {
      const records = await readRecords(files, path, check, emit)
      await putRun(root, run, records.map(record => `${JSON.stringify(record)}\n`).join(''))
    } catch (error) {
      if (!(error instanceof LoopaiError && error.code === 'bad-file')) throw error
      emit({ type: 'warning', message: `The journal of run ${run} was not moved: ${error.message}` })
      continue
    }
    await files.remove(path)
    moved++
  }
  if (moved > 0)
    emit({ type: 'warning', message: `The journals of ${oldFolder} were moved to ${folderOfRuns(root)}.` })
}
