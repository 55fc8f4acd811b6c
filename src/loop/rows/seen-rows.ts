import { InputMarks } from '../../domain/honesty/input-marks.js'
import type { Program } from '../../domain/program/program.js'
import { splitOfExample, type Task } from '../../domain/task/task.js'
import { dataHash, type StoredExample } from '../../store/examples-file.js'
import type { SplitRows } from './split-rows.js'

/** The mark of an input that the program was made from. */
export const seenMark = 1
/** The mark of an input of a sealed test row of the task. */
export const testMark = 2

/**
 * The rows that a program was made from. Rows are only appended, so these are the first rows of its splits, if their
 * hash is still the one in its program.json. If rows were changed since, all rows of these splits count.
 */
export function seenExamples(
  { manifest }: Pick<Program, 'manifest'>,
  examples: readonly StoredExample[],
  task: Pick<Task, 'split'>
): StoredExample[] {
  const { splits, rows, data } = manifest.seen
  const all = examples.filter(example => splits.includes(splitOfExample(example, task)))
  const first = all.slice(0, rows)
  const bySplit = splits.flatMap(split => first.filter(row => splitOfExample(row, task) === split))
  return dataHash(bySplit) === data ? first : all
}

/**
 * The line of the last row that a program was made from: rows are only appended, so these are the first of its splits.
 * Infinity where there are fewer rows than it was made from.
 */
export function lastLineSeen({ seen }: Pick<Program['manifest'], 'seen'>, rows: SplitRows): number {
  const lines = seen.splits.flatMap(split => rows[split].map(({ line }) => line)).sort((a, b) => a - b)
  return lines.length < seen.rows ? Number.POSITIVE_INFINITY : (lines[seen.rows - 1] ?? 0)
}

/** Marks for the inputs that a program was made from (`seen`) and for those of sealed test rows (`sealed`). */
export function marksOn(seen: readonly StoredExample[], sealed: readonly StoredExample[] = []): InputMarks {
  const marks = new InputMarks()
  for (const { input } of seen) marks.add(JSON.stringify(input), seenMark)
  for (const { input } of sealed) marks.add(JSON.stringify(input), testMark)
  return marks
}
