import type { CrossValidatedEvidence } from '../../domain/honesty/cross-validated.js'
import { decidingFigureOf, type Figures } from '../../domain/honesty/deciding-figure.js'
import { crossValidatedEvidence, type Evidence, evidenceOf } from '../../domain/honesty/evidence.js'
import { contradiction, fewValidationRows } from '../../domain/honesty/held-out.js'
import { constantAnswer } from '../../domain/measure/baseline.js'
import { worthOf } from '../../domain/measure/evaluation.js'
import type { Task } from '../../domain/task/task.js'
import type { SplitRows } from '../rows/split-rows.js'
import type { Candidate } from './candidate.js'

/** What is known of a candidate. */
export function evidenceFor({ validation, proposal }: Pick<Candidate, 'validation' | 'proposal'>): Evidence {
  return evidenceOf(validation?.rows ?? 0, proposal.crossValidated)
}

/**
 * Which candidates are worth a version: right at all, not below always giving the same answer on the rows that they
 * are chosen on, and not contradicted by held-out ones beside those. Where one label has nearly all rows, macro-F1
 * counts, as it does at the gate.
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
    // Fractions of the same rows, computed in two ways.
    return figures.accuracy > 0 && worth(figures) >= worth(constant) - 1e-9
  })
}

type KnownRows = Pick<SplitRows, 'train' | 'validation'>

/**
 * What speaks against each candidate that is chosen by cross-validation: validation rows too few to measure it, for the
 * veto that promote has too. Undefined where nothing does. What needs no learning is looked at once for all of them.
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

/** The figures that a candidate is chosen by, and the rows that they are of. */
export function decidingFigures(candidate: Candidate): { figures: Figures; on: 'train' | 'validation' } {
  const { validation, proposal, train } = candidate
  const evident = crossValidatedEvidence(validation?.rows ?? 0, proposal.crossValidated)
  if (evident) return { figures: evident, on: 'train' }
  if (validation) return { figures: validation.metrics, on: 'validation' }
  return { figures: train.metrics, on: 'train' }
}

/** A candidate's figure on validation rows, else cross-validated, as one number of which more is better. */
export function shownWorth({ validation, proposal }: Candidate): number {
  return worthOf(validation?.metrics ?? proposal.crossValidated ?? { accuracy: 0 })
}

/** What may be told of a candidate beside validation rows: cross-validated, or how many of a handful of rows it fits. */
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
