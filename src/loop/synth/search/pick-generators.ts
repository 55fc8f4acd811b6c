import type { LanguageName } from '../../../domain/program/language.js'
import type { Manifest } from '../../../domain/project/manifest-schema.js'
import { limitNames, type SettingName } from '../../../domain/project/risky-settings.js'
import { describeForm, formOf, servedBy } from '../../../domain/task/output-form.js'
import type { Task } from '../../../domain/task/task.js'
import { LoopaiError } from '../../../errors.js'
import type { Generator } from '../../../generators/generator.js'
import type { Project } from '../../../project.js'
import type { StoredExample } from '../../../store/examples-file.js'
import type { TaskFolder } from '../../../store/task-folder.js'
import type { SearchRequest } from '../candidate.js'

export type GeneratorName = Manifest['generators'][number] | 'replay'

/** What flags say of how a model is asked; each does something for network generators only. */
export interface ModelFlags {
  model?: string
  /** Undefined: no budget. */
  budgetUsd?: number
  /** By a flag or the environment, not by loopai.json or what is usual. */
  budgetSaid?: boolean
  maxTimeMs?: number
  rounds?: number
  candidates?: number
  /** A run to go on with, or, with `replay`, to repeat. */
  run?: string
  /** The file of the journal to repeat. */
  journal?: string
  resume?: boolean
}

/** What a search starts from: said by flags, or by the run that goes on. */
export interface SearchStart {
  names: GeneratorName[]
  seed: number
  languages: LanguageName[]
  /** Languages that the winner is wanted in too. */
  translate: LanguageName[]
  /** The version to improve on; undefined: the active one, if there is one; null: none. */
  parent?: string | null
  rounds: number
  candidates: number
  model?: string
  /** Undefined: no budget. */
  budgetUsd?: number
  run?: string
  /** What of loopai.json decides where rows go and what that costs. */
  settings: SettingName[]
}

type Asked = Pick<SearchStart, 'seed' | 'languages' | 'translate'> & { parent?: string }

/** Rounds of a search, and calls of a round. */
const usual = { rounds: 4, candidates: 4 }

/**
 * What is searched with. A run that goes on or is repeated starts as it did: with its own seed, languages, parent,
 * model, rounds and candidates, and within its own budget unless another is said. `local` always runs beside a model, as the baseline that costs nothing.
 */
export async function searchStart(
  project: Project,
  task: string,
  { names: wanted, ...asked }: { names?: GeneratorName[] } & Asked,
  { resume, run, model, rounds, candidates, budgetUsd, budgetSaid, journal }: ModelFlags
): Promise<SearchStart> {
  const named = wanted ?? project.manifest.generators
  const repeats = named.includes('replay')
  const spending: SettingName[] = ['prices', ...(budgetSaid ? [] : ['budgetUsd' as const])]
  if (resume || repeats) {
    const found = await project.synthRun(task, run, journal)
    const { started } = found
    return {
      names: ['local', repeats ? 'replay' : 'anthropic'],
      ...{ seed: started.seed, languages: started.languages, parent: started.parent ?? null },
      translate: started.translate ?? [],
      ...{ rounds: started.rounds, candidates: started.candidates, model: started.model, run: found.run },
      budgetUsd: budgetSaid ? budgetUsd : lower(budgetUsd, started.budgetUsd),
      settings: repeats ? [] : spending
    }
  }
  const names = named.includes('anthropic') ? [...new Set<GeneratorName>(['local', ...named])] : named
  const settings: SettingName[] = []
  if (names.includes('anthropic')) {
    settings.push(...spending)
    if (wanted === undefined) settings.push('generators')
    if (model === undefined) settings.push('model')
  }
  return {
    ...{ ...asked, names, model, budgetUsd, settings },
    ...{ rounds: rounds ?? usual.rounds, candidates: candidates ?? usual.candidates }
  }
}

const lower = (usd?: number, other?: number) => (usd === undefined ? other : Math.min(usd, other ?? usd))

/** Whether somebody is asked who costs, or who did. */
export const asksModel = ({ names }: SearchStart) => names.some(name => name !== 'local')

interface OpenOptions {
  /** Nothing will be sent. */
  dryRun?: boolean
}

/**
 * The generators that serve the task, `local` first. Throws `not-served` where none does, and `not-trusted` before
 * anything is learned or sent by settings that this user has not accepted.
 */
export async function openGenerators(
  project: Project,
  folder: TaskFolder,
  { task, rows }: Pick<SearchRequest, 'task' | 'rows'>,
  start: SearchStart,
  { maxTimeMs, dryRun, journal }: ModelFlags & OpenOptions
): Promise<Generator[]> {
  const { languages, translate, model, rounds, candidates, budgetUsd, run } = start
  if (!dryRun) await project.trust.require(...start.settings, ...limitNames)
  const settings = {
    ...{ task: folder.name, languages, translate, model, rounds, candidates, budgetUsd, maxTimeMs, dryRun }
  }
  const generators: Generator[] = []
  for (const name of start.names) {
    if (name === 'local') generators.push(await project.localGenerator())
    else if (name === 'replay')
      generators.push(await project.modelGenerator({ ...settings, replay: run, journal }))
    else generators.push(await project.modelGenerator({ ...settings, resume: run }))
  }
  const refusals = generators.map(generator =>
    generator.kind === 'learned' ? generator.refuses(task, rows.train) : undefined
  )
  const willing = generators.filter((_, index) => refusals[index] === undefined)
  if (willing.length > 0) return willing
  throw notServed(folder, task, rows.train, refusals[0])
}

/** What the outputs are, what serves them, and what may be wrong with that. */
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
