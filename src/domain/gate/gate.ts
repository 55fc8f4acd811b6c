import { compareRows, type PairedComparison } from '../measure/comparison.js'
import type { RowResults } from '../measure/evaluation.js'
import { decidingLabels, detectableDifference } from '../statistics/tests/power.js'
import type { Metric } from '../task/task.js'
import { byTwins, ordinal, points, pValue, roughly, rowCount } from '../text/wording.js'
import {
  advantageOf,
  isBetter,
  isWorse,
  leastErrors,
  leastValidationRows,
  missedRequirement,
  notWorse
} from './gate-rules.js'
import type { GateDecision, GateInput, GateNumbers } from './gate-types.js'
import { comparisonsMade, type PromotedBecause, type RefusedBecause, refusedOn } from './promotion.js'

/**
 * Decides whether a challenger replaces the active version: it is shown to be better (p < 0.05 on validation rows
 * that neither has seen, and not behind on the sealed test), or it is no worse and simpler, faster or in a language
 * that the task asks for. "No worse" must also hold against the best version ever promoted, since ten steps of one
 * point each would add up to ten points.
 */
export function gate(input: GateInput): GateDecision {
  const { challenger, active, checks, earlier } = input
  if (challenger.version === active.version) {
    return { ...refuse('same', `${active.version} is the active version already`), recorded: false }
  }
  const missed = checks.filter(({ ok }) => !ok)
  if (missed.length > 0) return refuse('require', missedRequirement(missed[0], challenger.twin))
  const rows = challenger.validation.right.length
  if (rows < leastValidationRows) {
    return refuse('too-few-rows', `${rowCount(rows)} in validation: too few to replace a version`, {
      wouldDecide: [`add rows until validation has ${leastValidationRows} (it has ${rows})`]
    })
  }
  const before = refusedOn(earlier, challenger.version, active.version)
  if (before !== undefined && rows < 1.5 * before) {
    const again = `from ${rowCount(Math.ceil(1.5 * before))} in validation on, the two may be compared again`
    const sentence = `refused before on ${rowCount(before)}, and validation has ${rows} now`
    return { ...refuse('tried-before', sentence, { wouldDecide: [again] }), recorded: false }
  }
  return compare(input)
}

function compare(input: GateInput): GateDecision {
  const { challenger, active, task } = input
  const validation = compareRows(task.metric, challenger.validation, active.validation)
  const test = compareTests(task.metric, challenger.test, active.test)
  const numbers: GateNumbers = { ...validation, ...(test && { test: { ...test, reads: input.testReads } }) }
  const notes = notesFor(input, test)
  const by = byTwins(challenger.twin, active.twin)
  const counts = `${countsOf(task.metric, validation)}${by}`

  const contradicted = test !== undefined && test.difference < 0
  if (isBetter(validation) && !contradicted) return promote('better', counts, { numbers, notes })

  const advantage = advantageOf(challenger, active, task)
  const noWorse = notWorse(validation, test, task.margin)
  const drifted = noWorse !== undefined && advantage !== undefined && hasDrifted(input)
  if (advantage && noWorse && !drifted) {
    return promote(advantage.why, `${advantage.sentence}, and ${noWorse}${by}`, { numbers, notes })
  }
  if (drifted) {
    return refuse(
      'drift',
      `no worse than ${active.version}, but that is not shown against ${input.best?.version}, the best one so far`,
      {
        numbers,
        notes
      }
    )
  }
  if (isBetter(validation) && test) {
    const sentence = `${counts}, but on the sealed test ${countsOf(task.metric, test)}`
    return refuse('contradicted', sentence, { numbers, notes })
  }
  if (isWorse(validation)) return refuse('worse', counts, { numbers, notes })
  const wouldDecide = decidersOf(task.metric, validation)
  const sentence = advantage
    ? `${advantage.sentence}, but not shown to be no worse`
    : 'not shown to be better, and not simpler or faster'
  return refuse('not-shown', sentence, { numbers, notes, wouldDecide })
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
function hasDrifted({ challenger, best, task }: GateInput): boolean {
  if (!best) return false
  const validation = compareRows(task.metric, challenger.validation, best.validation)
  const test = compareTests(task.metric, challenger.test, best.test)
  return notWorse(validation, test, task.margin) === undefined
}

function notesFor({ active, earlier, task }: GateInput, test: PairedComparison | undefined): string[] {
  const made = comparisonsMade(earlier)
  const nothing = task.metric === 'mae' ? undefined : nothingToShow(active.version, active.validation)
  return [
    ...(made > 0 ? [`${ordinal(made + 1)} comparison`] : []),
    ...(nothing ? [nothing] : []),
    ...(test ? [] : ['no sealed test to contradict it'])
  ]
}

/** The warning before a comparison in which no improvement could be significant, or undefined if one could. */
export function nothingToShow(version: string, validation: Pick<RowResults, 'right'>): string | undefined {
  const errors = validation.right.reduce((sum, right) => sum + 1 - right, 0)
  if (errors >= leastErrors) return undefined
  const left = errors === 0 ? 'no error' : `${errors} error${errors === 1 ? '' : 's'}`
  return `${version} has ${left} left on ${rowCount(validation.right.length)}: nothing can be shown to be better there`
}

function countsOf(metric: Metric, { fixed, broke, p }: PairedComparison): string {
  if (metric === 'mae') return `closer on ${rowCount(fixed)}, further off on ${broke} (${pValue(p)})`
  return `fixed ${rowCount(fixed)}, broke ${broke} (${pValue(p)})`
}

/**
 * What would decide between two programs: what these rows can show at all, and labels for rows on which the two
 * differ.
 */
function decidersOf(metric: Metric, { rows, fixed, broke, differing }: PairedComparison): string[] {
  if (differing === 0) return [`the two give the same answers on all ${rowCount(rows)}`]
  if (metric === 'mae') return []
  const least = detectableDifference(rows, (fixed + broke) / rows)
  const list = [`${rowCount(rows)} can show differences from about ${points(least)}`]
  // Where both are wrong, a label says nothing about which is better.
  const labels = metric === 'macro-f1' ? undefined : decidingLabels(fixed, broke)
  if (labels !== undefined) {
    const needed = roughly((labels * differing) / (fixed + broke))
    list.push(`labels for about ${rowCount(needed)} on which the two differ would decide it`)
  }
  return list
}

type Rest = Partial<Pick<GateDecision, 'numbers' | 'notes' | 'wouldDecide'>>

function promote(why: PromotedBecause, sentence: string, rest: Rest): GateDecision {
  return { decision: 'promote', why, sentence, notes: [], wouldDecide: [], recorded: true, ...rest }
}

function refuse(why: RefusedBecause, sentence: string, rest: Rest = {}): GateDecision {
  return { decision: 'refuse', why, sentence, notes: [], wouldDecide: [], recorded: true, ...rest }
}
