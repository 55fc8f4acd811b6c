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

/**
 * The thresholds of the flags, together with those of the task's `require`, where that applies, that no flag replaces.
 */
export function wantedThresholds(
  task: Task,
  held: boolean,
  flags: { min: string[]; max: string[] }
): Threshold[] {
  return mergeThresholds(held ? requiredThresholds(task.require, labelsOf(task)) : [], [
    ...flags.min.map(text => parseMin(text, labelsOf(task))),
    ...flags.max.map(parseMax)
  ])
}

/** Whether the threshold is about answers, not about speed or size. */
export function isOfAnswers({ metric }: Threshold): boolean {
  return !/^(?:p\d+|size)$/.test(metric)
}

interface MeasuredAs {
  version: string
  /** The twin that the figures belong to. */
  twin?: string
  /** The figures are of training rows, so they measure nothing. */
  seen: boolean
  /** It was made before the rows were split again. */
  stale: boolean
  /** The rows come from a file. */
  file: boolean
  /** The number of its training rows, which are scored separately. */
  apart: number
}

/**
 * Compares thresholds with the main figures; each line names the program and rows where these are not the version and
 * all rows. No threshold counts as met where no row is new, since memory alone would be enough. A version that is
 * represented by its twin must also meet them itself on the same rows, which it has learned from, so it has no excuse
 * there.
 */
export function answerChecks(
  thresholds: readonly Threshold[],
  main: Evaluation,
  apart: Evaluation | undefined,
  { version, twin, seen, stale, file, apart: others }: MeasuredAs
): ThresholdCheck[] {
  const before = twin === undefined ? '' : `${twin} (${version} learned without these rows): `
  const of = twin ?? version
  const nothingNew = seen
    ? `${of} was ${stale ? madeBefore : `made from all ${rowCount(main.rows)}`}`
    : file && main.metrics.unlike?.rows === 0
      ? `each row is like one that ${of} was made from`
      : undefined
  if (nothingNew !== undefined) {
    return thresholds.map(threshold => unmeasured(threshold, nothingNew))
  }
  const behind =
    others > 0 && twin === undefined
      ? ` (on the ${rowCount(main.rows)} that ${version} was not made from)`
      : ''
  const named = (check: ThresholdCheck) => ({ ...check, text: `${before}${check.text}${behind}` })
  const checks = checkThresholds(thresholds, { evaluation: main }).map(named)
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

/** Compares thresholds with the speed and size of the version itself. */
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
