import { parseMax, parseMin } from '../../domain/gate/threshold-flags.js'
import {
  checkThresholds,
  mergeThresholds,
  requiredThresholds,
  type Threshold,
  type ThresholdCheck,
  unmeasured
} from '../../domain/gate/thresholds.js'
import { madeBefore } from '../../domain/honesty/round.js'
import type { Evaluation, Latency } from '../../domain/measure/evaluation.js'
import { labelsOf, type Task } from '../../domain/task/task.js'
import { rowCount } from '../../domain/text/wording.js'

/** What flags ask for and, where the task's `require` is held too, what they leave of it. */
export function wantedThresholds(
  task: Task,
  held: boolean,
  flags: { min: string[]; max: string[] }
): Threshold[] {
  return mergeThresholds(held ? requiredThresholds(task.require) : [], [
    ...flags.min.map(text => parseMin(text, labelsOf(task))),
    ...flags.max.map(parseMax)
  ])
}

/** The threshold is about what a program answers, not about its speed or size. */
export function isOfAnswers({ metric }: Threshold): boolean {
  return !/^(?:p\d+|size)$/.test(metric)
}

interface MeasuredAs {
  version: string
  /** The figures are those of its train-only twin. */
  twin?: string
  /** The figures are of rows that it was made from: they measure nothing. */
  seen: boolean
  /** It was made before the rows were dealt anew. */
  stale: boolean
  /** The rows are those of a file. */
  file: boolean
  /** So many rows that it was made from are scored apart. */
  apart: number
}

/**
 * Thresholds against the figures that count; each line says of which program and rows these are where that is not
 * the version on all rows. None holds where no row is new: memory alone would reach it. A version that a twin stands for
 * must hold them too, on the rows that both were measured on: it was made from them, so that it has no excuse there.
 */
export function answerChecks(
  thresholds: readonly Threshold[],
  told: Evaluation,
  apart: Evaluation | undefined,
  { version, twin, seen, stale, file, apart: others }: MeasuredAs
): ThresholdCheck[] {
  const before = twin === undefined ? '' : `${twin} (twin of ${version}): `
  const of = twin ?? version
  const nothingNew = seen
    ? `${of} was ${stale ? madeBefore : `made from all ${rowCount(told.rows)}`}`
    : file && told.metrics.unlike?.rows === 0
      ? `no row is unlike those that ${of} was made from`
      : undefined
  if (nothingNew !== undefined) {
    return thresholds.map(threshold => unmeasured(threshold, nothingNew))
  }
  const behind =
    others > 0 && twin === undefined
      ? ` (on the ${rowCount(told.rows)} that ${version} was not made from)`
      : ''
  const named = (check: ThresholdCheck) => ({ ...check, text: `${before}${check.text}${behind}` })
  const checks = checkThresholds(thresholds, { evaluation: told }).map(named)
  if (twin === undefined || apart === undefined) return checks
  const failed = checkThresholds(thresholds, { evaluation: apart }).filter(
    ({ ok, value }) => !ok && value !== null
  )
  const itself = (check: ThresholdCheck) => ({
    ...check,
    text: `${version} itself: ${check.text} (on rows that it was made from)`
  })
  return [...checks, ...failed.map(itself)]
}

/** Thresholds against speed and size, which are the version's own. */
export function programChecks(
  thresholds: readonly Threshold[],
  { latencyUs, bytes, runs }: { latencyUs: Latency | undefined; bytes: number; runs: number }
): ThresholdCheck[] {
  const metrics = { accuracy: 0, interval: [0, 1] as [number, number] }
  return checkThresholds(thresholds, { evaluation: { metrics, latencyUs, rows: 0 }, bytes }).map(check => {
    const repeated = runs > 1 && check.metric !== 'size' && check.value !== null
    return repeated ? { ...check, text: `${check.text} (median of ${runs} runs)` } : check
  })
}
