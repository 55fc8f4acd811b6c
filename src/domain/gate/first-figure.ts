import { bestOfZ, errorEnds, shareEnds } from '../honesty/cross-validated.js'
import { decidingFigureOf } from '../honesty/deciding-figure.js'
import { leastCrossValidatedRows } from '../honesty/evidence.js'
import type { FiguresWithIntervals } from '../honesty/held-out.js'
import { type StandIn, standInOn } from '../honesty/stand-in.js'
import type { Baseline } from '../measure/baseline.js'
import { readsZ, wilson } from '../statistics/intervals/wilson.js'
import type { Metric } from '../task/task.js'
import { byTwins } from '../text/wording.js'

/**
 * The figure that a first version is decided by, and what needs no learning on the same rows, the constant first. One
 * that stands in for validation rows must exceed what needs no learning by more than its uncertainty.
 */
export interface FirstFigure extends FiguresWithIntervals, StandIn {
  baselines: readonly Baseline[]
  /** The train-only twin whose figure it is. */
  twin?: string
}

/** `accuracy 96.1 %, measured with its twin v1-abc, learned without these rows` */
export function firstFigureText(metric: Metric, figure: FirstFigure): string {
  const { twin, interval, maeInterval } = figure
  const read = decidingFigureOf(metric, figure, figure.baselines[0])
  const own = `${read.name} ${read.text(figure)}`
  const on = standInOn(figure)
  if (on === undefined) return `${own}${byTwins(twin)}`
  const ends = read.perfect === 0 ? errorEnds(maeInterval) : shareEnds(interval)
  return `${own}${ends}, ${on}${byTwins(twin)}`
}

/** The figure with the best of what needs no learning: `…; always giving the same answer would get 50.0 %`. */
export function figureAgainst(metric: Metric, figure: FirstFigure): string {
  return `${firstFigureText(metric, figure)}; ${bestBaseline(metric, figure)}`
}

/** What needs no learning and does best: `always giving the same answer would get 50.0 %`. */
export function bestBaseline(metric: Metric, figure: FirstFigure): string {
  const { worth, text } = decidingFigureOf(metric, figure, figure.baselines[0])
  const best = figure.baselines.reduce((a, b) => (worth(b) > worth(a) ? b : a))
  return `${best.name} would get ${text(best)}`
}

/** A model does not see a third of the training rows, which are six in ten, and the two in ten of validation. */
const unseenShare = 0.6 / 3 + 0.2

/** From about this many rows of a task on, a model's program is measured on rows that it had not seen. */
export const rowsForUnseen = Math.ceil(leastCrossValidatedRows / unseenShare)

/** A forecast by the share that is right so far holds for a few rows more, not for many times as many. */
const mostTimes = 3

/**
 * How many more rows of the same kind would show that a share of right rows exceeds that of a baseline, if they come
 * out alike. Undefined where it would take many times those that there are, and for other figures.
 */
export function rowsToShow(metric: Metric, figure: FirstFigure, lost: Baseline): number | undefined {
  const { accuracy, unseen, crossValidated } = figure
  const known = (unseen ?? crossValidated)?.effectiveRows
  const read = decidingFigureOf(metric, figure, figure.baselines[0])
  if (known === undefined || read.name !== 'accuracy') return undefined
  const z = unseen ? readsZ(unseen.among) : bestOfZ
  for (let rows = Math.ceil(known); rows <= mostTimes * known; rows++) {
    if (wilson(accuracy, rows, z)[0] > lost.accuracy) return Math.max(1, rows - Math.floor(known))
  }
  return undefined
}
