import type { LanguageName } from '../../../domain/program/language.js'
import type { Manifest } from '../../../domain/project/manifest-schema.js'
import { type ModelApiName, modelApiOf } from '../../../domain/project/model-apis.js'
import type { SettingName } from '../../../domain/project/risky-settings.js'
import type { Task } from '../../../domain/task/task.js'
import { LoopaiError } from '../../../errors.js'
import type { Project } from '../../../project.js'
import type { TaskFolder } from '../../../store/task-folder.js'

export type GeneratorName = Manifest['generators'][number] | 'replay'

/** Flags on how a model is asked; they have an effect for network generators only. */
export interface ModelFlags {
  model?: string
  /** Undefined: no budget. */
  budgetUsd?: number
  /** Whether the budget comes from a flag or the environment, not from loopai.json or the default. */
  budgetSaid?: boolean
  maxTimeMs?: number
  rounds?: number
  candidates?: number
  /** Whether requests are short, for small models; undefined: as the model and its server suggest. */
  plain?: boolean
  /** The run to resume, or, with `replay`, to repeat. */
  run?: string
  /** The file of the journal to repeat. */
  journal?: string
  resume?: boolean
}

/** The settings of a search, from flags or from the run that is resumed. */
export interface SearchStart {
  names: GeneratorName[]
  seed: number
  languages: LanguageName[]
  /** Languages into which the winner is translated. */
  translate: LanguageName[]
  /** The version to improve on; undefined: the active one, if any; null: none. */
  parent?: string | null
  rounds: number
  candidates: number
  model?: string
  plain?: boolean
  /** Undefined: no budget. */
  budgetUsd?: number
  run?: string
  /** The settings in loopai.json that decide where rows are sent and what that costs. */
  settings: SettingName[]
}

type Asked = Pick<SearchStart, 'seed' | 'languages' | 'translate'> & { parent?: string }

/** Default rounds of a search, and requests of each round. */
const usual = { rounds: 2, candidates: 2 }

/**
 * The settings to search with. A run that is resumed or repeated keeps its seed, languages, parent, model, rounds and
 * candidates, and its budget unless a flag or the environment sets another; a lower budget of loopai.json still
 * applies. `local` always runs beside a model, as the baseline without cost. Throws `usage` where several models are
 * named.
 */
export async function searchStart(
  project: Project,
  task: string,
  { names: requested, ...asked }: { names?: GeneratorName[] } & Asked,
  { resume, run, model, rounds, candidates, plain, budgetUsd, budgetSaid, journal }: ModelFlags
): Promise<SearchStart> {
  const named = requested ?? project.manifest.generators
  const repeats = named.includes('replay')
  const spending: SettingName[] = ['prices', ...(budgetSaid ? [] : ['budgetUsd' as const])]
  if (resume || repeats) {
    const found = await project.synthRun(task, run, journal)
    const { started } = found
    const api = started.api ?? 'anthropic'
    const free = !budgetSaid && (await asksFreely(project, api, started.model))
    return {
      names: ['local', repeats ? 'replay' : api],
      seed: started.seed,
      languages: started.languages,
      parent: started.parent ?? null,
      translate: started.translate ?? [],
      rounds: started.rounds,
      candidates: started.candidates,
      model: started.model,
      plain: started.plain ?? false,
      run: found.run,
      budgetUsd: budgetSaid ? budgetUsd : lower(free ? undefined : budgetUsd, started.budgetUsd),
      settings: repeats ? [] : spending
    }
  }
  const api = modelApiOf(named)
  const names = api === undefined ? named : [...new Set<GeneratorName>(['local', ...named])]
  if (names.filter(name => name !== 'local').length > 1) throw twoModels(names)
  const settings: SettingName[] = []
  if (api !== undefined) {
    settings.push(...spending)
    if (requested === undefined) settings.push('generators')
    if (model === undefined) settings.push('model')
  }
  return {
    ...asked,
    names,
    model,
    plain,
    budgetUsd: api && !budgetSaid && (await asksFreely(project, api, model)) ? undefined : budgetUsd,
    settings,
    rounds: rounds ?? usual.rounds,
    candidates: candidates ?? usual.candidates
  }
}

/**
 * Whether the default budget does not apply: a server on this machine is asked for a model that nobody put a price to.
 */
async function asksFreely(project: Project, api: ModelApiName, model?: string): Promise<boolean> {
  return project.manifest.budgetUsd === undefined && (await project.isFreeModel(api, model))
}

const lower = (usd?: number, other?: number) => (usd === undefined ? other : Math.min(usd, other ?? usd))

function twoModels(names: readonly GeneratorName[]): LoopaiError {
  const others = names.filter(name => name !== 'local')
  return new LoopaiError('usage', `One search asks one model, not ${others.join(' and ')}.`, {
    suggestions: others.map(name => `-g ${name}`)
  })
}

/** Whether the search asks a model, or repeats one that did. */
export const asksModel = ({ names }: SearchStart) => names.some(name => name !== 'local')

/** What to do about a task that no model can know from its rows alone; undefined where it is described. */
export function noDescription({ path }: TaskFolder, { description }: Task): string | undefined {
  if (description.trim() !== '') return undefined
  return `a model knows this task by its rows alone: say in "description" of ${path}/task.json what is wanted`
}
