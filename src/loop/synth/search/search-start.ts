import type { LanguageName } from '../../../domain/program/language.js'
import type { Manifest } from '../../../domain/project/manifest-schema.js'
import { modelApiOf } from '../../../domain/project/model-apis.js'
import type { SettingName } from '../../../domain/project/risky-settings.js'
import { LoopaiError } from '../../../errors.js'
import type { Project } from '../../../project.js'

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
  /** Languages that the winner is requested in too. */
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
  { names: requested, ...asked }: { names?: GeneratorName[] } & Asked,
  { resume, run, model, rounds, candidates, budgetUsd, budgetSaid, journal }: ModelFlags
): Promise<SearchStart> {
  const named = requested ?? project.manifest.generators
  const repeats = named.includes('replay')
  const spending: SettingName[] = ['prices', ...(budgetSaid ? [] : ['budgetUsd' as const])]
  if (resume || repeats) {
    const found = await project.synthRun(task, run, journal)
    const { started } = found
    return {
      names: ['local', repeats ? 'replay' : (started.api ?? 'anthropic')],
      seed: started.seed,
      languages: started.languages,
      parent: started.parent ?? null,
      translate: started.translate ?? [],
      rounds: started.rounds,
      candidates: started.candidates,
      model: started.model,
      run: found.run,
      budgetUsd: budgetSaid ? budgetUsd : lower(budgetUsd, started.budgetUsd),
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
    budgetUsd,
    settings,
    rounds: rounds ?? usual.rounds,
    candidates: candidates ?? usual.candidates
  }
}

const lower = (usd?: number, other?: number) => (usd === undefined ? other : Math.min(usd, other ?? usd))

function twoModels(names: readonly GeneratorName[]): LoopaiError {
  const others = names.filter(name => name !== 'local')
  return new LoopaiError('usage', `One search asks one model, not ${others.join(' and ')}.`, {
    suggestions: others.map(name => `-g ${name}`)
  })
}

/** Whether somebody is asked who costs, or who did. */
export const asksModel = ({ names }: SearchStart) => names.some(name => name !== 'local')
