import { constantAnswer, isSkewed } from '../domain/baseline.js'
import { type Evidence, evidenceOf } from '../domain/evidence.js'
import type { Task } from '../domain/task.js'
import type { Candidate } from './candidates.js'
import type { SplitRows } from './split-rows.js'

/** What is known of a candidate. */
export function evidenceFor({ validation, proposal }: Pick<Candidate, 'validation' | 'proposal'>): Evidence {
  return evidenceOf(validation?.rows ?? 0, proposal.crossValidated?.rows)
}

/**
 * Which candidates are worth a version: right at all, and not below always giving the same answer, on the rows that
 * they are chosen on. Where one label has nearly all rows, macro-F1 counts, as it does at the gate.
 */
export function worthKeeping(
  candidates: readonly Candidate[],
  { metric }: Pick<Task, 'metric'>,
  rows: Pick<SplitRows, 'train' | 'validation'>
): boolean[] {
  const constants = {
    train: constantAnswer(rows.train.map(({ output }) => output)),
    validation: constantAnswer(rows.validation.map(({ output }) => output))
  }
  return candidates.map(candidate => {
    const { figures, on } = decidingFigures(candidate)
    const constant = constants[on]
    if (metric === 'mae' && figures.mae !== undefined && constant.mae !== undefined) {
      return figures.mae <= constant.mae
    }
    if (figures.accuracy === 0) return false
    const onF1 = figures.macroF1 !== undefined && (metric === 'macro-f1' || isSkewed(constant))
    // Fractions of the same rows, computed in two ways.
    return onF1 ? figures.macroF1! >= constant.macroF1 - 1e-9 : figures.accuracy >= constant.accuracy - 1e-9
  })
}

type Figures = { accuracy: number; macroF1?: number; mae?: number }

/** The figures that a candidate is chosen by, and the rows that they are of. */
export function decidingFigures(candidate: Candidate): { figures: Figures; on: 'train' | 'validation' } {
  const { validation, proposal, train } = candidate
  const evidence = evidenceFor(candidate)
  if (evidence === 'cross-validated') return { figures: proposal.crossValidated!, on: 'train' }
  if (validation) return { figures: validation.metrics, on: 'validation' }
  return { figures: train.metrics, on: 'train' }
}

/** What may be told of a candidate beside validation rows: cross-validated, or how many of a handful of rows it fits. */
export function knownOf(candidate: Candidate): {
  crossValidated?: Candidate['proposal']['crossValidated']
  fits?: { rows: number; right: number }
} {
  const { proposal, train, validation } = candidate
  if (evidenceFor(candidate) !== 'fits') return { crossValidated: proposal.crossValidated }
  if (validation) return {}
  return { fits: { rows: train.rows, right: Math.round(train.metrics.accuracy * train.rows) } }
}
