import { createHash } from 'node:crypto'
import { defaultLanguage } from '../../../domain/program/language.js'
import { doubtedRows } from '../../../domain/rows/audit/doubted-rows.js'
import { inputKey, labelOf } from '../../../domain/rows/example.js'
import { labelText } from '../../../domain/text/label-text.js'
import { LoopaiError } from '../../../errors.js'
import type { Proposal } from '../../../generators/proposal.js'
import type { Project } from '../../../project.js'
import type { TaskFolder } from '../../../store/task-folder.js'
import { briefFor } from '../../brief.js'
import { usualSeed } from '../../records/searched.js'
import { splitRows } from '../../rows/split-rows.js'
import { rowBefore } from '../known-rows.js'
import type { Item } from '../review-queue.js'

/**
 * Rows that look wrong by programs that were learned without them, the surest first. Of a validation row neither its
 * output nor the program's is shown: what decides between programs must not be bent towards one of them. Test rows
 * are not looked at: no learner reads them, and each look would be one more read of what is sealed. Throws
 * `unknown-version` where no version was learned here, with whose settings to learn.
 */
export async function doubtedItems(project: Project, folder: TaskFolder): Promise<Item[]> {
  const task = await folder.task()
  const chosen = await lastLearned(folder, project.activeVersion(folder.name))
  if (chosen === undefined) throw nothingLearned(folder)
  const { train, validation } = await splitRows(folder, task, project)
  const rows = [...train, ...validation]
  const asked = { taskName: folder.name, task, languages: [defaultLanguage], seed: usualSeed }
  const learner = await project.localGenerator()
  const found = await learner.leftOut(chosen, briefFor(project, asked, rows))
  if (found.answers.every(answer => answer === undefined)) throw nothingLearned(folder)
  const outputs = rows.map(({ output }) => output)
  return doubtedRows(outputs, found, task.compare).map(({ row: at, answer }) => {
    const { input, output } = rows[at]
    return {
      id: idOfRow(input),
      via: 'correction',
      input,
      hidden: at >= train.length,
      row: rowBefore(rows[at]),
      reason: `a program learned without it says ${labelText(labelOf(answer))}, not ${labelText(labelOf(output))}`
    }
  })
}

/** Not that of an execution or an unlabeled input, since a decision on those says nothing of the row's label now. */
function idOfRow(input: Item['input']): string {
  return createHash('sha256')
    .update(`row ${inputKey(input)}`)
    .digest('hex')
    .slice(0, 32)
}

/** Family and settings of the active version if it was learned here, else of the newest that was. */
async function lastLearned(
  folder: TaskFolder,
  active: string | undefined
): Promise<Pick<Proposal, 'family' | 'settings'> | undefined> {
  const versions = (await folder.versions()).toReversed()
  for (const version of active === undefined ? versions : [active, ...versions]) {
    const { family, settings, generator } = (await folder.program(version)).manifest
    if (generator.name === 'local' && settings !== undefined) return { family, settings }
  }
  return undefined
}

function nothingLearned({ name }: TaskFolder): LoopaiError {
  return new LoopaiError(
    'unknown-version',
    `Rows that look wrong are found by programs learned without them, and ${name} has no version that this Loopai learned.`,
    { suggestions: [`loopai synth ${name}`] }
  )
}
