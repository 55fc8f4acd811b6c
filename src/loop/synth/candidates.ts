import type { CandidateLine } from '../../domain/event.js'
import { leastValidationRows } from '../../domain/gate/gate-rules.js'
import { evidentIn } from '../../domain/honesty/evidence.js'
import { embeddedRows, type Gap, suspiciousGap } from '../../domain/honesty/memorized.js'
import { type Cascade, cascadeOf, rowsToReach } from '../../domain/measure/cascade.js'
import { type Evaluation, type RowResults, worthOf } from '../../domain/measure/evaluation.js'
import { hasLabels } from '../../domain/measure/tally.js'
import type { LanguageName } from '../../domain/program/language.js'
import { sizeOf } from '../../domain/program/program.js'
import { labelOf } from '../../domain/rows/example.js'
import type { LabelIndex } from '../../domain/rows/label-index.js'
import type { Task } from '../../domain/task/task.js'
import type { Feedback, Generator, Parent, Proposal, Verdict } from '../../generators/generator.js'
import { loadLanguage } from '../../languages/load-language.js'
import type { Project } from '../../project.js'
import type { StoredExample } from '../../store/examples-file.js'
import { briefFor, lineOf, type Request } from '../brief.js'
import { score, toRows } from '../measure/score.js'
import type { SplitRows } from '../rows/split-rows.js'
import type { Runtime } from '../running.js'
import { EditCheck } from './search/edit-check.js'
import { runOnTrain, type TrainRun } from './search/train-run.js'
import { modelsOf, prove } from './translate/translations.js'

/** A proposal with what was measured of it. */
export interface Candidate {
  proposal: Proposal
  generator: Generator
  complexity: number
  bytes: number
  lines: number
  p50Us: number
  train: Evaluation
  /** Absent where the task has no validation rows. */
  validation?: Evaluation
  /** Row by row on validation, for paired comparisons. */
  results?: RowResults
  runtime: Runtime
  /** It embeds training rows, and how that shows: never recommended. */
  memorizes?: string
  /** The same model in the other languages asked for, proven to answer the same. */
  translations: Proposal[]
}

export interface ProposeOptions extends Request {
  rows: SplitRows
  /** Languages that only the chosen program is wanted in too. */
  translate: LanguageName[]
  /** A language in which learned programs are checked, though nobody asked for it. */
  witness?: LanguageName
  /** Shared by all candidates, so that they can be compared row by row. */
  labels: LabelIndex
}

/** What a generator that learns is asked for: programs in the language of the witness too. */
export function withWitness({ witness, ...options }: ProposeOptions): ProposeOptions {
  if (witness === undefined) return options
  return { ...options, languages: [...options.languages, witness] }
}

/** What candidates are held against while more are proposed. */
interface Field {
  cascade: Cascade
  /** Gaps between training and validation of programs that were learned. */
  honest: Gap[]
  edits: EditCheck
  /** Of programs that a model wrote: how many training rows the best one got right. */
  bestRight?: number
  /** By behaviour on training rows, what such a program is called. */
  behaviours: Map<string, string>
}

/**
 * Lets a generator propose round after round; each candidate is run, and how it did on training rows goes back.
 * `earlier`: what other generators propose meanwhile, for comparison: awaited before the first candidate is
 * measured, so that verdicts do not hang on who is faster.
 */
export async function propose(
  project: Project,
  generator: Generator,
  options: ProposeOptions,
  { earlier, parent }: { earlier?: Promise<readonly Candidate[]>; parent?: Parent } = {}
): Promise<Candidate[]> {
  const { rows, task, seed } = options
  const candidates: Candidate[] = []
  const cascade = cascadeOf(strataOf(rows.train, task), seed)
  const edits = new EditCheck(project, options, cascade.order)
  const field: Field = { cascade, edits, honest: [], behaviours: new Map() }
  const decides = rows.validation.length < leastValidationRows
  const asked = isLearned(generator) ? withWitness(options) : options
  const brief = { ...briefFor(project, asked, rows.train), parent, decides }
  const rounds = generator.propose(brief)
  let feedback: Feedback[] | undefined
  for (;;) {
    const { value: round, done } = await rounds.next(feedback ?? [])
    if (done) return candidates
    if (feedback === undefined) {
      const learned = ((await earlier) ?? []).filter(({ generator }) => isLearned(generator))
      field.honest.push(...learned.flatMap(gapOf))
      edits.compareWith(learned)
    }
    feedback = []
    for (const model of modelsOf(round, generator, options.languages)) {
      const proposal = model.lead
      const { proven, refuted, leadReason } = await prove(project, model, options, rows)
      if (leadReason !== undefined) {
        project.emit({ type: 'candidate-dropped', ...lineOfProposal(proposal), reason: leadReason })
        continue
      }
      const measured = await measureCandidate(project, generator, proposal, options, field)
      feedback.push(measured.feedback)
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

/** Programs that were learned fit their rows as honestly as their learner; those that a model wrote are checked. */
const isLearned = (generator: Generator) => generator.refit !== undefined

/** Rows of one label are one stratum. */
export function strataOf(rows: StoredExample[], task: Task): string[] {
  return rows.map(({ output }) => (hasLabels(task) ? labelOf(output) : ''))
}

function gapOf({ train, validation }: Candidate): Gap[] {
  if (!validation) return []
  return [
    {
      ...{ train: train.metrics.accuracy, trainRows: train.rows },
      ...{ validation: validation.metrics.accuracy, validationRows: validation.rows }
    }
  ]
}

async function measureCandidate(
  project: Project,
  generator: Generator,
  proposal: Proposal,
  { task, rows, labels }: ProposeOptions,
  field: Field
): Promise<{ feedback: Feedback; verdict: Verdict; candidate?: Candidate }> {
  const source = proposal.files[proposal.entry]
  const label = `${nameOf(proposal)} ${proposal.language}`
  const complexity = (await loadLanguage(proposal.language)).complexity(source)
  const written = !isLearned(generator)
  const toReach = written && task.kind !== 'number' ? rowsToReach(field.bestRight, rows.train.length) : 0
  const train = await runOnTrain(project, task, proposal, rows.train, {
    ...{ label, labels, cascade: field.cascade, toReach }
  })
  const finish = (verdict: Verdict, candidate?: Candidate) => ({
    ...{ verdict, candidate, feedback: feedbackOn(proposal, train, verdict, complexity) }
  })
  const out = whyOut(train)
  if (out) return finish(out)
  const twin = field.behaviours.get(train.behaviour)
  if (written && twin !== undefined) {
    return finish({ kind: 'duplicate', reason: `on every training row it does what ${twin} does` })
  }
  const options = { label, total: rows.validation.length, labels, keepRows: true }
  const validation =
    rows.validation.length > 0
      ? await score(project, task, proposal, toRows(rows.validation, rows.train), options)
      : undefined
  const candidate: Candidate = {
    ...{ proposal, generator, complexity, translations: [] },
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
  const reason =
    whyMemorizes(candidate, rows.train, field) ?? (await field.edits.why(proposal, nameOf(proposal)))
  if (reason !== undefined) return finish({ kind: 'memorizes', reason }, { ...candidate, memorizes: reason })
  // What memorizes must not stand in the way of an honest program that does the same on training rows.
  field.behaviours.set(train.behaviour, nameOf(proposal))
  field.bestRight = Math.max(field.bestRight ?? 0, train.evaluation.metrics.accuracy * train.ran)
  return finish({ kind: 'measured' }, candidate)
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
    ...{ proposal, verdict, complexity, ran, right, wrong, prints },
    accuracy: evaluation.metrics.accuracy,
    worth: worthOf(evaluation.metrics)
  }
}

/** What a person calls a candidate. */
export function nameOf({ label, family }: Proposal): string {
  return label ?? family
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
    ...{ type: 'candidate-scored', ...line, bytes, lines, p50Us, settings, usd },
    train: train.metrics,
    validation: validation?.metrics,
    crossValidated: evidentIn(validation?.rows ?? 0, crossValidated)
  })
}

export function lineOfProposal(proposal: Proposal): CandidateLine {
  return lineOf(nameOf(proposal), proposal.language)
}
