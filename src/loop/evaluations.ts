import type { Evaluation, Metrics, Score } from '../domain/evaluation.js'
import type { Emit } from '../domain/event.js'
import type { OutcomeCounts } from '../domain/outcome.js'
import type { SplitName } from '../domain/split.js'
import type { TaskFolder } from '../store/task-folder.js'

/** What a program was measured on: a split, all of them, or a file of rows. */
export type MeasuredOn = SplitName | 'all' | 'data'

/** One line of evaluations.jsonl. No latencies: those are a machine's. */
export interface EvaluationRecord {
  program: string
  split: MeasuredOn
  rows: number
  /** `sha256:…` of the rows. */
  data: string
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

/** Appends an evaluation unless the same program on the same rows is there already. */
export async function recordEvaluation(
  folder: TaskFolder,
  record: EvaluationRecord,
  emit: Emit
): Promise<void> {
  const records = await folder.journal<EvaluationRecord>('evaluations.jsonl', emit)
  const known = records.some(
    other => other.program === record.program && other.split === record.split && other.data === record.data
  )
  if (!known) await folder.appendJournal('evaluations.jsonl', record)
}

/** The versions whose outcomes on sealed test rows were ever looked at. */
export async function testReaders(folder: TaskFolder, emit: Emit): Promise<Set<string>> {
  const readers = new Set<string>()
  for (const { program, split } of await folder.journal<EvaluationRecord>('evaluations.jsonl', emit)) {
    if (split === 'test' || split === 'all') readers.add(program)
  }
  return readers
}

/** A score as it may be told: with the interval of its accuracy and the number of rows. */
export interface Figure extends Score {
  interval: [number, number]
  rows: number
}

export function figureOf({ metrics, rows }: Pick<Evaluation, 'metrics' | 'rows'>): Figure {
  const { accuracy, mae, interval } = metrics
  return { accuracy, ...(mae !== undefined && { mae }), interval, rows }
}
