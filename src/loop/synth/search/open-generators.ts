import { limitNames } from '../../../domain/project/risky-settings.js'
import { describeForm, formOf, servedBy } from '../../../domain/task/output-form.js'
import type { Task } from '../../../domain/task/task.js'
import { LoopaiError } from '../../../errors.js'
import type { Generator } from '../../../generators/generator.js'
import type { Project } from '../../../project.js'
import type { StoredExample } from '../../../store/examples-file.js'
import type { TaskFolder } from '../../../store/task-folder.js'
import { redactorFor } from '../../executions/redactor.js'
import type { SearchRequest } from '../candidate.js'
import type { ModelFlags, SearchStart } from './search-start.js'

interface OpenOptions {
  /** If set, nothing is sent. */
  dryRun?: boolean
}

/**
 * The generators that can serve the task, `local` first. Throws `not-served` where there is none, and `not-trusted`,
 * before anything is learned or sent, where this user has not accepted the settings in use; `bad-config` where task.json
 * names a pattern that is none.
 */
export async function openGenerators(
  project: Project,
  folder: TaskFolder,
  { task, rows }: Pick<SearchRequest, 'task' | 'rows'>,
  start: SearchStart,
  { maxTimeMs, dryRun, journal }: ModelFlags & OpenOptions
): Promise<Generator[]> {
  const { languages, translate, model, plain, rounds, candidates, budgetUsd, run } = start
  if (!dryRun) await project.trust.require(...start.settings, ...limitNames)
  // A pattern that is none is told before anything costs.
  if (start.names.some(name => name !== 'local')) await redactorFor(folder, task)
  const settings = {
    task: folder.name,
    languages,
    translate,
    model,
    plain,
    rounds,
    candidates,
    budgetUsd,
    maxTimeMs,
    dryRun
  }
  const generators: Generator[] = []
  for (const name of start.names) {
    if (name === 'local') generators.push(await project.localGenerator())
    else if (name === 'replay')
      generators.push(await project.modelGenerator({ ...settings, replay: run, journal }))
    else generators.push(await project.modelGenerator({ ...settings, api: name, resume: run }))
  }
  const refusals = generators.map(generator =>
    generator.kind === 'learned' ? generator.refuses(task, rows.train) : undefined
  )
  const willing = generators.filter((_, index) => refusals[index] === undefined)
  if (willing.length > 0) return willing
  throw notServed(folder, task, rows.train, refusals[0])
}

/** An error that says what the outputs are, which generators serve such tasks, and how to correct the kind. */
function notServed(folder: TaskFolder, task: Task, train: StoredExample[], reason = ''): LoopaiError {
  const form = formOf(train.map(({ output }) => output))
  const what = form === undefined ? `of kind ${task.kind}` : describeForm(form)
  return new LoopaiError('not-served', `${folder.name} is ${what}: ${reason}.`, {
    suggestions: [
      ...servedBy(folder.name),
      `set "kind" in ${folder.path}/task.json if it was taken for the wrong one`
    ]
  })
}
