import type { CrossValidated, CrossValidatedEvidence } from '../honesty/cross-validated.js'
import type { HeldOut } from '../honesty/held-out.js'
import type { Baseline } from '../measure/baseline.js'
import type { PairedComparison } from '../measure/comparison.js'
import type { Metrics, RowResults } from '../measure/evaluation.js'
import type { LanguageName } from '../program/language.js'
import type { Task } from '../task/task.js'
import type { PromotedBecause, PromotionRecord, RefusedBecause } from './promotion.js'
import type { ThresholdCheck } from './thresholds.js'

/** A version with its results on rows that neither side of the comparison has seen. */
export interface Contender {
  version: string
  language: LanguageName
  /** Tokens without comments and white space; learned weights count bytes / 8. */
  complexity: number
  /** Median latency, in µs: both sides measured now and interleaved, or left out. */
  p50Us?: number
  /** Of a refitted version: its train-only twin, whose results on validation rows these are. */
  twin?: string
  validation: RowResults
  /** Of the version itself; absent where the task has no sealed test. */
  test?: RowResults
}

/** What speaks for a first version, which has nothing to be compared with. */
export interface FirstEvidence {
  /** Validation rows that it was not made from. */
  rows: number
  /** On these. */
  metrics: Pick<Metrics, 'accuracy' | 'macroF1' | 'mae' | 'interval'>
  /** What needs no learning, on the same rows: the constant answer first. */
  baselines: readonly Baseline[]
  /** For too few validation rows: by cross-validation, and what needs no learning on the same rows. */
  crossValidated?: CrossValidated & { baselines: readonly Baseline[] }
  /** For too few rows to leave any out: how many of those that it was made from it gets right, where that is known. */
  fits?: { rows: number; right: number }
  /** What else is known of it on held-out rows: too few in validation to measure it, the sealed test where it was read. */
  heldOut?: readonly HeldOut[]
}

interface GateBase {
  task: Pick<Task, 'metric' | 'margin' | 'languages' | 'require'>
  /** The challenger held against `require`. */
  checks: readonly ThresholdCheck[]
  /** promotions.jsonl of the task. */
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
  /** The best version ever promoted, if it is another one than the active. */
  best?: Pick<Contender, 'version' | 'validation' | 'test'>
  /** How many versions have read the sealed test, the challenger included. */
  testReads: number
}

/** The figures of a comparison with the active version. */
export interface GateNumbers extends PairedComparison {
  test?: PairedComparison & { reads: number }
}

/** What the gate says. */
export type GateDecision = {
  /** `fixed 17 rows, broke 6 (p = 0.023)`: no capital, no full stop. */
  sentence: string
  /** What else must be known: `4th comparison`, `no sealed test`. */
  notes: string[]
  /** Absent where rows were not compared. */
  numbers?: GateNumbers
  /** Of a first version, where it is the figure that decides. */
  crossValidated?: CrossValidatedEvidence
  /** What would decide a refused one, the cheapest first; empty where nothing short of another program does. */
  wouldDecide: string[]
  /** A comparison was made, so that it belongs into promotions.jsonl. */
  recorded: boolean
} & ({ decision: 'promote'; why: PromotedBecause } | { decision: 'refuse'; why: RefusedBecause })
