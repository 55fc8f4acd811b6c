import type { LabelEstimate } from '../../generators/labeler.js'
import type { Project } from '../../project.js'
import type { InputCounts } from './label-inputs.js'
import { type LabelingOptions, openLabeling } from './label-scene.js'

/** What `label` would do. */
export interface LabelPlan {
  task: string
  dryRun: true
  inputs: InputCounts
  /** Inputs that the model would be asked about, and training rows that it would be asked about first. */
  toLabel: number
  toCheck: number
  model: LabelEstimate
  next: string
}

/** What `label` would ask and what that may cost; sends and writes nothing. `again`: the command that does it. */
export async function planLabel(
  project: Project,
  options: LabelingOptions,
  again: string
): Promise<LabelPlan> {
  const { folder, inputs, known, labeler, asked } = await openLabeling(project, options, true)
  const open = asked.filter(({ id }) => !labeler.known.has(id))
  const check = open.length > 0 ? known.asked.filter(({ id }) => !labeler.known.has(id)) : []
  return {
    task: folder.name,
    dryRun: true,
    inputs: inputs.counts,
    toLabel: open.length,
    toCheck: check.length,
    model: labeler.estimate([...check, ...open]),
    next: again
  }
}
