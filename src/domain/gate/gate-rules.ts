import type { PairedComparison } from '../measure/comparison.js'
import type { Task } from '../task/task.js'
import { percent, points, rowCount } from '../text/wording.js'
import type { Contender } from './gate-types.js'
import { boundsLatency } from './thresholds.js'

/** With fewer validation rows nothing is decided. */
export const leastValidationRows = 30
/**
 * With fewer errors of the active version no improvement can be significant: 4 rows fixed and none broken are p =
 * 0.06.
 */
export const leastErrors = 5

const alpha = 0.05
/** With fewer rows a margin of one point cannot be excluded; that none is seen is then enough. */
const fewRows = 500
const mostDiffering = 0.05
const simplerBy = 0.2
const fasterBy = 0.2
/** At a median latency below this, in µs, speed decides nothing. */
export const slowUs = 50

/** Whether it is shown to be better; `among`: the number of programs that it is the best of on these rows. */
export function isBetter({ p, difference }: PairedComparison, among = 1): boolean {
  return p * among < alpha && difference > 0
}

export function isWorse({ p, difference }: PairedComparison): boolean {
  return p < alpha && difference < 0
}

/** What a challenger is better at, apart from its answers. */
export interface Advantage {
  why: 'simpler' | 'faster' | 'language'
  sentence: string
}

/**
 * Simpler: at least 20 % fewer tokens. Faster: at least 20 % less median time, where that matters (the active
 * version takes more than 50 µs, or task.json limits the latency). Language: one that the task asks for, unlike the
 * active version's.
 */
export function advantageOf(
  challenger: Pick<Contender, 'complexity' | 'p50Us' | 'language'>,
  active: Pick<Contender, 'complexity' | 'p50Us' | 'language'>,
  task: Pick<Task, 'languages' | 'require'>
): Advantage | undefined {
  const smaller = 1 - challenger.complexity / Math.max(1, active.complexity)
  if (active.complexity > 0 && smaller >= simplerBy - 1e-12) {
    return { why: 'simpler', sentence: `${percent(smaller, 0)} smaller` }
  }
  const [own, other] = [challenger.p50Us, active.p50Us]
  if (own !== undefined && other !== undefined && (other > slowUs || boundsLatency(task.require))) {
    const quicker = 1 - own / other
    if (quicker >= fasterBy) return { why: 'faster', sentence: `${percent(quicker, 0)} faster` }
  }
  const requested = task.languages
  if (requested?.includes(challenger.language) && !requested.includes(active.language)) {
    return { why: 'language', sentence: `in ${challenger.language}, which the task wants` }
  }
  return undefined
}

/**
 * Why a challenger is no worse than another program, as a sentence, or undefined if that is not shown. One of: the
 * same answers on every row; the lower end of the difference above −margin, unless the sealed test shows it to be
 * worse; or, under 500 rows, no visible difference: not below −margin, at most 5 % of the rows answered differently,
 * and not behind on the test.
 */
export function notWorse(
  validation: PairedComparison,
  test: PairedComparison | undefined,
  margin: number
): string | undefined {
  const { rows, difference, lowerEnd } = validation
  if (rows === 0) return undefined
  if (validation.differing === 0 && (test?.differing ?? 0) === 0) {
    return `the same answers on all ${rowCount(rows + (test?.rows ?? 0))}`
  }
  if (lowerEnd > -margin && !(test && isWorse(test))) {
    const short = lowerEnd < 0 ? `at most ${points(lowerEnd)} worse` : 'not worse'
    return `${short} on ${rowCount(rows)} (95 % sure)`
  }
  const alike = difference >= -margin - 1e-12 && validation.differing <= mostDiffering * rows
  if (rows < fewRows && alike && (test?.difference ?? 0) >= 0)
    return `no difference seen on ${rowCount(rows)}`
  return undefined
}
