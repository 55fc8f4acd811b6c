import { crossValidatedOn, errorEnds, shareEnds } from '../honesty/cross-validated.js'
import { type DecidingFigure, decidingFigureOf } from '../honesty/deciding-figure.js'
import {
  crossValidatedEvidence,
  evidenceOf,
  evidenceTable,
  leastCrossValidatedRows
} from '../honesty/evidence.js'
import { contradiction, type FiguresWithIntervals, isShownAbove, isShownBelow } from '../honesty/held-out.js'
import type { Baseline } from '../measure/baseline.js'
import type { Kind, Task } from '../task/task.js'
import { rowCount } from '../text/wording.js'
import { leastValidationRows, missedRequirement } from './gate-rules.js'
import type { FirstInput, GateDecision } from './gate-types.js'
import type { PromotedBecause, RefusedBecause } from './promotion.js'

/**
 * Kinds whose answers are either right or useless: a program that is wrong more often than right helps nobody there,
 * even if it beats a constant.
 */
const rightOrUseless: readonly Kind[] = ['transform', 'extraction', 'structured']
const mostlyRight = 0.5

/**
 * The gate for a first version. It must meet what task.json requires and be better than what needs no learning, on
 * the task's metric (on macro-F1 where one label has more than ¾ of the rows); a cross-validated figure must be
 * better by more than its uncertainty. `evidenceTable` says what counts as evidence, and for what.
 */
export function firstGate({ task, challenger, checks, first }: FirstInput): GateDecision {
  const missed = checks.filter(({ ok }) => !ok)
  if (missed.length > 0) return refuse('require', missedRequirement(missed[0], challenger.twin))
  const { rows, metrics, baselines, crossValidated, fits } = first
  const evidence = evidenceOf(rows, crossValidated)
  const few = rows === 0 ? 'no validation rows' : `only ${rowCount(rows)} in validation`
  if (evidenceTable[evidence].first === 'person') return refuse('too-few-rows', ...tooFewRows(few, fits))
  const against = contradiction(task.metric, first.heldOut ?? [])
  const known = crossValidatedEvidence(rows, crossValidated)
  const of = challenger.twin === undefined ? '' : ` of its train-only twin ${challenger.twin}`
  if (known === undefined) {
    return unless(against, judge(task, { ...metrics, of, baselines }, 'first', []))
  }
  const on = `, ${crossValidatedOn(known)}${of && `,${of}`}`
  const own: Measured = { ...known, of: on, baselines: crossValidated!.baselines, few: true }
  const verdict = judge(task, own, 'first-cross-validated', [few])
  return { ...unless(against, verdict), crossValidated: known }
}

function unless(against: string | undefined, verdict: GateDecision): GateDecision {
  if (against === undefined || verdict.decision === 'refuse') return verdict
  return refuse('constant', `${verdict.sentence}; but ${against}`)
}

interface Measured extends FiguresWithIntervals {
  baselines: readonly Baseline[]
  /** Whose figure it is, or how it was measured; follows the figure in a sentence. */
  of: string
  /** The figure is cross-validated: it must exceed what needs no learning by more than its uncertainty. */
  few?: true
}

function judge(
  task: Pick<Task, 'kind' | 'metric'>,
  own: Measured,
  why: PromotedBecause,
  notes: string[]
): GateDecision {
  const read = decidingFigureOf(task.metric, own, own.baselines[0])
  const ends = read.perfect === 0 ? errorEnds(own.maeInterval) : shareEnds(own.interval)
  const figure = `${read.name} ${read.text(own)}${own.few ? ends : ''}${own.of}`
  const against = (baseline: Baseline) => `${baseline.name}: ${read.text(baseline)}`
  const best = own.baselines.reduce((a, b) => (read.worth(b) > read.worth(a) ? b : a))
  const lost = own.baselines.find(baseline => !beats(own, baseline, read))
  if (lost) {
    const because = lost.kind === 'constant' ? 'constant' : 'trivial'
    const close = own.few === true && read.worth(own) > read.worth(lost)
    const verdict = close ? 'not shown to be better' : 'no better'
    return refuse(
      because,
      `${figure}, ${verdict} than ${lost.name} (${read.text(lost)})`,
      close ? [moreRows] : []
    )
  }
  if (rightOrUseless.includes(task.kind) && read.name === 'accuracy' && own.accuracy <= mostlyRight) {
    return refuse('mostly-wrong', `${figure}: not right more often than wrong (${against(best)})`)
  }
  return {
    decision: 'promote',
    why,
    sentence: `${figure}; ${against(best)}`,
    notes,
    wouldDecide: [],
    recorded: true
  }
}

/** What would separate a figure from one a little below it. */
const moreRows = `more rows narrow the figure; from ${leastValidationRows} validation rows on it is measured`

/**
 * Whether a program passes a baseline: it is above it, and significantly so where its figure is cross-validated. A
 * lookup of the most similar row is strong where rows repeat, and then no program can be better. So a program need
 * not be above that one, but it must not be significantly below. Where every row is right, copying cannot be
 * improved on.
 */
function beats(own: Measured, baseline: Baseline, read: DecidingFigure): boolean {
  const { worth, perfect } = read
  const above = own.few && baseline.kind !== 'nearest' ? isShownAbove : () => worth(own) > worth(baseline)
  if (above(own, baseline, read)) return true
  if (baseline.kind === 'constant') return false
  if (worth(own) === perfect) return true
  return baseline.kind === 'nearest' && perfect === 1 && !isShownBelow(own, baseline, read)
}

/** Why so few rows are no evidence, and what would decide. */
function tooFewRows(few: string, fits: { rows: number; right: number } | undefined): [string, string[]] {
  const sentence =
    fits === undefined
      ? `${few}, and it was not cross-validated`
      : `fits ${fits.right} of ${rowCount(fits.rows)}, not measured: ${few}`
  return [
    sentence,
    [
      `rows settle it: learned programs are cross-validated from ${leastCrossValidatedRows} unlike each other on, any is measured from ${leastValidationRows} validation rows on`,
      'or try it on inputs of yours, and accept it by hand if its answers are right'
    ]
  ]
}

function refuse(why: RefusedBecause, sentence: string, wouldDecide: string[] = []): GateDecision {
  return { decision: 'refuse', why, sentence, notes: [], wouldDecide, recorded: true }
}
