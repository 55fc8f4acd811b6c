import { type ConstantAnswer, isSkewed } from '../measure/baseline.js'
import type { Metric } from '../task/task.js'
import { percent } from '../text/wording.js'

export interface Figures {
  accuracy: number
  macroF1?: number
  mae?: number
}

/** One of several figures, with how it is compared and written. */
export interface DecidingFigure {
  name: string
  text(figures: Figures): string
  /** The figure as a number of which more is better. */
  worth(figures: Figures): number
  /** Its worth for a program without mistakes. */
  perfect: number
}

/**
 * The figure that decides whether a program is better than the constant answer to the same rows: the task's metric,
 * and macro-F1 where one label has nearly all rows.
 */
export function decidingFigureOf(metric: Metric, own: Figures, constant: ConstantAnswer): DecidingFigure {
  if (metric === 'mae' && own.mae !== undefined && constant.mae !== undefined) {
    const error = ({ mae = Number.POSITIVE_INFINITY }: Figures) => mae
    const text = (each: Figures) => error(each).toPrecision(3)
    return { name: 'mean absolute error', text, worth: each => -error(each), perfect: 0 }
  }
  const onF1 = own.macroF1 !== undefined && (metric === 'macro-f1' || isSkewed(constant))
  const worth = onF1 ? ({ macroF1 = 0 }: Figures) => macroF1 : ({ accuracy }: Figures) => accuracy
  return { name: onF1 ? 'macro-F1' : 'accuracy', text: each => percent(worth(each)), worth, perfect: 1 }
}
