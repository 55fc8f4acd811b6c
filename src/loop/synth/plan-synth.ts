import { networkProblem } from '../../config.js'
import type { LanguageName } from '../../domain/program/language.js'
import { type ModelApiName, modelApiOf, modelApis } from '../../domain/project/model-apis.js'
import type { Plan } from '../../generators/model-search.js'
import type { Project } from '../../project.js'
import { briefFor } from '../brief.js'
import { nextFor } from '../next.js'
import { isFruitless } from '../records/searched.js'
import { openGenerators } from './search/open-generators.js'
import { redactionFor } from './search/redaction.js'
import { parentVersion } from './search/search-parent.js'
import { noDescription } from './search/search-start.js'
import { openSynth, type RowCounts, rowCounts, type SynthOptions } from './synth-scene.js'

/** What `synth` would do. */
export interface SynthPlan {
  task: string
  dryRun: true
  rows: RowCounts
  generators: string[]
  languages: LanguageName[]
  /** Languages into which the winner would be translated. */
  translate?: LanguageName[]
  /** The version that a model would be asked to improve on, beside writing new programs. */
  parent?: string
  model?: Plan
  /** What would help the model. */
  hint?: string
  /** What to do first, where the model can't be asked with the present settings. */
  before?: string
  /** The command to run next. */
  next: string
}

function firstOf(problem: 'no-key' | 'offline', api: ModelApiName): string {
  const { keyVariable, urlVariable } = modelApis[api]
  return problem === 'offline'
    ? 'unset LOOPAI_OFFLINE'
    : `set ${keyVariable}, or ${urlVariable} to a server of your own`
}

/**
 * Returns what `synth` would do and cost, without sending, learning or writing anything. `again`: the command that runs
 * the synth itself.
 */
export async function planSynth(project: Project, options: SynthOptions, again: string): Promise<SynthPlan> {
  const { folder, request, start } = await openSynth(project, options)
  const generators = await openGenerators(project, folder, request, start, { ...options, dryRun: true })
  const asking = generators.find(generator => generator.kind === 'written')
  const redaction = await redactionFor(request.task)
  const model = await asking?.plan(briefFor(project, request, redaction.rows(request.rows.train)))
  const api = modelApiOf(start.names)
  const problem = model && api ? networkProblem(project.network, api) : undefined
  const fruitless = await isFruitless(project, folder, start, request.rows)
  const parent = model && (await parentVersion(project, folder, start.parent))?.version
  const hint = model && noDescription(folder, request.task)
  return {
    task: folder.name,
    dryRun: true,
    rows: rowCounts(request),
    languages: start.languages,
    ...(start.translate.length > 0 && { translate: start.translate }),
    generators: generators.map(({ name }) => name),
    ...(model && { model, ...(parent !== undefined && { parent }) }),
    ...(hint !== undefined && { hint }),
    ...(problem && api && { before: firstOf(problem, api) }),
    next: model === undefined && fruitless ? await nextFor(project, folder) : again
  }
}
