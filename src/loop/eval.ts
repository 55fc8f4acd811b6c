import type { Evaluation, Score } from '../domain/evaluation.js'
import { type Program, runnableOf } from '../domain/program.js'
import { labelsOf, splitOfExample, type Task } from '../domain/task.js'
import { parseMax, parseMin } from '../domain/threshold-flags.js'
import { type Check, checkThresholds, mergeThresholds, requiredThresholds } from '../domain/thresholds.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import { dataHash, type StoredExample } from '../store/examples-file.js'
import type { TaskFolder } from '../store/task-folder.js'
import { type EvaluationRecord, type MeasuredOn, recordEvaluation, testReaders } from './evaluations.js'
import type { MeasuredBatches } from './measure.js'
import { pickVersion, type Runtime, requireUnedited } from './pick-version.js'
import { type Scored, score, toRows } from './score.js'

export interface EvalOptions {
  task?: string
  versions: string[]
  split: Exclude<MeasuredOn, 'data'>
  /** Rows of a file instead of a split. */
  data?: { name: string; rows: (task: Task) => MeasuredBatches }
  /** As flags give them (`accuracy=.95`); each replaces what `require` says of the same figure. */
  thresholds: { min: string[]; max: string[] }
  /** Hold the active version to the task's `require`. */
  required: boolean
  /** Append to evaluations.jsonl. */
  record: boolean
  /** How many mistakes to show. */
  mistakes: number
}

/** One program on one set of rows, as `loopai eval` reports it. */
export interface EvalResult extends Evaluation {
  task: string
  version: string
  language: string
  split: MeasuredOn
  /** The train-only twin that stood in for a refitted version on validation rows. */
  measuredAs?: string
  runtime: Runtime
  /** Rows repeated in another order in a fresh worker, and how many came out differently. */
  stability?: { repeated: number; unstable: number }
  /** How many versions have read the sealed test, this one included. */
  testReads?: number
  /** The program was made from (some of) these rows: not held out. */
  seen: boolean
  checks: Check[]
}

export interface EvalAnswer {
  /** The one task asked for; null where every task was evaluated. */
  task: string | null
  results: EvalResult[]
  /** Every threshold holds. */
  ok: boolean
}

/** Measures versions of one task, or the active version of every task against its `require`. */
export async function evaluate(project: Project, options: EvalOptions): Promise<EvalAnswer> {
  const every = options.task === undefined && project.taskNames.length !== 1
  const names = every ? project.taskNames.filter(name => project.activeVersion(name)) : [options.task]
  if (names.length === 0) {
    throw new LoopaiError('active-missing', 'No task of this project has an active version.', {
      suggestions: project.taskNames.map(name => `loopai synth ${name} --promote`)
    })
  }
  const results: EvalResult[] = []
  for (const name of names) {
    const folder = project.task(name)
    const task = await folder.task()
    const wanted = options.versions.length > 0 ? options.versions : [undefined]
    for (const typed of wanted) {
      const version = await pickVersion(project, folder, typed)
      results.push(await evaluateVersion(project, folder, task, version, options))
    }
  }
  const ok = results.every(({ checks }) => checks.every(check => check.ok))
  return { task: every ? null : results[0].task, results, ok }
}

async function evaluateVersion(
  project: Project,
  folder: TaskFolder,
  task: Task,
  version: string,
  options: EvalOptions
): Promise<EvalResult> {
  const program = await folder.program(version)
  requireUnedited(folder, program)
  const { measured, rows, total, hash } = await whatToMeasure(project, folder, task, program, options)
  const split = options.data ? 'data' : options.split
  const readers = await testReaders(folder, project.emit)
  const testReads = split === 'test' || split === 'all' ? readers.add(version).size : undefined
  const scored = await score(project, task, runnableOf(measured), rows, {
    label: `${folder.name} ${version}`,
    total,
    stability: true,
    reads: split === 'test' ? testReads : undefined,
    mistakes: options.mistakes
  })
  const { evaluation, runtime, stability } = scored
  if (evaluation.rows === 0) throw noRows(folder, split, program)
  if (options.record && hash !== undefined) {
    await recordEvaluation(folder, toRecord(version, split, hash, scored), project.emit)
  }
  if (evaluation.latencyUs) await folder.writeLocal(`latency-${version}`, evaluation.latencyUs)
  const held = options.required && project.activeVersion(folder.name) === version
  const thresholds = mergeThresholds(held ? requiredThresholds(task.require) : [], [
    ...options.thresholds.min.map(text => parseMin(text, labelsOf(task))),
    ...options.thresholds.max.map(parseMax)
  ])
  const bytes = Buffer.byteLength(program.files[program.manifest.entry])
  return {
    task: folder.name,
    version,
    language: program.manifest.language,
    split,
    measuredAs: measured.version === version ? undefined : measured.version,
    ...evaluation,
    runtime,
    stability,
    testReads,
    seen: split !== 'data' && measured.manifest.seen.splits.some(name => name === split || split === 'all'),
    checks: checkThresholds(thresholds, { evaluation, bytes })
  }
}

/** The rows asked for, and the program that has not seen them: on validation a refit's train-only twin. */
async function whatToMeasure(
  project: Project,
  folder: TaskFolder,
  task: Task,
  program: Program,
  { split, data }: EvalOptions
) {
  if (data) return { measured: program, rows: data.rows(task) }
  const examples = await examplesOf(folder, task, split, project)
  const twin = split === 'validation' ? program.manifest.selectedAs : undefined
  const measured = twin === undefined ? program : await folder.program(twin)
  requireUnedited(folder, measured)
  return {
    measured,
    rows: toRows(examples, task),
    total: examples.length,
    hash: dataHash(examples)
  }
}

/** The stored examples of a split. */
async function examplesOf(
  folder: TaskFolder,
  task: Task,
  split: Exclude<MeasuredOn, 'data'>,
  project: Project
): Promise<StoredExample[]> {
  const examples = await folder.examples(project.emit)
  return split === 'all' ? examples : examples.filter(row => splitOfExample(row, task) === split)
}

/** The line of evaluations.jsonl for a measurement. */
export function toRecord(version: string, split: MeasuredOn, data: string, scored: Scored): EvaluationRecord {
  const { evaluation, runtime } = scored
  const { rows, metrics, outcomes } = evaluation
  return { program: version, split, rows, data, metrics, outcomes, runtime }
}

function noRows(folder: TaskFolder, split: MeasuredOn, program: Program): LoopaiError {
  const { crossValidated } = program.manifest
  const told = crossValidated
    ? ` What is known of ${program.version} is cross-validated: ${scoreIn(crossValidated)} on ${crossValidated.rows} rows.`
    : ''
  return new LoopaiError(
    'no-rows',
    `${folder.name} has no ${split === 'data' ? '' : `${split} `}rows to measure on.${told}`,
    {
      suggestions: [
        `loopai add ${folder.name} more-rows.jsonl`,
        `loopai eval ${folder.name} --data labeled.jsonl`
      ]
    }
  )
}

function scoreIn({ accuracy, mae }: Score): string {
  return mae === undefined ? `${(100 * accuracy).toFixed(1)} %` : `mean absolute error ${mae.toPrecision(3)}`
}
