import type { ThresholdCheck } from '../../domain/gate/thresholds.js'
import type { Evaluation } from '../../domain/measure/evaluation.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { FileFlags } from '../../store/rows/read-rows.js'
import type { RowPlace } from '../../store/rows/row-source.js'
import { nextFor } from '../next.js'
import { pickVersion } from '../programs.js'
import type { MeasuredOn } from '../records/evaluations.js'
import type { Runtime } from '../running.js'
import { evaluateVersion } from './eval-version.js'

export interface EvalOptions {
  task?: string
  versions: string[]
  split: Exclude<MeasuredOn, 'data'>
  /** Other rows instead of a split. */
  data?: FileFlags & { file: RowPlace; outputField?: string }
  /** In the notation of the flags (`accuracy=.95`); each replaces the same figure of `require`. */
  thresholds: { min: string[]; max: string[] }
  /** Compare the active version with the task's `require`. */
  required: boolean
  /** Append to evaluations.jsonl. A version's first read of sealed test rows is always appended. */
  record: boolean
  /** The number of mistakes to show. */
  mistakes: number
}

/** The result for one program on one set of rows: figures of the rows that it was not made from, if there are any. */
export interface EvalResult extends Evaluation {
  task: string
  version: string
  language: string
  split: MeasuredOn
  /** The train-only twin that represented a refitted version on validation rows. */
  measuredAs?: string
  runtime: Runtime
  /** The number of rows repeated in another order in a fresh worker, and how many outputs differed. */
  stability?: { repeated: number; unstable: number }
  /** The number of runs for the median latency, if more than one. */
  latencyRuns?: number
  /** The number of versions that have read the sealed test, including this one. */
  testReads?: number
  /** The number of rows of the file that are sealed test rows of the task. */
  testRows?: number
  /** Whether this was the version's first read of the sealed test. */
  newRead?: boolean
  /** All of these rows are training rows of the version, so nothing is held out. */
  seen: boolean
  /** It was made before the rows were split again. */
  stale?: true
  /** Further rows, from which the version was made; the other figures do not include them. */
  seenRows?: Pick<Evaluation, 'rows' | 'metrics' | 'outcomes'>
  checks: ThresholdCheck[]
}

export interface EvalAnswer {
  /** The requested task; null where every task was evaluated. */
  task: string | null
  results: EvalResult[]
  /** Whether every threshold is met. */
  ok: boolean
}

/** Measures versions of one task, or the active version of every task against its `require`. */
export async function evaluate(project: Project, options: EvalOptions): Promise<EvalAnswer> {
  const every = options.task === undefined && project.taskNames.length !== 1
  const names = every ? project.taskNames.filter(name => project.activeVersion(name)) : [options.task]
  if (names.length === 0) {
    throw new LoopaiError('active-missing', 'No task of this project has an active version.', {
      suggestions: await Promise.all(project.taskNames.map(name => nextFor(project, project.task(name))))
    })
  }
  const results: EvalResult[] = []
  for (const name of names) {
    const folder = project.task(name)
    const task = await folder.task()
    const requested = options.versions.length > 0 ? options.versions : [undefined]
    for (const typed of requested) {
      const version = await pickVersion(project, folder, typed)
      results.push(await evaluateVersion(project, folder, task, version, options))
    }
  }
  const ok = results.every(({ checks }) => checks.every(check => check.ok))
  return { task: every ? null : results[0].task, results, ok }
}
