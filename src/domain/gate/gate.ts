import { compareRows, type PairedComparison } from '../measure/comparison.js'
import type { RowResults } from '../measure/evaluation.js'
import type { Metric } from '../task/task.js'
import { byTwins, ordinal, rowCount } from '../text/wording.js'
import { comparisonText } from './comparison-text.js'
import { advantageOf, isBetter, isWorse, leastErrors, leastValidationRows, notWorse } from './gate-rules.js'
import type { GateDecision, GateInput, GateNumbers } from './gate-types.js'
import { comparisonsMade, type PromotedBecause, refusedOn } from './promotion.js'
import { type Refusal, rowsToTryAgain } from './refusal.js'

/** Decides whether a challenger replaces the active version: refused before rows are compared, or by comparing them. */
export function gate(input: GateInput): GateDecision {
  const refusal = settledRefusal(input)
  return refusal ? { decision: 'refuse', refusal, notes: [] } : comparePair(input)
}

/** Why a challenger is refused whatever its answers are, so that no look at the sealed test is needed. */
export function settledRefusal({
  challenger,
  active,
  checks,
  earlier,
  among
}: GateInput): Refusal | undefined {
  if (challenger.version === active.version) return { why: 'same', version: active.version }
  const missed = checks.find(({ ok }) => !ok)
  if (missed) return { why: 'require', missed, twin: challenger.twin }
  const rows = challenger.validation.right.length
  if (rows < leastValidationRows && among === undefined) return { why: 'too-few-rows', rows }
  const before = refusedOn(earlier, challenger.version, active.version)
  if (before !== undefined && rows < rowsToTryAgain(before)) return { why: 'tried-before', rows, before }
  return undefined
}

/**
 * Decides by the answers of both: the challenger is shown to be better (p < 0.05 on validation rows that neither has
 * seen, divided by `among` where they are rows that its model had not seen; and not behind on the sealed test), or it is no worse and simpler, faster or in a language that the task asks
 * for. "No worse" must also hold against the best version ever promoted, since ten steps of one point each would add
 * up to ten points.
 */
export function comparePair(input: GateInput): GateDecision {
  const { challenger, active, best, task, among } = input
  const { metric } = task
  const validation = compareRows(metric, challenger.validation, active.validation)
  const test = compareTests(metric, challenger.test, active.test)
  const numbers: GateNumbers = {
    ...validation,
    ...(among !== undefined && { among }),
    ...(test && { test: { ...test, reads: input.testReads } })
  }
  const notes = notesFor(input, test)
  const twins: [string?, string?] = [challenger.twin, active.twin]
  const by = byTwins(...twins)
  const promote = (why: PromotedBecause, sentence: string): GateDecision => {
    return { decision: 'promote', why, sentence: `${sentence}${by}`, notes, numbers }
  }
  const refuse = (refusal: Refusal): GateDecision => ({ decision: 'refuse', refusal, notes, numbers })

  const contradicted = test !== undefined && test.difference < 0
  if (isBetter(validation, among) && !contradicted) {
    return promote('better', comparisonText(metric, validation))
  }
  // That nothing is seen to be worse on so few rows shows nothing.
  const advantage = among === undefined ? advantageOf(challenger, active, task) : undefined
  const noWorse = notWorse(validation, test, task.margin)
  if (advantage && noWorse) {
    if (best && hasDrifted(input, best)) {
      return refuse({ why: 'drift', active: active.version, best: best.version })
    }
    return promote(advantage.why, `${advantage.sentence}, and ${noWorse}`)
  }
  if (isBetter(validation, among) && test)
    return refuse({ why: 'contradicted', metric, validation, test, twins })
  if (isWorse(validation)) return refuse({ why: 'worse', metric, validation, twins })
  return refuse({ why: 'not-shown', metric, validation, advantage, among })
}

function compareTests(
  metric: Metric,
  challenger?: RowResults,
  other?: RowResults
): PairedComparison | undefined {
  if (!challenger || !other || challenger.right.length === 0) return undefined
  return compareRows(metric, challenger, other)
}

/** Whether the challenger is worse than the best version ever promoted. */
function hasDrifted({ challenger, task }: GateInput, best: NonNullable<GateInput['best']>): boolean {
  const validation = compareRows(task.metric, challenger.validation, best.validation)
  const test = compareTests(task.metric, challenger.test, best.test)
  return notWorse(validation, test, task.margin) === undefined
}

function notesFor({ active, earlier, task }: GateInput, test: PairedComparison | undefined): string[] {
  const made = comparisonsMade(earlier)
  const nothing = task.metric === 'mae' ? undefined : nothingToShow(active.version, active.validation)
  return [
    ...(made > 0 ? [`${ordinal(made + 1)} comparison on these rows`] : []),
    ...(nothing ? [nothing] : []),
    ...(test ? [] : ['there are no test rows that could contradict it'])
  ]
}

/** The warning before a comparison in which no improvement could be significant, or undefined if one could. */
export function nothingToShow(version: string, validation: Pick<RowResults, 'right'>): string | undefined {
  const errors = validation.right.reduce((sum, right) => sum + 1 - right, 0)
  if (errors >= leastErrors) return undefined
  const left = errors === 0 ? 'no error' : `${errors} error${errors === 1 ? '' : 's'}`
  return `${version} has ${left} left on ${rowCount(validation.right.length)}, so no version can be shown to be better on these`
}
