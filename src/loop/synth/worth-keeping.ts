import { decidingFigureOf, type Figures } from '../../domain/honesty/deciding-figure.js'
import { type Evidence, evidenceOf, type KnownFigures } from '../../domain/honesty/evidence.js'
import { contradiction, fewValidationRows } from '../../domain/honesty/held-out.js'
import { type StandIn, standInOf } from '../../domain/honesty/stand-in.js'
import { constantAnswer } from '../../domain/measure/baseline.js'
import { worthOf } from '../../domain/measure/evaluation.js'
import type { Task } from '../../domain/task/task.js'
import type { StoredExample } from '../../store/examples-file.js'
import { freshIn } from '../measure/unseen-rows.js'
import type { SplitRows } from '../rows/split-rows.js'
import type { Candidate } from './candidate.js'

type Figured = Pick<Candidate, 'validation' | 'proposal' | 'unseenFigure'>

/** What the figures of a candidate rest on. */
export function evidenceFor(candidate: Figured): Evidence {
  return evidenceOf(knownFigures(candidate))
}

function knownFigures({ validation, proposal, unseenFigure }: Figured): KnownFigures {
  const { crossValidated } = proposal
  return { validationRows: validation?.rows ?? 0, crossValidated, unseen: unseenFigure }
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
  const constants = new Map<string, ReturnType<typeof constantAnswer>>()
  const against = contradictionsOf(candidates, task, rows)
  return candidates.map((candidate, at) => {
    const { figures, on } = decidingFigures(candidate)
    const key = on === 'unseen' ? `${on} ${candidate.unseen?.rows.length}` : on
    const constant =
      constants.get(key) ?? constantAnswer(decidingRows(candidate, rows).map(row => row.output))
    constants.set(key, constant)
    const { worth, perfect } = decidingFigureOf(task.metric, figures, constant)
    if (against[at] !== undefined || isGuess(candidate)) return false
    if (perfect === 0) return worth(figures) >= worth(constant)
    // Tolerates rounding: both are fractions of the same rows, computed in two ways.
    return figures.accuracy > 0 && worth(figures) >= worth(constant) - 1e-9
  })
}

/** Whether it is learned from few rows that leave open what others give, and mostly wrong about rows left out. */
export function isGuess(candidate: Candidate): boolean {
  return candidate.proposal.readings === 'guess' && evidenceFor(candidate) !== 'measured'
}

type KnownRows = Pick<SplitRows, 'train' | 'validation'>

/**
 * For each candidate that is chosen by other figures than those on validation rows, why these contradict it: they are
 * too few to decide, but can veto a program, as they do in promote. Undefined for a candidate that is not contradicted.
 * The baselines are computed one time for all candidates.
 */
export function contradictionsOf(
  candidates: readonly Candidate[],
  task: Pick<Task, 'metric' | 'compare'>,
  { train, validation }: KnownRows
): (string | undefined)[] {
  let few: ReturnType<typeof fewValidationRows> | undefined
  return candidates.map(candidate => {
    const measured = candidate.validation
    const evidence = evidenceFor(candidate)
    if (measured === undefined || evidence === 'measured' || evidence === 'fits') return undefined
    few ??= fewValidationRows(task, train, validation)
    return contradiction(task.metric, [{ ...few, metrics: measured.metrics }])
  })
}

/** The figures that a candidate is chosen by, and the rows they were measured on. */
export function decidingFigures(candidate: Candidate): {
  figures: Figures
  on: 'train' | 'validation' | 'unseen'
} {
  const { validation, train } = candidate
  const { unseen, crossValidated } = standInOf(knownFigures(candidate))
  if (unseen) return { figures: unseen, on: 'unseen' }
  if (crossValidated) return { figures: crossValidated, on: 'train' }
  if (validation) return { figures: validation.metrics, on: 'validation' }
  return { figures: train.metrics, on: 'train' }
}

/** The rows of these figures. */
export function decidingRows(candidate: Candidate, { train, validation }: KnownRows): StoredExample[] {
  const { on } = decidingFigures(candidate)
  if (on !== 'unseen') return on === 'train' ? train : validation
  const hidden = new Set(candidate.unseen?.rows)
  const shown = train.filter((_, row) => !hidden.has(row))
  const unseen = train.filter((_, row) => hidden.has(row))
  return [...unseen, ...freshIn(validation, shown).map(at => validation[at])]
}

/** A candidate's figure on validation rows, else the one that stands in for it, as one number; larger is better. */
export function shownWorth({ validation, proposal, unseenFigure }: Candidate): number {
  return worthOf(validation?.metrics ?? unseenFigure ?? proposal.crossValidated ?? { accuracy: 0 })
}

/**
 * The evidence for a candidate beside figures on validation rows: those that stand in for them, or, without any, how
 * many of the rows it was made from it gets right.
 */
export function knownOf(candidate: Candidate): StandIn & { fits?: { rows: number; right: number } } {
  const { train, validation } = candidate
  const standIn = standInOf(knownFigures(candidate))
  if (standIn.unseen || standIn.crossValidated) return standIn
  if (validation) return {}
  return { fits: { rows: train.rows, right: Math.round(train.metrics.accuracy * train.rows) } }
}
