import { createHash } from 'node:crypto'
import { embeddedRows, type Gap, suspiciousGap } from '../../../domain/honesty/memorized.js'
import { type Cascade, rowsToReach } from '../../../domain/measure/cascade.js'
import { type RowResults, worthOf } from '../../../domain/measure/evaluation.js'
import { sizeOf } from '../../../domain/program/program.js'
import type { Generator } from '../../../generators/generator.js'
import type { Feedback, Proposal, Verdict } from '../../../generators/proposal.js'
import { loadLanguage } from '../../../languages/load-language.js'
import type { Project } from '../../../project.js'
import type { StoredExample } from '../../../store/examples-file.js'
import { score, toRows } from '../../measure/score.js'
import { type Candidate, candidateName, isLearned, type SearchRequest } from '../candidate.js'
import { EditCheck } from './edit-check.js'
import { cascadeFor, runOnTrain, type TrainRun } from './train-run.js'

/** What candidates are held against while more are proposed. */
export interface Field {
  cascade: Cascade
  /** Gaps between training and validation of programs that were learned. */
  honest: Gap[]
  edits: EditCheck
  /** Of programs that a model wrote: how many training rows the best one got right. */
  bestRight?: number
  /** By behaviour on training rows, and by that on training and validation rows, what such a program is called. */
  behaviours: Map<string, string>
}

export function newField(project: Project, request: SearchRequest): Field {
  const cascade = cascadeFor(request)
  const edits = new EditCheck(project, request, cascade.order)
  return { cascade, edits, honest: [], behaviours: new Map() }
}

/** Holds candidates against those of other generators that were learned. */
export function compareWith(field: Field, others: readonly Candidate[]): void {
  const learned = others.filter(isLearned)
  field.honest.push(...learned.flatMap(gapOf))
  field.edits.compareWith(learned)
}

/**
 * What running a proposal on training rows, and then on validation rows, says of it. Programs that were learned fit
 * their rows as honestly as their learner; those that a model wrote are checked.
 */
export async function measureCandidate(
  project: Project,
  generator: Generator,
  proposal: Proposal,
  { task, rows, labels }: SearchRequest,
  field: Field
): Promise<{ feedback: Feedback; verdict: Verdict; candidate?: Candidate }> {
  const source = proposal.files[proposal.entry]
  const name = candidateName(proposal)
  const label = `${name} ${proposal.language}`
  const complexity = (await loadLanguage(proposal.language)).complexity(source)
  const written = generator.kind === 'written'
  const toReach = written && task.kind !== 'number' ? rowsToReach(field.bestRight, rows.train.length) : 0
  const train = await runOnTrain(project, task, proposal, rows.train, {
    label,
    labels,
    cascade: field.cascade,
    toReach
  })
  // The proposer learns the result on training rows, and no more.
  const finish = (verdict: Verdict, candidate?: Candidate, shown = verdict) => ({
    verdict,
    candidate,
    feedback: feedbackOn(proposal, train, shown, complexity)
  })
  const out = whyOut(train)
  if (out) return finish(out)
  const options = { label, total: rows.validation.length, labels, keepRows: true }
  const validation =
    rows.validation.length > 0
      ? await score(project, task, proposal, toRows(rows.validation, rows.train), options)
      : undefined
  // Programs that differ on rows that neither was made from are two, however alike they are on the others.
  const behaviour = `${train.behaviour} ${validation?.results ? answersOf(validation.results) : ''}`
  const twin = written ? field.behaviours.get(train.behaviour) : undefined
  const repeats = (rows: string, name: string): Verdict => ({
    kind: 'duplicate',
    reason: `on every ${rows}row it does what ${name} does`
  })
  const shown = twin === undefined ? undefined : repeats('training ', twin)
  const same = written ? field.behaviours.get(behaviour) : undefined
  if (same !== undefined) return finish(repeats('', same), undefined, shown)
  const candidate: Candidate = {
    proposal,
    generator,
    complexity,
    translations: [],
    ...sizeOf(source),
    p50Us: (validation ?? train).evaluation.latencyUs?.p50 ?? 0,
    train: train.evaluation,
    validation: validation?.evaluation,
    results: validation?.results,
    runtime: train.runtime
  }
  if (!written) {
    field.honest.push(...gapOf(candidate))
    return finish({ kind: 'measured' }, candidate)
  }
  const reason = whyMemorizes(candidate, rows.train, field) ?? (await field.edits.why(proposal, name))
  if (reason !== undefined) return finish({ kind: 'memorizes', reason }, { ...candidate, memorizes: reason })
  // What memorizes must not stand in the way of an honest program that does the same on training rows.
  field.behaviours.set(behaviour, name)
  if (twin === undefined) field.behaviours.set(train.behaviour, name)
  field.bestRight = Math.max(field.bestRight ?? 0, train.evaluation.metrics.accuracy * train.ran)
  return finish({ kind: 'measured' }, candidate, shown)
}

/** The same for programs that answer the same. */
function answersOf({ right, got }: RowResults): string {
  return createHash('sha256').update(right).update(got).digest('hex')
}

function gapOf({ train, validation }: Candidate): Gap[] {
  if (!validation) return []
  return [
    {
      train: train.metrics.accuracy,
      trainRows: train.rows,
      validation: validation.metrics.accuracy,
      validationRows: validation.rows
    }
  ]
}

/** A candidate that answers no row is a result, but never a program to keep; nor is one that was stopped. */
function whyOut({ evaluation, stopped }: TrainRun): Verdict | undefined {
  if (stopped) return { kind: stopped.broken ? 'broken' : 'stopped', reason: stopped.reason }
  if ((evaluation.outcomes.answered ?? 0) > 0) return undefined
  const error = evaluation.worst[0]?.error
  return { kind: 'broken', reason: error ? `${error.type}: ${error.message}` : 'it answers no row' }
}

function whyMemorizes(candidate: Candidate, train: StoredExample[], field: Field): string | undefined {
  const inputs = train.map(({ input }) => input)
  const embedded = embeddedRows(Object.values(candidate.proposal.files).join('\n'), inputs)
  if (embedded !== undefined) return embedded
  const [gap] = gapOf(candidate)
  return gap && suspiciousGap(gap, field.honest)
}

function feedbackOn(proposal: Proposal, train: TrainRun, verdict: Verdict, complexity: number): Feedback {
  const { ran, right, wrong, prints, evaluation } = train
  return {
    proposal,
    verdict,
    complexity,
    ran,
    right,
    wrong,
    prints,
    accuracy: evaluation.metrics.accuracy,
    worth: worthOf(evaluation.metrics)
  }
}
