import type { ThresholdCheck } from '../../domain/gate/thresholds.js'
import type { Evaluation } from '../../domain/measure/evaluation.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { RowFormat } from '../../store/rows/read-rows.js'
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
  data?: { file: RowPlace; format?: RowFormat; outputField?: string }
  /** As flags give them (`accuracy=.95`); each replaces what `require` says of the same figure. */
  thresholds: { min: string[]; max: string[] }
  /** Hold the active version to the task's `require`. */
  required: boolean
  /** Append to evaluations.jsonl. A version's first look at sealed test rows is appended all the same. */
  record: boolean
  /** How many mistakes to show. */
  mistakes: number
}

/**
 * One program on one set of rows, as `loopai eval` reports it: figures of the rows that it was not made from, where
 * there are some.
 */
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
  /** Runs that the latency is the median of, where there was more than one. */
  latencyRuns?: number
  /** How many versions have read the sealed test, this one included. */
  testReads?: number
  /** Rows of the file that are sealed test rows of the task. */
  testRows?: number
  /** It was this version's first look at the sealed test. */
  newRead?: boolean
  /** The version was made from all of these rows: not held out. */
  seen: boolean
  /** It was made before the rows were dealt anew. */
  stale?: true
  /** Further rows, those that the version was made from; they don't count in the other figures. */
  seenRows?: Pick<Evaluation, 'rows' | 'metrics' | 'outcomes'>
  checks: ThresholdCheck[]
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
      suggestions: await Promise.all(project.taskNames.map(name => nextFor(project, project.task(name))))
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
