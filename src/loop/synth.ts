import { leastValidationRows } from '../domain/gate-rules.js'
import type { LanguageName } from '../domain/language.js'
import type { Manifest } from '../domain/manifest-schema.js'
import { choose, chooseCrossValidated } from '../domain/selection.js'
import { labelIndexOf } from '../domain/tally.js'
import type { Metric, Task } from '../domain/task.js'
import { LoopaiError } from '../errors.js'
import type { Generator, Proposal } from '../generators/generator.js'
import type { Project } from '../project.js'
import type { TaskFolder } from '../store/task-folder.js'
import { type Candidate, type ProposeOptions, propose } from './candidates.js'
import { type Figure, figureOf } from './evaluations.js'
import { keepCandidates, type Recommendation, recommend } from './recommend.js'
import { splitRows } from './split-rows.js'

export interface SynthOptions {
  task?: string
  generators?: Manifest['generators']
  languages?: LanguageName[]
  seed: number
  keep: 'front' | 'best' | 'all'
}

/** One candidate as `loopai synth` reports it. */
export interface CandidateReport {
  /** Absent if it was not kept. */
  version?: string
  family: string
  language: LanguageName
  settings?: string
  train: number
  validation?: Figure
  crossValidated?: Proposal['crossValidated']
  notes?: string[]
  bytes: number
  lines: number
  p50Us: number
}

export interface SynthResult {
  task: string
  seed: number
  rows: { train: number; validation: number; test: number }
  candidates: CandidateReport[]
  recommended: Recommendation
}

/**
 * Proposes candidates from training rows, measures them, chooses one on validation rows, makes the chosen
 * one anew from train and validation, and reads the sealed test once. Writes versions; activates none.
 */
export async function synth(project: Project, options: SynthOptions): Promise<SynthResult> {
  const folder = project.task(options.task)
  const task = await folder.task()
  const generators = await pickGenerators(project, folder, task, options.generators)
  const rows = await splitRows(folder, task, project.emit)
  if (rows.train.length === 0) {
    throw new LoopaiError('no-rows', `${folder.name} has no training rows.`, {
      suggestions: [`loopai add ${folder.name} rows.jsonl`]
    })
  }
  const languages = options.languages ?? task.languages ?? project.manifest.languages
  const shared: ProposeOptions = {
    taskName: folder.name,
    task,
    rows,
    languages,
    seed: options.seed,
    labels: labelIndexOf(task)
  }
  const { sandbox, status } = await project.sandbox(languages[0])
  project.emit({
    type: 'synth-started',
    task: folder.name,
    trainRows: rows.train.length,
    validationRows: rows.validation.length,
    sandbox: status.version ?? sandbox.name,
    seed: options.seed
  })
  const candidates: Candidate[] = []
  for (const generator of generators) {
    candidates.push(...(await propose(project, generator, shared, { earlier: candidates })))
  }
  if (candidates.every(candidate => candidate.memorizes !== undefined)) {
    throw new LoopaiError('not-served', `No candidate for ${folder.name} answers a row.`, {
      suggestions: [`loopai doctor`, 'report it: a generator should never propose such a program']
    })
  }
  const { index, reason } = chooseCandidate(candidates, task.metric)
  const versions = await keepCandidates(project, folder, rows, candidates, index, options.keep)
  const recommended = await recommend(project, folder, shared, candidates[index], versions[index]!)
  return {
    task: folder.name,
    seed: options.seed,
    rows: { train: rows.train.length, validation: rows.validation.length, test: rows.test.length },
    candidates: candidates.map((candidate, at) => reportOn(candidate, versions[at])),
    recommended: { ...recommended, reason }
  }
}

async function pickGenerators(
  project: Project,
  folder: TaskFolder,
  task: Task,
  names = project.manifest.generators
): Promise<Generator[]> {
  const generators = await Promise.all(names.map(name => project.generator(name)))
  const refusals = generators.map(generator => generator.refuses(task))
  const willing = generators.filter((_, index) => refusals[index] === undefined)
  if (willing.length > 0) return willing
  throw new LoopaiError('not-served', `${folder.name}: ${refusals[0]}.`, {
    suggestions: [`set "kind" in ${folder.path}/task.json if it was taken for the wrong one`]
  })
}

/** Among those that may be recommended; the index is that among all. */
function chooseCandidate(all: Candidate[], metric: Metric): { index: number; reason?: string } {
  const { index, reason } = chooseHonest(
    all.filter(candidate => candidate.memorizes === undefined),
    metric
  )
  const chosen = all.filter(candidate => candidate.memorizes === undefined)[index]
  return { index: all.indexOf(chosen), reason }
}

/** On validation rows; by cross-validation where they are too few to tell. */
function chooseHonest(candidates: Candidate[], metric: Metric): { index: number; reason?: string } {
  const named = candidates.map(candidate => ({
    name: candidate.proposal.family,
    complexity: candidate.complexity
  }))
  const validationRows = candidates[0].validation?.rows ?? 0
  const crossValidated = candidates.map(({ proposal }) => proposal.crossValidated)
  if (validationRows < leastValidationRows && crossValidated.every(figures => figures !== undefined)) {
    return chooseCrossValidated(named.map((entry, at) => ({ ...entry, ...crossValidated[at]! })))
  }
  if (validationRows === 0) return { index: bestOnTrain(candidates) }
  return choose(
    named.map((entry, at) => ({
      ...entry,
      right: candidates[at].results?.right ?? new Uint8Array(),
      score: metric === 'macro-f1' ? candidates[at].validation?.metrics.macroF1 : undefined,
      errors: metric === 'mae' ? candidates[at].results?.error : undefined
    }))
  )
}

/**
 * Where nothing was held out and nothing cross-validated: what fits the training rows best; among equals what
 * came first, since families that generalize from single rows come before those that count many.
 */
function bestOnTrain(candidates: Candidate[]): number {
  const accuracies = candidates.map(({ train }) => train.metrics.accuracy)
  return accuracies.indexOf(Math.max(...accuracies))
}

function reportOn(
  { proposal, train, validation, bytes, lines, p50Us }: Candidate,
  version?: string
): CandidateReport {
  const { family, language, settings, crossValidated, notes } = proposal
  return {
    version,
    family,
    language,
    settings,
    train: train.metrics.accuracy,
    validation: validation && figureOf(validation),
    crossValidated,
    notes,
    bytes,
    lines,
    p50Us
  }
}
