import type { Emit } from '../../domain/event.js'
import { recordedStandIn, standInText } from '../../domain/honesty/stand-in.js'
import type { Evaluation, Metrics, Score, UnlikeScore } from '../../domain/measure/evaluation.js'
import type { OutcomeCounts } from '../../domain/program/outcome.js'
import type { Program } from '../../domain/program/program.js'
import type { SplitName } from '../../domain/rows/split/split.js'
import { LoopaiError } from '../../errors.js'
import type { TaskFolder } from '../../store/task-folder.js'
import type { Measurement } from '../measure/score.js'

/** The rows that a program was measured on: a split, all splits, or a file (`data`). */
export type MeasuredOn = SplitName | 'all' | 'data'

/** One line of evaluations.jsonl. It has no latencies, since those depend on the machine. */
export interface EvaluationRecord {
  program: string
  split: MeasuredOn
  rows: number
  /** `sha256:…` of the rows; for a file, of the sealed test rows of the task. */
  data: string
  /** The train-only twin that was measured in place of the version, if any. */
  measuredAs?: string
  /** The number of rows of the file that are sealed test rows of the task. */
  testRows?: number
  metrics: Metrics
  outcomes: OutcomeCounts
  runtime: { sandbox: string; version?: string }
}

/** The newest evaluation of a version on these rows in the task's current round, if there is one. */
export async function latestEvaluation(
  folder: TaskFolder,
  version: string,
  split: MeasuredOn,
  emit: Emit
): Promise<EvaluationRecord | undefined> {
  const records = await folder.journal<EvaluationRecord>('evaluations.jsonl', emit)
  return records.findLast(record => record.program === version && record.split === split)
}

/**
 * Appends an evaluation, unless there is one of the same program on the same rows, or the version was made before the
 * rows were split again.
 */
export async function recordEvaluation(
  folder: TaskFolder,
  record: EvaluationRecord,
  emit: Emit
): Promise<void> {
  // A stale version counts as having seen all rows: it has no held-out figure, and its reads of the test don't count.
  if (await folder.isStale(record.program)) return
  const keyOf = ({ program, split, data }: EvaluationRecord) => `${program} ${split} ${data}`
  await folder.appendNew('evaluations.jsonl', [record], emit, keyOf)
}

/** The versions that have read sealed test rows in the task's current round. */
export async function testReaders(folder: TaskFolder, emit: Emit): Promise<Set<string>> {
  const readers = new Set<string>()
  for (const record of await folder.journal<EvaluationRecord>('evaluations.jsonl', emit)) {
    const { program, split, testRows = 0 } = record
    if (split === 'test' || split === 'all' || testRows > 0) readers.add(program)
  }
  return readers
}

/** A score as it is reported: with the confidence interval of its accuracy and the number of rows. */
export interface Figure extends Score {
  interval: [number, number]
  /** The interval of the mean absolute error, for numbers. */
  maeInterval?: [number, number]
  /** The explained share of the outputs' variance, for numbers. */
  r2?: number
  rows: number
  /** The score on the unlike rows, where some rows are near-duplicates of rows that the program was made from. */
  unlike?: UnlikeScore
}

/** The figure of an evaluation or of its record. */
export function figureOf({ metrics, rows }: Pick<Evaluation, 'metrics' | 'rows'>): Figure {
  const { accuracy, mae, maeInterval, r2, interval, unlike } = metrics
  const ofNumbers = mae === undefined ? {} : { mae, maeInterval, r2 }
  return { accuracy, ...ofNumbers, interval, rows, ...(unlike && { unlike }) }
}

/** The line of evaluations.jsonl for a measurement; `data`: the hash of the rows (see `EvaluationRecord`). */
export function toRecord(
  version: string,
  split: MeasuredOn,
  data: string,
  { evaluation, runtime }: Pick<Measurement, 'evaluation' | 'runtime'>,
  more: Pick<EvaluationRecord, 'measuredAs' | 'testRows'> = {}
): EvaluationRecord {
  const { rows, metrics, outcomes } = evaluation
  return { program: version, split, rows, data, ...more, metrics, outcomes, runtime }
}

/** The `no-rows` error for a version that cannot be measured, with what is known of it otherwise. */
export function noRowsToMeasure(folder: TaskFolder, split: MeasuredOn, program: Program): LoopaiError {
  const figure = standInText(recordedStandIn(program.manifest))
  const known = figure === undefined ? '' : ` What is known of ${program.version}: ${figure}.`
  return new LoopaiError(
    'no-rows',
    `${folder.name} has no ${split === 'data' ? '' : `${split} `}rows to measure on.${known}`,
    {
      suggestions: [
        `loopai add ${folder.name} more-rows.jsonl`,
        `loopai eval ${folder.name} --data labeled.jsonl`
      ]
    }
  )
}
