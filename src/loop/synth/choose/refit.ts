import { nothingToGain, refitFault } from '../../../domain/gate/refit.js'
import type { Proposal } from '../../../generators/proposal.js'
import type { Project } from '../../../project.js'
import type { StoredExample } from '../../../store/examples-file.js'
import { briefFor } from '../../brief.js'
import { score, toRows } from '../../measure/score.js'
import type { SplitRows } from '../../rows/split-rows.js'
import {
  type Candidate,
  type LearnedCandidate,
  lineOfProposal,
  type SearchRequest,
  withWitness
} from '../candidate.js'
import { modelsOf, prove } from '../translate/translations.js'

/** Whether a learned candidate is learned again from train and validation before it is recommended. */
export function willRefit({ validation }: Candidate, rows: SplitRows): boolean {
  if (rows.validation.length === 0) return false
  const inputs = rows.validation.map(({ input }) => input)
  return validation === undefined || !nothingToGain(validation, inputs)
}

/** A model learned again: the program in the first language, and those in others whose answers are proven equal. */
export interface Remade {
  lead: Proposal
  translations: Proposal[]
}

/**
 * The chosen model learned again from train and validation; or, as `fault`, why it can't be trusted: on these rows,
 * which it has seen, it is worse than the one made from train alone. Does not read the sealed test.
 */
export async function refitOf(
  project: Project,
  request: SearchRequest,
  chosen: LearnedCandidate,
  twin: string
): Promise<Remade | { fault: string }> {
  const { task, rows, labels } = request
  const seen = [...rows.train, ...rows.validation]
  const remade = await madeAnew(project, request, chosen, seen)
  if (remade === undefined)
    return { fault: 'comes to nothing, since its family finds no program that fits them all' }
  const on = async (program: Proposal, name: string) => {
    const options = { label: `${program.family} ${name}`, labels, total: seen.length }
    return (await score(project, task, program, toRows(seen), options)).evaluation
  }
  const [own, other] = await Promise.all([on(remade.lead, 'made anew'), on(chosen.proposal, 'as it was')])
  const fault = refitFault(task.metric, own, { ...other, name: twin })
  return fault === undefined ? remade : { fault }
}

/**
 * The chosen model learned again from the rows `seen`, after proving that its programs still answer alike. Undefined if
 * its family finds no program that fits them. Throws if it differs from its witness.
 */
export async function madeAnew(
  project: Project,
  request: SearchRequest,
  { generator, proposal }: LearnedCandidate,
  seen: StoredExample[]
): Promise<Remade | undefined> {
  const { languages, translate, witness } = request
  // The other languages are for this model only, so candidates were not printed in them.
  const all = { ...request, languages: [...new Set([...languages, ...translate])] }
  const wanted = { ...all, witness: witness && all.languages.includes(witness) ? undefined : witness }
  const round = await generator.refit(proposal, briefFor(project, withWitness(wanted), seen))
  const [model] = modelsOf(round, generator.kind, languages)
  if (model === undefined) return undefined
  const { proven, refuted, leadReason } = await prove(project, model, wanted, request.rows)
  if (leadReason !== undefined) throw new Error(leadReason)
  for (const { proposal, reason } of refuted) {
    project.emit({ type: 'candidate-dropped', ...lineOfProposal(proposal), reason })
  }
  return { lead: model.lead, translations: proven }
}
