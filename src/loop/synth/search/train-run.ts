import { createHash } from 'node:crypto'
import { type Cascade, cannotReach, cascadeOf } from '../../../domain/measure/cascade.js'
import type { Evaluation } from '../../../domain/measure/evaluation.js'
import { stratumOf, Tally } from '../../../domain/measure/tally.js'
import type { Reply } from '../../../domain/program/outcome.js'
import type { Runnable } from '../../../domain/program/program.js'
import { batchesOf } from '../../../domain/rows/batches.js'
import type { LabelIndex } from '../../../domain/rows/label-index.js'
import { hashText } from '../../../domain/statistics/effective-rows.js'
import type { Task } from '../../../domain/task/task.js'
import type { WrongRow } from '../../../generators/proposal.js'
import type { Project } from '../../../project.js'
import type { StoredExample } from '../../../store/examples-file.js'
import { type MeasuredRow, measure } from '../../measure/measure.js'
import { toRows } from '../../measure/score.js'
import { openRunner, type Runtime } from '../../running.js'
import type { UnseenResults } from '../candidate.js'

export interface TrainRunOptions {
  label: string
  labels: LabelIndex
  cascade: Cascade
  /** The number of rows a program must still be able to get right to continue; 0: it runs on all rows. */
  toReach: number
  /** Rows, as indexes, that the model was not shown when it wrote the program: they run after all others. */
  unseen?: readonly number[]
}

/** The results of a candidate on training rows, which run in the order of a cascade. */
export interface TrainRun {
  evaluation: Evaluation
  runtime: Runtime
  /** The number of rows that count; those in flight when it was stopped do not. */
  ran: number
  /** Why it was stopped before its last row. */
  stopped?: { broken: boolean; reason: string }
  /** 1 for each training row that was right, by index; also 0 where it was not run. */
  right: Uint8Array
  wrong: WrongRow[]
  /** A hash of all replies, equal for programs that reply alike on the same rows. */
  behaviour: string
  /** The end of the prints, of rows alone that the model was shown. */
  prints: string
  /** The results on the unseen rows; absent without any, and where it was stopped. */
  unseen?: UnseenResults
}

/** The order in which candidates run on training rows; rows with one label are one stratum. */
export function cascadeFor({
  task,
  rows,
  seed
}: {
  task: Task
  rows: { train: StoredExample[] }
  seed: number
}): Cascade {
  return cascadeOf(
    rows.train.map(row => stratumOf(row, task)),
    seed
  )
}

/**
 * Longest answers to keep, in characters: those of the first wrong rows are shown to a model, those of the others only
 * tell kinds of mistakes apart.
 */
const longestGot = 2000
const shortGot = 100
const mostLong = 300
const keptPrints = 2000

/**
 * Runs a candidate on training rows in stages and stops it early only where it answers none of the smoke rows, gets
 * none of the slice right, or can't reach `toReach` even if all remaining rows are right. Rows are counted in order up
 * to the one that decided, so that the same program always gives the same result.
 */
export async function runOnTrain(
  project: Project,
  task: Task,
  program: Runnable,
  train: StoredExample[],
  { label, labels, cascade, toReach, unseen = [] }: TrainRunOptions
): Promise<TrainRun> {
  const { order, smoke, slice, shown } = shownFirst(cascade, unseen)
  const tally = new Tally(task, { labels, mistakes: 10 })
  const right = new Uint8Array(train.length)
  const wrong: WrongRow[] = []
  const replies = new Uint32Array(train.length)
  const ofUnseen = unseen.length > 0 ? new Tally(task, { labels, keepRows: true }) : undefined
  let prints: string | undefined
  let stopped: TrainRun['stopped']
  let passed = () => {}

  /** The rows of each stage; the next stage waits for all replies to the one before. */
  async function* stages(): AsyncGenerator<MeasuredRow[]> {
    const ends = [...new Set([smoke, slice, shown, order.length])]
    let start = 0
    for (const end of ends) {
      const stage = order.slice(start, end).map(row => train[row])
      const done = new Promise<void>(resolve => {
        passed = resolve
      })
      for (const batch of batchesOf(stage)) {
        if (stopped) break
        yield* toRows(batch)
      }
      start = end
      if (end < order.length) await done
      if (end === shown && shown < order.length) prints = runner.prints().text
      if (stopped) return
    }
  }

  function add(row: MeasuredRow, reply: Reply): void {
    if (stopped) {
      passed()
      return
    }
    const at = order[tally.rows]
    if (tally.rows >= shown) ofUnseen?.add(row.expected, reply, row)
    if (tally.add(row.expected, reply, row)) right[at] = 1
    else wrong.push(wrongRow(at, reply, wrong.length < mostLong ? longestGot : shortGot))
    replies[at] = hashText(reply.outcome === 'answered' ? `=${reply.output}` : reply.outcome)
    if (tally.rows % 1000 === 0) {
      project.emit({ type: 'rows', label, done: tally.rows, failed: tally.failed, total: train.length })
    }
    stopped = whyStop(tally, reply, { smoke, slice, toReach, rows: order.length })
    if (stopped || tally.rows === smoke || tally.rows === slice || tally.rows === shown) passed()
  }

  const { runner, runtime } = await openRunner(project, program)
  try {
    await measure(runner, stages(), add)
    return {
      evaluation: tally.finish(),
      runtime,
      ran: tally.rows,
      stopped,
      right,
      wrong,
      behaviour: createHash('sha256').update(replies).digest('hex'),
      prints: (prints ?? runner.prints().text).slice(-keptPrints),
      unseen:
        ofUnseen && !stopped
          ? { rows: order.slice(shown), results: ofUnseen.rowResults(), evaluation: ofUnseen.finish() }
          : undefined
    }
  } finally {
    await runner.close()
  }
}

/**
 * A cascade with the unseen rows last, after `shown` others: what is told of a program that is stopped early, and of
 * its prints, is then of rows that may be shown.
 */
function shownFirst(
  { order, smoke, slice }: Cascade,
  unseen: readonly number[]
): Cascade & { shown: number } {
  if (unseen.length === 0) return { order, smoke, slice, shown: order.length }
  const last = new Set(unseen)
  const first = order.filter(row => !last.has(row))
  const shown = first.length
  if (shown === 0) return { order, smoke, slice, shown: order.length }
  return {
    order: [...first, ...order.filter(row => last.has(row))],
    smoke: Math.min(smoke, shown),
    slice: Math.min(slice, shown),
    shown
  }
}

function whyStop(
  tally: Tally,
  last: Reply,
  { smoke, slice, toReach, rows }: { smoke: number; slice: number; toReach: number; rows: number }
): TrainRun['stopped'] {
  const ran = tally.rows
  const answered = tally.outcomes.answered ?? 0
  if (ran === smoke && answered === 0) {
    const reason =
      last.outcome === 'answered' ? 'it answers no row' : `${last.error.type}: ${last.error.message}`
    return { broken: true, reason }
  }
  if (toReach > 0 && ran < rows) {
    if (ran === slice && tally.right === 0) {
      return { broken: false, reason: `none of the first ${ran} rows right` }
    }
    if (cannotReach(toReach, { right: tally.right, ran, rows })) {
      return { broken: false, reason: `too far behind after ${ran} of ${rows} rows` }
    }
  }
  return undefined
}

function wrongRow(row: number, reply: Reply, longest: number): WrongRow {
  if (reply.outcome === 'answered') {
    return { row, outcome: 'answered', got: reply.output.slice(0, longest) }
  }
  const { type, message, line } = reply.error
  const place = line === undefined ? '' : ` (line ${line})`
  return { row, outcome: reply.outcome, message: `${type}: ${message}${place}`.slice(0, longest) }
}
