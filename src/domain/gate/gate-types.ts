import type { CrossValidated } from '../honesty/cross-validated.js'
import type { HeldOut } from '../honesty/held-out.js'
import type { StandIn, UnseenFigure } from '../honesty/stand-in.js'
import type { Baseline } from '../measure/baseline.js'
import type { PairedComparison } from '../measure/comparison.js'
import type { Metrics, RowResults } from '../measure/evaluation.js'
import type { LanguageName } from '../program/language.js'
import type { Task } from '../task/task.js'
import type { PromotedBecause, PromotionRecord } from './promotion.js'
import type { Refusal } from './refusal.js'
import type { ThresholdCheck } from './thresholds.js'

/** A version with its results on rows that neither side of the comparison has seen. */
export interface Contender {
  version: string
  language: LanguageName
  /** Tokens without comments and white space; learned weights count bytes / 8. */
  complexity: number
  /** Median latency, in µs; absent unless both sides were measured now and interleaved. */
  p50Us?: number
  /** Of a refitted version: its train-only twin, whose results on validation rows these are. */
  twin?: string
  validation: RowResults
  /** Results of the version itself; absent where the task has no sealed test. */
  test?: RowResults
}

/** The evidence for a first version, which has nothing to be compared with. */
export interface FirstEvidence {
  /** Validation rows that it was not made from. */
  rows: number
  /** Measured on these rows. */
  metrics: Pick<Metrics, 'accuracy' | 'macroF1' | 'mae' | 'interval'>
  /** What needs no learning, on the same rows; the constant answer comes first. */
  baselines: readonly Baseline[]
  /**
   * Where there are too few validation rows: the cross-validated figure, and what needs no learning on the same
   * rows.
   */
  crossValidated?: CrossValidated & { baselines: readonly Baseline[] }
  /** The same for the figure on rows that the model of a written program had not seen. */
  unseen?: UnseenFigure & { baselines: readonly Baseline[] }
  /** Where there are too few rows to leave any out: how many of its own training rows it gets right, if known. */
  fits?: Fit
  /**
   * Other figures on held-out rows: of validation rows that are too few to decide, and of the sealed test where it
   * was read.
   */
  heldOut?: readonly HeldOut[]
}

/** How a program does on its own rows, and whether these settle what it does. */
export interface Fit {
  rows: number
  right: number
  /** Whether they leave one simplest reading, which they mostly confirm when each is left out. */
  settled?: boolean
  /** Whether other programs that fit them as well answer otherwise. */
  open?: boolean
}

interface GateBase {
  task: Pick<Task, 'metric' | 'margin' | 'languages' | 'require'>
  /** The challenger's figures compared with `require`. */
  checks: readonly ThresholdCheck[]
  /** The records of the task's promotions.jsonl. */
  earlier: readonly PromotionRecord[]
}

/** A first promotion. */
export interface FirstInput extends GateBase {
  task: GateBase['task'] & Pick<Task, 'kind'>
  challenger: Pick<Contender, 'version' | 'twin'>
  first: FirstEvidence
}

/** A challenger against the active version. */
export interface GateInput extends GateBase {
  challenger: Contender
  active: Contender
  /** The best version that was ever promoted, unless it is the active one. */
  best?: Pick<Contender, 'version' | 'validation' | 'test'>
  /** The number of versions that have read the sealed test, including the challenger. */
  testReads: number
  /**
   * Present where validation rows are too few, and `validation` is of rows that the challenger's model had not seen:
   * the number of programs that it is the best of.
   */
  among?: number
}

/** The figures of a comparison with the active version. */
export interface GateNumbers extends PairedComparison {
  /** As in `GateInput`. */
  among?: number
  test?: PairedComparison & { reads: number }
}

/** The decision of the gate, with its reasons. */
export type GateDecision = {
  /** Further facts: `4th comparison`, `no sealed test`. */
  notes: string[]
  /** Absent where rows were not compared. */
  numbers?: GateNumbers
} & StandIn &
  (
    | {
        decision: 'promote'
        why: PromotedBecause
        /** `fixed 17 rows, broke 6 (p = 0.023)`: without a capital and a full stop. */
        sentence: string
      }
    | { decision: 'refuse'; refusal: Refusal }
  )
