import type { CrossValidatedEvidence } from '../../domain/honesty/cross-validated.js'
import { decidingFigureOf, type Figures } from '../../domain/honesty/deciding-figure.js'
import { crossValidatedEvidence, type Evidence, evidenceOf } from '../../domain/honesty/evidence.js'
import { contradiction, fewValidationRows } from '../../domain/honesty/held-out.js'
import { constantAnswer } from '../../domain/measure/baseline.js'
import { worthOf } from '../../domain/measure/evaluation.js'
import type { Task } from '../../domain/task/task.js'
import type { SplitRows } from '../rows/split-rows.js'
import type { Candidate } from './candidate.js'

/** What the figures of a candidate rest on. */
export function evidenceFor({ validation, proposal }: Pick<Candidate, 'validation' | 'proposal'>): Evidence {
  return evidenceOf(validation?.rows ?? 0, proposal.crossValidated)
}

/**
 * For each candidate, whether it is worth a version: it gets something right, is not below the constant answer on the
 * rows that it is chosen on, and is not contradicted by other held-out rows. Where one label has nearly all rows,
 * macro-F1 is compared, as in the gate.
 */
export function worthKeeping(
  candidates: readonly Candidate[],
  task: Pick<Task, 'metric' | 'compare'>,
  rows: KnownRows
): boolean[] {
  const constants = {
    train: constantAnswer(rows.train.map(({ output }) => output)),
    validation: constantAnswer(rows.validation.map(({ output }) => output))
  }
  const against = contradictionsOf(candidates, task, rows)
  return candidates.map((candidate, at) => {
    const { figures, on } = decidingFigures(candidate)
    const constant = constants[on]
    const { worth, perfect } = decidingFigureOf(task.metric, figures, constant)
    if (against[at] !== undefined) return false
    if (perfect === 0) return worth(figures) >= worth(constant)
    // Tolerates rounding: both are fractions of the same rows, computed in two ways.
    return figures.accuracy > 0 && worth(figures) >= worth(constant) - 1e-9
  })
}

type KnownRows = Pick<SplitRows, 'train' | 'validation'>

/**
 * For each candidate that is chosen by cross-validation, why validation rows contradict it: these are too few to
 * decide, but can veto a program, as they do in promote. Undefined for a candidate that is not contradicted. The
 * baselines are computed one time for all candidates.
 */
export function contradictionsOf(
  candidates: readonly Candidate[],
  task: Pick<Task, 'metric' | 'compare'>,
  { train, validation }: KnownRows
): (string | undefined)[] {
  let few: ReturnType<typeof fewValidationRows> | undefined
  return candidates.map(candidate => {
    const measured = candidate.validation
    if (measured === undefined || evidenceFor(candidate) !== 'cross-validated') return undefined
    few ??= fewValidationRows(task, train, validation)
    return contradiction(task.metric, [{ ...few, metrics: measured.metrics }])
  })
}

/** The figures that a candidate is chosen by, and the split they were measured on. */
export function decidingFigures(candidate: Candidate): { figures: Figures; on: 'train' | 'validation' } {
  const { validation, proposal, train } = candidate
  const evident = crossValidatedEvidence(validation?.rows ?? 0, proposal.crossValidated)
  if (evident) return { figures: evident, on: 'train' }
  if (validation) return { figures: validation.metrics, on: 'validation' }
  return { figures: train.metrics, on: 'train' }
}

/** A candidate's figure on validation rows, else its cross-validated one, as one number; larger is better. */
export function shownWorth({ validation, proposal }: Candidate): number {
  return worthOf(validation?.metrics ?? proposal.crossValidated ?? { accuracy: 0 })
}

/**
 * The evidence for a candidate beside figures on validation rows: its cross-validated figures, or, without either, how
 * many of the rows it was made from it gets right.
 */
export function knownOf(candidate: Candidate): {
  crossValidated?: CrossValidatedEvidence
  fits?: { rows: number; right: number }
} {
  const { proposal, train, validation } = candidate
  const crossValidated = crossValidatedEvidence(validation?.rows ?? 0, proposal.crossValidated)
  if (crossValidated) return { crossValidated }
  if (validation) return {}
  return { fits: { rows: train.rows, right: Math.round(train.metrics.accuracy * train.rows) } }
}
