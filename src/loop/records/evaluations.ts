import type { Emit } from '../../domain/event.js'
import { crossValidatedText } from '../../domain/honesty/cross-validated.js'
import { crossValidatedEvidence } from '../../domain/honesty/evidence.js'
import type { Evaluation, Metrics, Score, UnlikeScore } from '../../domain/measure/evaluation.js'
import type { OutcomeCounts } from '../../domain/program/outcome.js'
import type { Program } from '../../domain/program/program.js'
import type { SplitName } from '../../domain/rows/split/split.js'
import { LoopaiError } from '../../errors.js'
import type { TaskFolder } from '../../store/task-folder.js'
import type { Measurement } from '../measure/score.js'

/** What a program was measured on: a split, all of them, or a file of rows. */
export type MeasuredOn = SplitName | 'all' | 'data'

/** One line of evaluations.jsonl. No latencies: those are a machine's. */
export interface EvaluationRecord {
  program: string
  split: MeasuredOn
  rows: number
  /** `sha256:…` of the rows; for a file, of the sealed test rows of the task. */
  data: string
  /** The train-only twin whose figures these are. */
  measuredAs?: string
  /** Sealed test rows that the file held. */
  testRows?: number
  metrics: Metrics
  outcomes: OutcomeCounts
  runtime: { sandbox: string; version?: string }
}

/** The newest evaluation of a version on a split, if there is one. */
export async function latestEvaluation(
  folder: TaskFolder,
  version: string,
  split: MeasuredOn,
  emit: Emit
): Promise<EvaluationRecord | undefined> {
  const records = await folder.journal<EvaluationRecord>('evaluations.jsonl', emit)
  return records.findLast(record => record.program === version && record.split === split)
}

/** Appends an evaluation, but of a version made before the rows were dealt anew, and unless the same program on the same rows is there already. */
export async function recordEvaluation(
  folder: TaskFolder,
  record: EvaluationRecord,
  emit: Emit
): Promise<void> {
  // What has seen all rows has no figure, and learns nothing from a look at them.
  if (await folder.isStale(record.program)) return
  const keyOf = ({ program, split, data }: EvaluationRecord) => `${program} ${split} ${data}`
  await folder.appendNew('evaluations.jsonl', [record], emit, keyOf)
}

/** The versions whose outcomes on sealed test rows were ever looked at. */
export async function testReaders(folder: TaskFolder, emit: Emit): Promise<Set<string>> {
  const readers = new Set<string>()
  for (const record of await folder.journal<EvaluationRecord>('evaluations.jsonl', emit)) {
    const { program, split, testRows = 0 } = record
    if (split === 'test' || split === 'all' || testRows > 0) readers.add(program)
  }
  return readers
}

/** A score as it may be known: with the interval of its accuracy and the number of rows. */
export interface Figure extends Score {
  interval: [number, number]
  /** Of the mean absolute error, for numbers. */
  maeInterval?: [number, number]
  /** Share of the variance that is explained, for numbers. */
  r2?: number
  rows: number
  /** On those rows that are unlike any that the program was made from, where some are not. */
  unlike?: UnlikeScore
}

export function figureOf({ metrics, rows }: Pick<Evaluation, 'metrics' | 'rows'>): Figure {
  const { accuracy, mae, maeInterval, r2, interval, unlike } = metrics
  const ofNumbers = mae === undefined ? {} : { mae, maeInterval, r2 }
  return { accuracy, ...ofNumbers, interval, rows, ...(unlike && { unlike }) }
}

/** The line of evaluations.jsonl for a measurement. */
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

/** The error where a version can't be measured. */
export function noRowsToMeasure(folder: TaskFolder, split: MeasuredOn, program: Program): LoopaiError {
  const evident = crossValidatedEvidence(0, program.manifest.crossValidated)
  const known = evident ? ` What is known of ${program.version}: ${crossValidatedText(evident)}.` : ''
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
