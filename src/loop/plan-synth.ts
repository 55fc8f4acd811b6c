import type { LanguageName } from '../domain/language.js'
import type { Plan } from '../generators/generator.js'
import type { Project } from '../project.js'
import { briefFor } from './candidates.js'
import { openGenerators } from './pick-generators.js'
import { type RowCounts, rowCounts, type SynthOptions, setScene } from './synth-scene.js'

/** What a synth would do. */
export interface SynthPlan {
  task: string
  dryRun: true
  rows: RowCounts
  generators: string[]
  languages: LanguageName[]
  /** Languages that the winner would be asked for in. */
  translate?: LanguageName[]
  /** The version that a model would be asked to improve on, beside first attempts. */
  parent?: string
  model?: Plan
}

/** Says what `synth` would do and cost. Sends, learns and writes nothing. */
export async function planSynth(project: Project, options: SynthOptions): Promise<SynthPlan> {
  const { folder, shared, start } = await setScene(project, options)
  const generators = await openGenerators(project, folder, shared, start, { ...options, dryRun: true })
  const asking = generators.find(generator => generator.plan !== undefined)
  const model = await asking?.plan?.(briefFor(project, shared, asking, shared.rows.train))
  const parent = start.parent ?? project.activeVersion(folder.name)
  return {
    ...{ task: folder.name, dryRun: true, rows: rowCounts(shared), languages: start.languages },
    ...(start.translate.length > 0 && { translate: start.translate }),
    generators: generators.map(({ name }) => name),
    ...(model && { model, ...(start.parent !== null && parent !== undefined && { parent }) })
  }
}
