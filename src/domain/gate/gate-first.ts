import { type DecidingFigure, decidingFigureOf } from '../honesty/deciding-figure.js'
import { evidenceOf, evidenceTable, fitsText } from '../honesty/evidence.js'
import { contradiction, isShownAbove, isShownBelow } from '../honesty/held-out.js'
import { type StandIn, standInOf } from '../honesty/stand-in.js'
import type { Baseline } from '../measure/baseline.js'
import type { Kind, Task } from '../task/task.js'
import { type FirstFigure, figureAgainst } from './first-figure.js'
import type { FirstEvidence, FirstInput, Fit, GateDecision } from './gate-types.js'
import type { PromotedBecause } from './promotion.js'
import type { Refusal } from './refusal.js'
import { fewRowsText } from './verdict.js'

/**
 * Kinds whose answers are either right or useless: a program that is wrong more often than right helps nobody there,
 * even if it beats a constant.
 */
const rightOrUseless: readonly Kind[] = ['transform', 'extraction', 'structured']
const mostlyRight = 0.5
/** A single row says nothing of what changes with the input. */
const leastFittedRows = 2
const oneReading = 'they leave one simplest reading'

/**
 * The gate for a first version. It must meet what task.json requires and be better than what needs no learning, on
 * the task's metric (on macro-F1 where one label has more than ¾ of the rows); where validation rows are too few, by
 * more than the uncertainty of its figure. `evidenceTable` says what counts as evidence, and for what.
 */
export function firstGate({ task, challenger, checks, first }: FirstInput): GateDecision {
  const { metric } = task
  const { twin } = challenger
  const { rows, metrics, fits } = first
  const missed = checks.find(({ ok }) => !ok)
  if (missed) return refuse({ why: 'require', missed, twin })
  const known = { validationRows: rows, crossValidated: first.crossValidated, unseen: first.unseen }
  if (evidenceTable[evidenceOf(known)].first === 'one-reading') {
    const against = first.heldOut?.some(({ rows, metrics }) => rows > 0 && metrics.accuracy < 1)
    if (fits === undefined || against || !isOneReading(fits))
      return refuse({ why: 'too-few-rows', rows, first: { fits } })
    return { decision: 'promote', why: 'first-fits', sentence: `${fitsText(fits)}; ${oneReading}`, notes: [] }
  }
  const standIn = standInOf(known)
  const own = standIn.unseen ?? standIn.crossValidated ?? metrics
  const figure: FirstFigure = { ...own, baselines: baselinesOf(first, standIn), twin, ...standIn }
  const refusal = refusalOf(task, figure) ?? contradictedBy(contradiction(metric, first.heldOut ?? []))
  const decided: GateDecision = refusal
    ? refuse(refusal)
    : {
        decision: 'promote',
        why: whyFirst(standIn),
        sentence: figureAgainst(metric, figure),
        notes: mustBeShown(figure) ? [fewRowsText(rows)] : []
      }
  return { ...decided, ...standIn }

  function contradictedBy(contradiction: string | undefined): Refusal | undefined {
    return contradiction === undefined ? undefined : { why: 'constant', metric, figure, contradiction }
  }
}

/** What needs no learning, on the rows of the figure that decides. */
function baselinesOf(first: FirstEvidence, standIn: StandIn): readonly Baseline[] {
  if (standIn.unseen && first.unseen) return first.unseen.baselines
  return standIn.crossValidated && first.crossValidated ? first.crossValidated.baselines : first.baselines
}

/** Whether a program is right on all of at least two rows, which leave no other reading open. */
function isOneReading({ rows, right, settled }: Fit): boolean {
  return settled === true && rows >= leastFittedRows && right === rows
}

function whyFirst({ unseen, crossValidated }: StandIn): PromotedBecause {
  if (unseen) return 'first-unseen'
  return crossValidated ? 'first-cross-validated' : 'first'
}

function refusalOf(
  { kind, metric }: Pick<Task, 'kind' | 'metric'>,
  figure: FirstFigure
): Refusal | undefined {
  const read = decidingFigureOf(metric, figure, figure.baselines[0])
  const lost = figure.baselines.find(baseline => !beats(figure, baseline, read))
  if (lost) {
    const close = mustBeShown(figure) && read.worth(figure) > read.worth(lost)
    return { why: lost.kind === 'constant' ? 'constant' : 'trivial', metric, figure, lost, close }
  }
  const isMostlyWrong = read.name === 'accuracy' && figure.accuracy <= mostlyRight
  return rightOrUseless.includes(kind) && isMostlyWrong ? { why: 'mostly-wrong', metric, figure } : undefined
}

/**
 * Whether a program passes a baseline: it is above it, and significantly so where validation rows are too few. A
 * lookup of the most similar row is strong where rows repeat, and then no program can be better. So a program need
 * not be above that one, but it must not be significantly below. Where every row is right, copying cannot be
 * improved on.
 */
function beats(own: FirstFigure, baseline: Baseline, read: DecidingFigure): boolean {
  const { worth, perfect } = read
  const above =
    mustBeShown(own) && baseline.kind !== 'nearest' ? isShownAbove : () => worth(own) > worth(baseline)
  if (above(own, baseline, read)) return true
  if (baseline.kind === 'constant') return false
  if (worth(own) === perfect) return true
  return baseline.kind === 'nearest' && perfect === 1 && !isShownBelow(own, baseline, read)
}

/** Whether the figure stands in for one on validation rows. */
function mustBeShown({ crossValidated, unseen }: StandIn): boolean {
  return crossValidated !== undefined || unseen !== undefined
}

function refuse(refusal: Refusal): GateDecision {
  return { decision: 'refuse', refusal, notes: [] }
}
