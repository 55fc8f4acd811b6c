import { type Baseline, baselinesOn } from '../measure/baseline.js'
import type { Metrics } from '../measure/evaluation.js'
import type { Example } from '../rows/example.js'
import type { Metric, Task } from '../task/task.js'
import { rowCount } from '../text/wording.js'
import { type DecidingFigure, decidingFigureOf, type Figures } from './deciding-figure.js'

/** A program on held-out rows beside what decides, and what needs no learning on the same rows: the constant answer first. */
export interface HeldOut {
  /** `validation`, `the sealed test` */
  name: string
  rows: number
  metrics: Pick<Metrics, 'accuracy' | 'macroF1' | 'mae' | 'interval' | 'maeInterval'>
  baselines: readonly Baseline[]
}

/** Validation rows too few to measure a program made from training rows, but for its figures on them. */
export function fewValidationRows(
  task: Pick<Task, 'compare' | 'metric'>,
  train: readonly Example[],
  validation: readonly Example[]
): Omit<HeldOut, 'metrics'> {
  return { name: 'validation', rows: validation.length, baselines: baselinesOn(task, train, validation) }
}

/** Fewer held-out rows contradict nothing: chance alone would. */
const leastAgainst = 10

/**
 * Held-out rows that speak against a program, whatever the figure that decides: it is under always the same answer
 * there, or shown to be under something else that needs no learning. A veto, no lottery: synth recommends nothing that
 * it falls upon, and promote promotes nothing. Undefined where none does.
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
    return `on the ${rowCount(rows)} of ${name} ${read.name} ${read.text(metrics)}, under ${above.name} (${read.text(above)})`
  }
  return undefined
}

/** The ends of what a figure may be. */
export type Told = Figures & Partial<Pick<Metrics, 'interval' | 'maeInterval'>>

/** Whether another program is better than this one by more than its figure may be off. */
export function isShownBelow(own: Told, other: Figures, { perfect }: DecidingFigure): boolean {
  if (perfect === 0) return own.maeInterval !== undefined && other.mae! < own.maeInterval[0]
  return own.interval !== undefined && other.accuracy > own.interval[1]
}

/** Whether it is better than another one by more than its figure may be off. */
export function isShownAbove(own: Told, other: Figures, { worth, perfect }: DecidingFigure): boolean {
  if (perfect === 0) {
    if (own.mae === 0 && other.mae! > 0) return true
    return own.maeInterval !== undefined && own.maeInterval[1] < other.mae!
  }
  return own.interval !== undefined && own.interval[0] > worth(other)
}
