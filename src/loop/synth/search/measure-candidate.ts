import { createHash } from 'node:crypto'
import { embeddedRows, type Gap, suspiciousGap } from '../../../domain/honesty/memorized.js'
import { type Cascade, rowsToReach } from '../../../domain/measure/cascade.js'
import { type Evaluation, type RowResults, worthOf } from '../../../domain/measure/evaluation.js'
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

/** What the candidates of a generator are compared with, updated as more are measured. */
export interface Field {
  cascade: Cascade
  /** Accuracy on training and validation rows of learned programs. */
  honest: Gap[]
  edits: EditCheck
  /** The most training rows that any written program got right; undefined before the first. */
  bestRight?: number
  /**
   * The name of the first written program with each behaviour. Keys are the behaviour on training rows alone, and that
   * on training and validation rows.
   */
  behaviours: Map<string, string>
}

/** A field without candidates. */
export function newField(project: Project, request: SearchRequest): Field {
  const cascade = cascadeFor(request)
  const edits = new EditCheck(project, request, cascade.order)
  return { cascade, edits, honest: [], behaviours: new Map() }
}

/** Adds the learned candidates of other generators to what candidates are compared with. */
export function compareWith(field: Field, others: readonly Candidate[]): void {
  const learned = others.filter(isLearned)
  field.honest.push(...learned.flatMap(gapOf))
  field.edits.compareWith(learned)
}

/**
 * Measures a proposal on training rows, and then on validation rows. Programs that were learned fit their rows as
 * honestly as their learner; those that a model wrote are checked for memorizing. Returns the true verdict, the
 * feedback for the proposer, and the candidate where it was measured or memorizes.
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
    toReach,
    unseen: proposal.unseen
  })
  // The proposer is given the result on training rows only: `shown` is the verdict without validation rows.
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
  // Programs with equal answers on training rows that differ on validation rows are two different programs.
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
    unseen: train.unseen,
    runtime: train.runtime
  }
  if (!written) {
    field.honest.push(...gapOf(candidate))
    return finish({ kind: 'measured' }, candidate)
  }
  const reason =
    whyMemorizes(candidate, rows.train, field) ?? (await field.edits.why(proposal, name, proposal.unseen))
  if (reason !== undefined) return finish({ kind: 'memorizes', reason }, { ...candidate, memorizes: reason })
  // Registered only after the checks: a program that memorizes must not make an honest one with the same answers a
  // duplicate.
  field.behaviours.set(behaviour, name)
  if (twin === undefined) field.behaviours.set(train.behaviour, name)
  field.bestRight = Math.max(field.bestRight ?? 0, train.evaluation.metrics.accuracy * train.ran)
  return finish({ kind: 'measured' }, candidate, shown)
}

/** A hash of the answers, equal for programs that answer alike. */
function answersOf({ right, got }: RowResults): string {
  return createHash('sha256').update(right).update(got).digest('hex')
}

/** The accuracy on the rows that its maker was shown, and on all others; none without any others. */
function gapOf({ train, validation, unseen }: Candidate): Gap[] {
  const other = poolOf(validation, unseen?.evaluation)
  const shown = poolOf(train, unseen && { ...unseen.evaluation, rows: -unseen.evaluation.rows })
  if (other.rows === 0) return []
  return [
    {
      train: shown.accuracy,
      trainRows: shown.rows,
      validation: other.accuracy,
      validationRows: other.rows
    }
  ]
}

/** The accuracy on two sets of rows together; a negative number of rows takes them away. */
function poolOf(...sets: (Pick<Evaluation, 'rows' | 'metrics'> | undefined)[]) {
  let [rows, right] = [0, 0]
  for (const set of sets) {
    rows += set?.rows ?? 0
    right += (set?.rows ?? 0) * (set?.metrics.accuracy ?? 0)
  }
  return { rows, accuracy: rows === 0 ? 0 : right / rows }
}

/** The verdict on a program that is no candidate, as it was stopped or answers no row; undefined for any other. */
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
