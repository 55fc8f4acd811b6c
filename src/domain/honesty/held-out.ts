import { type Baseline, baselinesOn } from '../measure/baseline.js'
import type { Metrics } from '../measure/evaluation.js'
import type { Example } from '../rows/example.js'
import type { Metric, Task } from '../task/task.js'
import { rowCount } from '../text/wording.js'
import { type DecidingFigure, decidingFigureOf, type Figures } from './deciding-figure.js'

/**
 * A program on held-out rows that do not decide alone, with what needs no learning on the same rows; the constant
 * answer comes first.
 */
export interface HeldOut {
  /** `validation`, `the sealed test` */
  name: string
  rows: number
  metrics: Pick<Metrics, 'accuracy' | 'macroF1' | 'mae' | 'interval' | 'maeInterval'>
  baselines: readonly Baseline[]
}

/** Validation rows that are too few to decide about a program made from training rows, but can contradict it. */
export function fewValidationRows(
  task: Pick<Task, 'compare' | 'metric'>,
  train: readonly Example[],
  validation: readonly Example[]
): Omit<HeldOut, 'metrics'> {
  return { name: 'validation', rows: validation.length, baselines: baselinesOn(task, train, validation) }
}

/** Fewer held-out rows contradict nothing, as chance alone may do so. */
const leastAgainst = 10

/**
 * Why held-out rows contradict a program, whatever figure decides: there it is below the constant answer, or
 * significantly below something else that needs no learning. Synth recommends and promote promotes nothing that is
 * contradicted. Undefined where nothing is.
 */
export function contradiction(metric: Metric, heldOut: readonly HeldOut[]): string | undefined {
  for (const { name, rows, metrics, baselines } of heldOut) {
    if (rows < leastAgainst) continue
    const read = decidingFigureOf(metric, metrics, baselines[0])
    const above = baselines.find(baseline =>
      baseline.kind === 'constant'
        ? read.worth(metrics) < read.worth(baseline) - 1e-9
        : isShownBelow(metrics, baseline, read)
    )
    if (above === undefined) continue
    return `on the ${rowCount(rows)} of ${name} its ${read.name} is ${read.text(metrics)}, worse than ${above.name} (${read.text(above)})`
  }
  return undefined
}

/** Figures with their intervals. */
export type FiguresWithIntervals = Figures & Partial<Pick<Metrics, 'interval' | 'maeInterval'>>

/** Whether another program is better than this one by more than its uncertainty. */
export function isShownBelow(
  own: FiguresWithIntervals,
  other: Figures,
  { perfect }: DecidingFigure
): boolean {
  if (perfect === 0) return own.maeInterval !== undefined && other.mae! < own.maeInterval[0]
  return own.interval !== undefined && other.accuracy > own.interval[1]
}

/** Whether it is better than another one by more than its uncertainty. */
export function isShownAbove(
  own: FiguresWithIntervals,
  other: Figures,
  { worth, perfect }: DecidingFigure
): boolean {
  if (perfect === 0) {
    if (own.mae === 0 && other.mae! > 0) return true
    return own.maeInterval !== undefined && own.maeInterval[1] < other.mae!
  }
  return own.interval !== undefined && own.interval[0] > worth(other)
}
