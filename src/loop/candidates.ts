import type { Evaluation, Mistake, RowResults } from '../domain/evaluation.js'
import type { CandidateLine } from '../domain/event.js'
import type { LabelIndex } from '../domain/label-index.js'
import type { LanguageName } from '../domain/language.js'
import type { Task } from '../domain/task.js'
import type { Brief, Feedback, Generator, Proposal } from '../generators/generator.js'
import type { Project } from '../project.js'
import type { StoredExample } from '../store/examples-file.js'
import type { Runtime } from './pick-version.js'
import { score, toRows } from './score.js'
import type { SplitRows } from './split-rows.js'

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
}

export interface ProposeOptions {
  taskName: string
  task: Task
  rows: SplitRows
  languages: LanguageName[]
  seed: number
  /** Shared by all candidates, so that they can be compared row by row. */
  labels: LabelIndex
}

/** The brief of a generator: training rows only, unless a refit is asked for. */
export function briefFor(project: Project, options: ProposeOptions, train: StoredExample[]): Brief {
  const { taskName, task, languages, seed } = options
  return {
    taskName,
    task,
    train,
    languages,
    seed,
    signal: project.signal,
    progress: step =>
      project.emit({ type: 'candidate-progress', ...lineOf(step.family, languages[0]), ...step })
  }
}

/** Lets a generator propose round after round; each candidate is run, and how it did on training rows goes back. */
export async function propose(
  project: Project,
  generator: Generator,
  options: ProposeOptions
): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  const rounds = generator.propose(briefFor(project, options, options.rows.train))
  let feedback: Feedback[] = []
  for (;;) {
    const { value: round, done } = await rounds.next(feedback)
    if (done) return candidates
    feedback = []
    for (const proposal of round) {
      const candidate = await measureCandidate(project, generator, proposal, options)
      feedback.push(feedbackOn(candidate))
      const reason = whyUseless(candidate)
      if (reason === undefined) candidates.push(candidate)
      emitScored(project, candidate, reason)
    }
  }
}

async function measureCandidate(
  project: Project,
  generator: Generator,
  proposal: Proposal,
  { task, rows, labels }: ProposeOptions
): Promise<Candidate> {
  const source = proposal.files[proposal.entry]
  const label = `${proposal.family} ${proposal.language}`
  const measured = (on: StoredExample[], keepRows: boolean) =>
    score(project, task, proposal, toRows(on, task), { label, total: on.length, labels, keepRows })
  const train = await measured(rows.train, false)
  const validation = rows.validation.length > 0 ? await measured(rows.validation, true) : undefined
  const { evaluation } = validation ?? train
  return {
    proposal,
    generator,
    complexity: (await project.language(proposal.language)).complexity(source),
    bytes: Buffer.byteLength(source),
    lines: source.trimEnd().split('\n').length,
    p50Us: evaluation.latencyUs?.p50 ?? 0,
    train: train.evaluation,
    validation: validation?.evaluation,
    results: validation?.results,
    runtime: train.runtime
  }
}

function feedbackOn({ proposal, train }: Candidate): Feedback {
  return { proposal, accuracy: train.metrics.accuracy, failures: train.worst.map(toFailure) }
}

function toFailure({ input, expected, got, outcome, error }: Mistake): Feedback['failures'][number] {
  return { input, expected, got, outcome, message: error?.message }
}

/** A candidate that answers no row is a result, but never a program to keep. */
function whyUseless({ train }: Candidate): string | undefined {
  if ((train.outcomes.answered ?? 0) > 0) return undefined
  const error = train.worst[0]?.error
  return error ? `${error.type}: ${error.message}` : 'it answers no row'
}

function emitScored(project: Project, candidate: Candidate, reason: string | undefined): void {
  const { proposal, bytes, lines, p50Us, train, validation } = candidate
  const line = lineOf(proposal.family, proposal.language)
  if (reason !== undefined) {
    project.emit({ type: 'candidate-dropped', ...line, reason })
    return
  }
  project.emit({
    type: 'candidate-scored',
    ...line,
    train: train.metrics.accuracy,
    validation: validation?.metrics.accuracy,
    crossValidated: proposal.crossValidated?.accuracy,
    bytes,
    lines,
    p50Us,
    settings: proposal.settings
  })
}

function lineOf(family: string, language: LanguageName): CandidateLine {
  return { id: `${family}/${language}`, family, language }
}
