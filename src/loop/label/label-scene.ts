import { type ModelApiName, modelApiOf } from '../../domain/project/model-apis.js'
import type { SettingName } from '../../domain/project/risky-settings.js'
import { isByModel } from '../../domain/rows/split/via.js'
import type { Task } from '../../domain/task/task.js'
import { plural } from '../../domain/text/wording.js'
import { LoopaiError } from '../../errors.js'
import type { AskedInput, LabelBrief, Labeler } from '../../generators/labeler.js'
import type { Project } from '../../project.js'
import type { RowPlace } from '../../store/rows/row-source.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { busy } from '../busy.js'
import { redactorFor } from '../executions/redactor.js'
import { inputsOfFile } from '../records/file-inputs.js'
import { usualSeed } from '../records/searched.js'
import { splitRows } from '../rows/split-rows.js'
import { type KnownAnswers, knownAnswers } from './known-answers.js'
import { type SortedInputs, sortInputs } from './label-inputs.js'

export interface LabelingOptions {
  task?: string
  /** Unlabeled inputs. */
  file: RowPlace
  model?: string
  /** The API that it is asked by; default: that of loopai.json, else the Messages API. */
  api?: ModelApiName
  /** Whether requests are short, for small models; undefined: as the model and its server suggest. */
  plain?: boolean
  /** Undefined: no budget. */
  budgetUsd?: number
  /** Whether the budget comes from a flag or the environment. */
  budgetSaid?: boolean
  maxTimeMs?: number
  /** The most training rows that the model is asked about though their answers are known. */
  check: number
  /** The most inputs of a request. */
  batch: number
  /** Go on with the latest run that was cut off, with its model. */
  resume?: boolean
  /** The command that goes on with the run. */
  again: string
}

/** A task, its rows, the inputs of a file and a model that may be asked about them. */
export interface LabelScene {
  folder: TaskFolder
  task: Task
  inputs: SortedInputs
  known: KnownAnswers
  labeler: Labeler
  /** The inputs to label, as they are asked about. */
  asked: AskedInput[]
}

/**
 * Reads what there is to label and opens the model's journal. Throws `no-rows` where no training row was labeled by a
 * person, and `bad-rows`, `no-price`, `no-key`.
 */
export async function openLabeling(
  project: Project,
  options: LabelingOptions,
  dryRun: boolean
): Promise<LabelScene> {
  const folder = project.task(options.task)
  const task = await folder.task()
  const choice = await modelChoice(project, folder, options)
  if (!dryRun) await project.trust.require(...choice.settings)
  const raws = await inputsOfFile(project, task, options.file)
  const rows = await splitRows(folder, task, project)
  const people = rows.train.filter(row => !isByModel(row))
  if (people.length === 0) throw noRows(folder.name)
  const redact = await redactorFor(folder, task)
  const inputs = await busy(project.signal, () => sortInputs(raws, rows, redact))
  const known = knownAnswers(people, redact, options.check)
  const brief: LabelBrief = {
    taskName: folder.name,
    task,
    sheets: known.sheets,
    seed: usualSeed,
    signal: project.signal,
    tell: note => project.emit({ type: 'step', label: folder.name, note })
  }
  const { maxTimeMs, batch, again } = options
  const { model, api, plain, budgetUsd } = choice
  const settings = { model, api, plain, budgetUsd, maxTimeMs, batch, again, dryRun, inputs: inputs.hash }
  const labeler = await project.modelLabeler(settings, brief)
  if (labeler.untold > 0 && inputs.fresh.length > 0) {
    const { untold } = labeler
    const message = `the model does not know of ${plural(untold, 'label')}: no training row that a person labeled has ${untold === 1 ? 'it' : 'them'}`
    const suggestions = [`name them in "description" of ${folder.path}/task.json`]
    project.emit({ type: 'warning', message, suggestions })
  }
  const asked = inputs.fresh.map(({ id, input }) => ({ id, input, sheet: 0 }))
  return { folder, task, inputs, known, labeler, asked }
}

interface Choice extends Pick<LabelingOptions, 'model' | 'plain' | 'budgetUsd'> {
  api: ModelApiName
  /** What loopai.json says about it. */
  settings: SettingName[]
}

/** Which model is asked and what it may cost, by flags, the run that goes on or loopai.json. */
async function modelChoice(project: Project, folder: TaskFolder, options: LabelingOptions): Promise<Choice> {
  const { manifest } = project
  const { budgetUsd, budgetSaid, resume, plain } = options
  const settings: SettingName[] = ['prices', ...(budgetSaid ? [] : ['budgetUsd' as const])]
  if (resume) {
    const started = await project.unfinishedLabeling(folder.name)
    const then = started.budgetUsd
    const lower = budgetUsd === undefined ? then : Math.min(budgetUsd, then ?? budgetUsd)
    const api = started.api ?? 'anthropic'
    return { model: started.model, api, plain, budgetUsd: budgetSaid ? budgetUsd : lower, settings }
  }
  const named = modelApiOf(manifest.generators)
  const api = options.api ?? named ?? 'anthropic'
  if (options.api === undefined && named !== undefined) settings.push('generators')
  if (options.model === undefined) settings.push('model')
  const isFree =
    !budgetSaid && manifest.budgetUsd === undefined && (await project.isFreeModel(api, options.model))
  return { model: options.model, api, plain, budgetUsd: isFree ? undefined : budgetUsd, settings }
}

function noRows(task: string): LoopaiError {
  return new LoopaiError(
    'no-rows',
    `${task} has no training row that a person labeled, which a model needs to see.`,
    {
      suggestions: [`loopai add ${task} rows.jsonl`]
    }
  )
}
