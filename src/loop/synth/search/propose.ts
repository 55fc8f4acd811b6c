import { leastValidationRows } from '../../../domain/gate/gate-rules.js'
import { standInOf } from '../../../domain/honesty/stand-in.js'
import type { Generator } from '../../../generators/generator.js'
import type { Feedback, Parent, Proposal, Verdict } from '../../../generators/proposal.js'
import type { Project } from '../../../project.js'
import { briefFor } from '../../brief.js'
import { type Candidate, lineOfProposal, type SearchRequest, withWitness } from '../candidate.js'
import { modelsOf, prove } from '../translate/translations.js'
import { compareWith, measureCandidate, newField } from './measure-candidate.js'
import { redactionFor } from './redaction.js'

/**
 * Runs the rounds of a generator and returns the candidates it made, those that memorize included. Each proposal is
 * measured, and its results on training rows are passed back to the generator. `earlier`: candidates of other
 * generators that run at the same time, to compare with; awaited before the first proposal is measured, so that
 * verdicts do not depend on which generator is faster.
 */
export async function propose(
  project: Project,
  generator: Generator,
  request: SearchRequest,
  { earlier, parent }: { earlier?: Promise<readonly Candidate[]>; parent?: Parent } = {}
): Promise<Candidate[]> {
  const { rows } = request
  const candidates: Candidate[] = []
  const field = newField(project, request)
  const decides = rows.validation.length < leastValidationRows
  const asked = generator.kind === 'learned' ? withWitness(request) : request
  const redaction = await redactionFor(generator.kind === 'written' ? request.task : {})
  const rounds = generator.propose({
    ...briefFor(project, asked, redaction.rows(rows.train)),
    parent: parent && redaction.parent(parent),
    decides
  })
  let feedback: Feedback[] | undefined
  for (;;) {
    const { value: round, done } = await rounds.next(feedback ?? [])
    if (done) return candidates
    if (feedback === undefined) compareWith(field, (await earlier) ?? [])
    feedback = []
    for (const model of modelsOf(round, generator.kind, request.languages)) {
      const proposal = model.lead
      const { proven, refuted, leadReason } = await prove(project, model, request, rows)
      if (leadReason !== undefined) {
        project.emit({ type: 'candidate-dropped', ...lineOfProposal(proposal), reason: leadReason })
        continue
      }
      const measured = await measureCandidate(project, generator, proposal, request, field)
      feedback.push(redaction.feedback(measured.feedback))
      const { verdict } = measured
      const candidate = measured.candidate && { ...measured.candidate, translations: proven }
      const kept = verdict.kind === 'measured' || verdict.kind === 'memorizes'
      if (kept && candidate) candidates.push(candidate)
      emitScored(project, proposal, verdict, candidate)
      for (const { proposal, reason } of refuted) {
        project.emit({ type: 'candidate-dropped', ...lineOfProposal(proposal), reason })
      }
    }
  }
}

function emitScored(project: Project, proposal: Proposal, verdict: Verdict, candidate?: Candidate): void {
  const line = lineOfProposal(proposal)
  const { usd, settings, crossValidated } = proposal
  if (verdict.kind !== 'measured' || candidate === undefined) {
    const reason = verdict.kind === 'measured' ? 'not measured' : verdict.reason
    project.emit({ type: 'candidate-dropped', ...line, reason, usd })
    return
  }
  const { bytes, lines, p50Us, train, validation } = candidate
  project.emit({
    type: 'candidate-scored',
    ...line,
    bytes,
    lines,
    p50Us,
    settings,
    usd,
    train: train.metrics,
    validation: validation?.metrics,
    crossValidated: standInOf({ validationRows: validation?.rows ?? 0, crossValidated }).crossValidated
  })
}
