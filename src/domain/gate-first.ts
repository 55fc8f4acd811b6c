import type { Baseline } from './baseline.js'
import { type Reading, readingOf } from './deciding-figure.js'
import { evidenceOf, evidenceTable, leastCrossValidatedRows } from './evidence.js'
import { leastValidationRows, missedRequirement } from './gate-rules.js'
import type { FirstInput, GateDecision, HeldOut } from './gate-types.js'
import type { PromotedBecause, RefusedBecause } from './promotion.js'
import { wilson } from './statistics/wilson.js'
import type { Kind, Task } from './task.js'
import { rowCount } from './wording.js'

/** Answers that are right or of no use: one wrong more often than right helps nobody, whatever a constant is worth. */
const rightOrUseless: readonly Kind[] = ['transform', 'extraction', 'structured']
const mostlyRight = 0.5

/**
 * The gate for a first version: what task.json requires, and better than what needs no learning, on the task's
 * metric (on macro-F1 where one label has more than ¾ of the rows). What counts as evidence, and for what: `evidenceTable`.
 */
export function firstGate({ task, challenger, checks, first }: FirstInput): GateDecision {
  const missed = checks.filter(({ ok }) => !ok)
  if (missed.length > 0) return refuse('require', missedRequirement(missed[0], challenger.twin))
  const { rows, metrics, baselines, crossValidated, fits } = first
  const evidence = evidenceOf(rows, crossValidated?.rows)
  const few = `only ${rowCount(rows)} in validation`
  if (evidenceTable[evidence].first === 'person') return refuse('too-few-rows', ...untold(few, fits))
  const against = contradiction(task, first.heldOut ?? [])
  if (evidence === 'measured') {
    const of = challenger.twin === undefined ? '' : ` of its train-only twin ${challenger.twin}`
    return unless(against, judge(task, { ...metrics, of, baselines }, 'first', []))
  }
  const { rows: known, ...figures } = crossValidated!
  const of = ` cross-validated on ${rowCount(known)}, not held out`
  const interval = wilson(figures.accuracy, known)
  return unless(against, judge(task, { ...figures, interval, of }, 'first-cross-validated', [few]))
}

/** Fewer held-out rows contradict nothing: chance alone would. */
const leastAgainst = 10

/** Held-out rows on which it is under always the same answer, whatever the figure that decides: a veto, no lottery. */
function contradiction(task: Pick<Task, 'metric'>, heldOut: readonly HeldOut[]): string | undefined {
  for (const { name, rows, metrics, constant } of heldOut) {
    if (rows < leastAgainst) continue
    const always: Baseline = { ...constant, kind: 'constant', name: 'always the same answer' }
    const read = readingOf(task.metric, metrics, constant)
    if (read.worth(metrics) >= read.worth(always)) continue
    return `on the ${rowCount(rows)} of ${name} ${read.name} ${read.text(metrics)}, under ${always.name} (${read.text(always)})`
  }
  return undefined
}

function unless(against: string | undefined, verdict: GateDecision): GateDecision {
  if (against === undefined || verdict.decision === 'refuse') return verdict
  return refuse('constant', `${verdict.sentence}; but ${against}`)
}

interface Measured {
  accuracy: number
  macroF1?: number
  mae?: number
  interval: [number, number]
  baselines: readonly Baseline[]
  /** Whose figure it is, or how it came about: follows it in a sentence. */
  of: string
}

function judge(
  task: Pick<Task, 'kind' | 'metric'>,
  own: Measured,
  why: PromotedBecause,
  notes: string[]
): GateDecision {
  const read = readingOf(task.metric, own, own.baselines[0])
  const told = `${read.name} ${read.text(own)}${own.of}`
  const against = (baseline: Baseline) => `${baseline.name}: ${read.text(baseline)}`
  const best = own.baselines.reduce((a, b) => (read.worth(b) > read.worth(a) ? b : a))
  const lost = own.baselines.find(baseline => !beats(own, baseline, read))
  if (lost) {
    const because = lost.kind === 'constant' ? 'constant' : 'trivial'
    return refuse(because, `${told}, no better than ${lost.name} (${read.text(lost)})`)
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

/**
 * Whether a program passes a baseline. Looking up the most alike row is strong where rows repeat and takes all of
 * them along, so a program need not be above it: it must not be shown to be below (outside of its interval). Where every
 * row is right there is nothing to be better at than copying.
 */
function beats(own: Measured, baseline: Baseline, { worth, perfect }: Reading): boolean {
  if (worth(own) > worth(baseline)) return true
  if (baseline.kind === 'constant') return false
  if (worth(own) === perfect) return true
  return baseline.kind === 'nearest' && perfect === 1 && baseline.accuracy <= own.interval[1]
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
      `rows settle it: learned programs are cross-validated from ${leastCrossValidatedRows} on, any is measured from ${leastValidationRows} validation rows on`,
      'or try it on inputs of yours, and accept it by hand if its answers are right'
    ]
  ]
}

function refuse(why: RefusedBecause, sentence: string, wouldDecide: string[] = []): GateDecision {
  return { decision: 'refuse', why, sentence, notes: [], wouldDecide, recorded: true }
}
