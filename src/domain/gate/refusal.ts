import type { Baseline } from '../measure/baseline.js'
import type { PairedComparison } from '../measure/comparison.js'
import type { Metric } from '../task/task.js'
import type { FirstFigure } from './first-figure.js'
import type { Advantage } from './gate-rules.js'
import type { Fit } from './gate-types.js'
import type { RefusedBecause } from './promotion.js'
import type { ThresholdCheck } from './thresholds.js'

/** Two programs on the same validation rows, by their train-only twins where they have some. */
interface Compared {
  metric: Metric
  validation: PairedComparison
  twins: [challenger?: string, active?: string]
}

/** Why a version does not become the active one, with what decided it; verdict.ts says it in words. */
export type Refusal =
  | { why: 'same'; version: string }
  | { why: 'require'; missed: ThresholdCheck; twin?: string }
  /** `rows`: in validation. `first`: there is no active version, and how many of its own rows it fits, if known. */
  | { why: 'too-few-rows'; rows: number; first?: { fits?: Fit } }
  /** `learn`: the command that makes another version. */
  | { why: 'seen-rows'; version: string; learn: string }
  /** Validation rows of today, and of the comparison that it was refused in. */
  | { why: 'tried-before'; rows: number; before: number }
  /** `close`: its figure stands in for one on validation rows, and is above, but by less than its uncertainty. */
  | { why: 'constant' | 'trivial'; metric: Metric; figure: FirstFigure; lost: Baseline; close: boolean }
  /** Better by the figure that decides, but not on other held-out rows. */
  | { why: 'constant'; metric: Metric; figure: FirstFigure; contradiction: string }
  | { why: 'mostly-wrong'; metric: Metric; figure: FirstFigure }
  | ({ why: 'contradicted'; test: PairedComparison } & Compared)
  | ({ why: 'worse' } & Compared)
  | { why: 'drift'; active: string; best: string }
  /** `among`: of how many programs it is the best, where validation rows are too few. */
  | ({ why: 'not-shown'; advantage?: Advantage; among?: number } & Pick<Compared, 'metric' | 'validation'>)

/** Validation rows from which on a pair that was refused on so many is compared again. */
export function rowsToTryAgain(before: number): number {
  return 1.5 * before
}

/** Refusals without a new comparison, of which promotions.jsonl gets no record. */
const unrecorded: readonly RefusedBecause[] = ['same', 'seen-rows', 'tried-before']

export function isRecorded({ why }: Refusal): boolean {
  return !unrecorded.includes(why)
}
