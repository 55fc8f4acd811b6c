import { type DecidingFigure, decidingFigureOf } from '../honesty/deciding-figure.js'
import { crossValidatedEvidence, evidenceOf, evidenceTable } from '../honesty/evidence.js'
import { contradiction, isShownAbove, isShownBelow } from '../honesty/held-out.js'
import type { Baseline } from '../measure/baseline.js'
import type { Kind, Task } from '../task/task.js'
import { type FirstFigure, figureAgainst } from './first-figure.js'
import type { FirstInput, GateDecision } from './gate-types.js'
import type { Refusal } from './refusal.js'
import { fewRowsText } from './verdict.js'

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
  const { metric } = task
  const { twin } = challenger
  const { rows, metrics, baselines, crossValidated, fits } = first
  const missed = checks.find(({ ok }) => !ok)
  if (missed) return refuse({ why: 'require', missed, twin })
  const evidence = evidenceOf(rows, crossValidated)
  if (evidenceTable[evidence].first === 'person') {
    return refuse({ why: 'too-few-rows', rows, first: { fits } })
  }
  const known = crossValidatedEvidence(rows, crossValidated)
  const figure: FirstFigure = known
    ? { ...known, baselines: crossValidated!.baselines, twin, crossValidated: known }
    : { ...metrics, baselines, twin }
  const refusal = refusalOf(task, figure) ?? contradictedBy(contradiction(metric, first.heldOut ?? []))
  const decided: GateDecision = refusal
    ? refuse(refusal)
    : {
        decision: 'promote',
        why: known ? 'first-cross-validated' : 'first',
        sentence: figureAgainst(metric, figure),
        notes: known ? [fewRowsText(rows)] : []
      }
  return known ? { ...decided, crossValidated: known } : decided

  function contradictedBy(contradiction: string | undefined): Refusal | undefined {
    return contradiction === undefined ? undefined : { why: 'constant', metric, figure, contradiction }
  }
}

function refusalOf(
  { kind, metric }: Pick<Task, 'kind' | 'metric'>,
  figure: FirstFigure
): Refusal | undefined {
  const read = decidingFigureOf(metric, figure, figure.baselines[0])
  const lost = figure.baselines.find(baseline => !beats(figure, baseline, read))
  if (lost) {
    const close = figure.crossValidated !== undefined && read.worth(figure) > read.worth(lost)
    return { why: lost.kind === 'constant' ? 'constant' : 'trivial', metric, figure, lost, close }
  }
  const isMostlyWrong = read.name === 'accuracy' && figure.accuracy <= mostlyRight
  return rightOrUseless.includes(kind) && isMostlyWrong ? { why: 'mostly-wrong', metric, figure } : undefined
}

/**
 * Whether a program passes a baseline: it is above it, and significantly so where its figure is cross-validated. A
 * lookup of the most similar row is strong where rows repeat, and then no program can be better. So a program need
 * not be above that one, but it must not be significantly below. Where every row is right, copying cannot be
 * improved on.
 */
function beats(own: FirstFigure, baseline: Baseline, read: DecidingFigure): boolean {
  const { worth, perfect } = read
  const above =
    own.crossValidated && baseline.kind !== 'nearest' ? isShownAbove : () => worth(own) > worth(baseline)
  if (above(own, baseline, read)) return true
  if (baseline.kind === 'constant') return false
  if (worth(own) === perfect) return true
  return baseline.kind === 'nearest' && perfect === 1 && !isShownBelow(own, baseline, read)
}

function refuse(refusal: Refusal): GateDecision {
  return { decision: 'refuse', refusal, notes: [] }
}
