import type { InputMarks } from '../../domain/honesty/input-marks.js'
import type { Evaluation, RowResults } from '../../domain/measure/evaluation.js'
import { Tally, type TallyOptions } from '../../domain/measure/tally.js'
import type { Runnable } from '../../domain/program/program.js'
import { batchesOf } from '../../domain/rows/batches.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { StoredExample } from '../../store/examples-file.js'
import type { CopyMarks } from '../rows/copy-marks.js'
import { seenMark, testMark } from '../rows/seen-rows.js'
import { groupsIn } from '../rows/split-rows.js'
import { openRunner, type Runtime } from '../running.js'
import { type MeasuredBatches, type MeasuredRow, measure } from './measure.js'
import { type Stability, StabilityCheck } from './stability.js'

export interface ScoreOptions extends TallyOptions {
  /** The name shown with the progress. */
  label: string
  /** The number of rows, if known; for the progress. */
  total?: number
  /** Repeat a sample of the rows in a fresh worker, to find state kept between rows (see `StabilityCheck`). */
  stability?: boolean
  /** For the sealed test: the number of versions that have read it, by which intervals are widened. */
  reads?: number
  /** Rows that the program was made from (`seenMark`) are scored separately, sealed test rows (`testMark`) counted. */
  marks?: InputMarks
  /** For rows of a file: finds those that are near-duplicates of rows that the program was made from. */
  copies?: CopyMarks
}

export interface Measurement {
  /** On all rows; with `marks`, on those that the program was not made from. */
  evaluation: Evaluation
  /** On the rows that the program was made from, by `marks`; an evaluation of 0 rows if there are none. */
  seen: Evaluation
  /** The number of sealed test rows among all rows, by `marks`. */
  testRows: number
  runtime: Runtime
  stability?: Stability
  /** Only with `keepRows`. */
  results?: RowResults
}

const progressEvery = 1000

/**
 * Measures a program on labeled rows in its sandbox, and emits the progress. Throws if the sandbox fails or a row is
 * bad; a row that the program fails on only counts as wrong.
 */
export async function score(
  project: Project,
  task: Task,
  program: Runnable,
  rows: MeasuredBatches,
  options: ScoreOptions
): Promise<Measurement> {
  const tally = new Tally(task, options)
  const seen = new Tally(task, { mistakes: 0 })
  const { label, total, marks, copies } = options
  let done = 0
  let testRows = 0
  const { runner, runtime } = await openRunner(project, program)
  const check = options.stability
    ? new StabilityCheck(async () => (await openRunner(project, program, 1)).runner)
    : undefined
  try {
    await measure(runner, check?.watch(rows) ?? rows, (row, reply) => {
      const mark = marks === undefined ? 0 : row.markIn ? row.markIn(marks) : marks.of(row.input)
      if (mark & testMark) testRows++
      ;(mark & seenMark ? seen : tally).add(row.expected, reply, copies?.marked(row) ?? row)
      check?.add(row, reply)
      if (++done % progressEvery === 0) {
        project.emit({ type: 'rows', label, done, failed: tally.failed + seen.failed, total })
      }
    })
    const repeated = done > 0 ? check?.repeat() : undefined
    const ended = runner.close()
    const evaluation = tally.finish({ reads: options.reads })
    const results = options.keepRows ? tally.rowResults() : undefined
    await ended
    return { evaluation, seen: seen.finish(), testRows, runtime, results, stability: await repeated }
  } finally {
    await Promise.all([runner.close(), check?.close()])
  }
}

/**
 * Stored examples as rows to measure, in batches. With `seen`, the rows that the program was made from, near-duplicates
 * of those are marked as `alike`.
 */
export function* toRows(
  examples: StoredExample[],
  seen?: readonly StoredExample[]
): Generator<MeasuredRow[]> {
  const known = seen && groupsIn(seen)
  for (const batch of batchesOf(examples)) {
    yield batch.map(({ input, output, line, group }) => ({
      input: JSON.stringify(input),
      expected: JSON.stringify(output),
      line,
      group: group === undefined ? undefined : String(group),
      ...(known && { alike: group !== undefined && known.has(group) })
    }))
  }
}
