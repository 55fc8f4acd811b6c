import type { Json } from '../json.js'
import type { Evaluation, Score } from '../measure/evaluation.js'
import type { Metric } from '../task/task.js'
import { textsOf } from '../text/texts.js'
import { rowCount } from '../text/wording.js'

/** Fewer validation rows are all right by luck too often. */
const leastTelling = 20

/**
 * Whether validation rows have nothing to mend in a program: it gets all of enough of them right, and inputs are numbers
 * alone. Learning limits on numbers anew from them too is another draw: measured on made-up ones, 0.1 points more on
 * fresh rows in the mean, 2 less in the worst of 31; where some are wrong, 1.8 more in the mean. Of texts each row brings
 * words that no other has, so they are always worth learning from.
 */
export function nothingToMend(
  { rows, metrics }: Pick<Evaluation, 'rows' | 'metrics'>,
  inputs: readonly Json[]
): boolean {
  const right = metrics.mae === undefined ? metrics.accuracy === 1 : metrics.mae === 0
  return right && rows >= leastTelling && inputs.every(input => textsOf(input).length === 0)
}

/** A program on the rows that a refit was made from: train and validation. */
export type OnSeenRows = Pick<Evaluation, 'rows' | 'outcomes'> & { metrics: Score & { macroF1?: number } }

/**
 * Why a program that was made anew from train and validation is not to be trusted, or undefined if nothing speaks
 * against it. It has seen all of these rows, its twin only those of train: learning that works loses nothing on
 * them, so whatever it loses is a fault of learning, and no look at the sealed test is needed to notice. Any loss
 * counts: a program that gained nothing from validation rows is not missed, and one row lost of 80 was 7 points on
 * fresh rows (made-up lists of keywords). For numbers the mean error counts, for macro-F1 that.
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
