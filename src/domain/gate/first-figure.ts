import {
  type CrossValidatedEvidence,
  crossValidatedOn,
  errorEnds,
  shareEnds
} from '../honesty/cross-validated.js'
import { decidingFigureOf } from '../honesty/deciding-figure.js'
import type { FiguresWithIntervals } from '../honesty/held-out.js'
import type { Baseline } from '../measure/baseline.js'
import type { Metric } from '../task/task.js'

/** The figure that a first version is decided by, and what needs no learning on the same rows, the constant first. */
export interface FirstFigure extends FiguresWithIntervals {
  baselines: readonly Baseline[]
  /** The train-only twin whose figure it is. */
  twin?: string
  /** Where it is cross-validated: it must exceed what needs no learning by more than its uncertainty. */
  crossValidated?: CrossValidatedEvidence
}

/** `accuracy 96.1 % of its train-only twin v1-abc` */
export function firstFigureText(metric: Metric, figure: FirstFigure): string {
  const { crossValidated, twin, interval, maeInterval } = figure
  const read = decidingFigureOf(metric, figure, figure.baselines[0])
  const own = `${read.name} ${read.text(figure)}`
  const of = twin === undefined ? '' : ` of its train-only twin ${twin}`
  if (crossValidated === undefined) return `${own}${of}`
  const ends = read.perfect === 0 ? errorEnds(maeInterval) : shareEnds(interval)
  return `${own}${ends}, ${crossValidatedOn(crossValidated)}${of && `,${of}`}`
}

/** The figure with the best of what needs no learning: `…; always the same answer: 50.0 %`. */
export function figureAgainst(metric: Metric, figure: FirstFigure): string {
  return `${firstFigureText(metric, figure)}; ${bestBaseline(metric, figure)}`
}

/** What needs no learning and does best: `always the same answer: 50.0 %`. */
export function bestBaseline(metric: Metric, figure: FirstFigure): string {
  const { worth, text } = decidingFigureOf(metric, figure, figure.baselines[0])
  const best = figure.baselines.reduce((a, b) => (worth(b) > worth(a) ? b : a))
  return `${best.name}: ${text(best)}`
}
