import { crossValidatedOn, errorEnds, shareEnds } from '../honesty/cross-validated.js'
import { type DecidingFigure, decidingFigureOf } from '../honesty/deciding-figure.js'
import { evidenceOf, evidenceTable, evidentIn, leastCrossValidatedRows } from '../honesty/evidence.js'
import { contradiction, isShownAbove, isShownBelow, type Told } from '../honesty/held-out.js'
import type { Baseline } from '../measure/baseline.js'
import type { Kind, Task } from '../task/task.js'
import { rowCount } from '../text/wording.js'
import { leastValidationRows, missedRequirement } from './gate-rules.js'
import type { FirstInput, GateDecision } from './gate-types.js'
import type { PromotedBecause, RefusedBecause } from './promotion.js'

/** Answers that are right or of no use: one wrong more often than right helps nobody, whatever a constant is worth. */
const rightOrUseless: readonly Kind[] = ['transform', 'extraction', 'structured']
const mostlyRight = 0.5

/**
 * The gate for a first version: what task.json requires, and better than what needs no learning, on the task's
 * metric (on macro-F1 where one label has more than ¾ of the rows); cross-validated, by more than its figure may be off.
 * What counts as evidence, and for what: `evidenceTable`.
 */
export function firstGate({ task, challenger, checks, first }: FirstInput): GateDecision {
  const missed = checks.filter(({ ok }) => !ok)
  if (missed.length > 0) return refuse('require', missedRequirement(missed[0], challenger.twin))
  const { rows, metrics, baselines, crossValidated, fits } = first
  const evidence = evidenceOf(rows, crossValidated)
  const few = rows === 0 ? 'no validation rows' : `only ${rowCount(rows)} in validation`
  if (evidenceTable[evidence].first === 'person') return refuse('too-few-rows', ...untold(few, fits))
  const against = contradiction(task.metric, first.heldOut ?? [])
  const known = evidentIn(rows, crossValidated)
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

interface Measured extends Told {
  baselines: readonly Baseline[]
  /** Whose figure it is, or how it came about: follows it in a sentence. */
  of: string
  /** It is cross-validated: it must be above what needs no learning by more than it may be off. */
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
  const told = `${read.name} ${read.text(own)}${own.few ? ends : ''}${own.of}`
  const against = (baseline: Baseline) => `${baseline.name}: ${read.text(baseline)}`
  const best = own.baselines.reduce((a, b) => (read.worth(b) > read.worth(a) ? b : a))
  const lost = own.baselines.find(baseline => !beats(own, baseline, read))
  if (lost) {
    const because = lost.kind === 'constant' ? 'constant' : 'trivial'
    const close = own.few === true && read.worth(own) > read.worth(lost)
    const verdict = close ? 'not shown to be better' : 'no better'
    return refuse(
      because,
      `${told}, ${verdict} than ${lost.name} (${read.text(lost)})`,
      close ? [moreRows] : []
    )
  }
  if (rightOrUseless.includes(task.kind) && read.name === 'accuracy' && own.accuracy <= mostlyRight) {
    return refuse('mostly-wrong', `${told}: not right more often than wrong (${against(best)})`)
  }
  return {
    decision: 'promote',
    why,
    sentence: `${told}; ${against(best)}`,
    notes,
    wouldDecide: [],
    recorded: true
  }
}

/** What would tell a figure from one a little below it. */
const moreRows = `more rows narrow the figure; from ${leastValidationRows} validation rows on it is measured`

/**
 * Whether a program passes a baseline: it is above it, and where its figure is cross-validated shown to be. Looking up
 * the most alike row is strong where rows repeat and takes all of them along, so a program need not be above that: it
 * must not be shown to be below (outside of its interval). Where every row is right there is nothing to be better at
 * than copying.
 */
function beats(own: Measured, baseline: Baseline, read: DecidingFigure): boolean {
  const { worth, perfect } = read
  const above = own.few && baseline.kind !== 'nearest' ? isShownAbove : () => worth(own) > worth(baseline)
  if (above(own, baseline, read)) return true
  if (baseline.kind === 'constant') return false
  if (worth(own) === perfect) return true
  return baseline.kind === 'nearest' && perfect === 1 && !isShownBelow(own, baseline, read)
}

/** Why rows so few say nothing, and what would settle it. */
function untold(few: string, fits: { rows: number; right: number } | undefined): [string, string[]] {
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
