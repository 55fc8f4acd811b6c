import type { Json } from '../json.js'
import type { Evaluation, Score } from '../measure/evaluation.js'
import type { Metric } from '../task/task.js'
import { textsOf } from '../text/texts.js'
import { rowCount } from '../text/wording.js'

/** With fewer validation rows, all of them are too often right by chance. */
const leastTelling = 20

/**
 * Whether a refit has nothing to gain from validation rows: the program gets all of enough of them right, and inputs
 * are numbers only. Limits on numbers that are learned again are only another sample: on synthetic tasks they were
 * 0.1 points better on fresh rows on average and 2 points worse in the worst of 31; where some rows were wrong, 1.8
 * points better on average. Texts bring new words with each row, so it is always worth learning from them.
 */
export function nothingToGain(
  { rows, metrics }: Pick<Evaluation, 'rows' | 'metrics'>,
  inputs: readonly Json[]
): boolean {
  const right = metrics.mae === undefined ? metrics.accuracy === 1 : metrics.mae === 0
  return right && rows >= leastTelling && inputs.every(input => textsOf(input).length === 0)
}

/** An evaluation on the rows that a refit was made from: train and validation. */
export type OnSeenRows = Pick<Evaluation, 'rows' | 'outcomes'> & { metrics: Score & { macroF1?: number } }

/**
 * Why a refit is not to be trusted, or undefined if nothing speaks against it. It has learned from train and
 * validation, its twin from train only: learning that works loses nothing on these rows, so any loss is a fault of
 * learning, and can be found without reading the sealed test. Any loss counts: a program that gains nothing from
 * validation rows is not needed, and one row lost of 80 meant 7 points on fresh rows (synthetic lists of keywords).
 * Numbers are compared by the mean error, macro-F1 tasks by macro-F1.
 */
export function refitFault(
  metric: Metric,
  refit: OnSeenRows,
  twin: OnSeenRows & { name: string }
): string | undefined {
  const on = `on the ${rowCount(refit.rows)} of train and validation`
  const [failed, failedTwin] = [refit, twin].map(({ rows, outcomes }) => rows - (outcomes.answered ?? 0))
  if (failed > failedTwin)
    return `fails on ${failed} of the ${rowCount(refit.rows)} of train and validation, ${twin.name} on ${failedTwin}`
  const lost = (figure: string, own: number, other: number) =>
    `${figure} ${own.toPrecision(3)} ${on}, that of ${twin.name} ${other.toPrecision(3)}`
  const [own, other] = [refit.metrics, twin.metrics]
  if (own.mae !== undefined && other.mae !== undefined) {
    return own.mae > other.mae * (1 + 1e-9) ? lost('has a mean error of', own.mae, other.mae) : undefined
  }
  if (metric === 'macro-f1' && own.macroF1 !== undefined && other.macroF1 !== undefined) {
    return own.macroF1 < other.macroF1 - 1e-9
      ? lost('has a macro-F1 of', own.macroF1, other.macroF1)
      : undefined
  }
  const [right, rightTwin] = [refit, twin].map(({ rows, metrics }) => Math.round(metrics.accuracy * rows))
  return right < rightTwin ? `gets ${right} right ${on}, ${twin.name} ${rightTwin}` : undefined
}
