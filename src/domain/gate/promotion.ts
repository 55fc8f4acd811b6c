import type { PairedComparison } from '../measure/comparison.js'

/** Why a version became the active one. */
export const promotedBecause = [
  /** The first version: holds `require` and beats the constant answer. */
  'first',
  /** The first version, with too few validation rows: cross-validated evidence only. */
  'first-cross-validated',
  /** Shown to be better on validation rows, and the sealed test does not contradict. */
  'better',
  /** No worse, and simpler, faster, or in a language that the task wants. */
  'simpler',
  'faster',
  'language',
  /** A person insisted and said why. */
  'forced',
  /** Back to the version before. */
  'rollback'
] as const

/** Why a version did not. */
export const refusedBecause = [
  /** It is the active one already. */
  'same',
  /** Misses what task.json requires. */
  'require',
  /** No better than always giving the same answer. */
  'constant',
  /** No better than what needs no learning either: copying a field, the answer of the most alike row. */
  'trivial',
  /** Right on no more than half of the rows, where an answer is right or useless: texts, spans, objects. */
  'mostly-wrong',
  'too-few-rows',
  /** Made before the rows were dealt anew: it has seen all of them, and no row is left to judge it by. */
  'seen-rows',
  /** Refused before, and validation has not grown by half since. */
  'tried-before',
  /** Ahead on validation rows, behind on the sealed test. */
  'contradicted',
  /** Shown to be worse. */
  'worse',
  /** No worse than the active version, but than the best one ever promoted. */
  'drift',
  'not-shown'
] as const

export type PromotedBecause = (typeof promotedBecause)[number]
export type RefusedBecause = (typeof refusedBecause)[number]
export type Why = PromotedBecause | RefusedBecause

/** The figures of a comparison that are kept. */
export interface PairedCounts {
  rows: number
  fixed: number
  broke: number
  p: number
}

/** One line of promotions.jsonl: a comparison that was made, refusals, forced ones and rollbacks too. */
export interface PromotionRecord extends Partial<PairedCounts> {
  to: string
  /** The active version at that time; null if there was none. */
  from: string | null
  /** On the sealed test, and how many versions had read it by then. */
  test?: PairedCounts & { reads: number }
  why: Why
  /** What a person gave as the reason. */
  reason?: string
}

/** The figures that promotions.jsonl keeps, p with four digits so that lines are stable. */
export function pairedCounts({ rows, fixed, broke, p }: PairedComparison): PairedCounts {
  return { rows, fixed, broke, p: Number(p.toPrecision(4)) }
}

/** What happened, for `promotionRecord`. */
export interface PromotionEvent {
  to: string
  from?: string
  /** The gate's, or `forced` or `rollback`. */
  why: Why
  /** The gate's figures, where rows were compared. */
  numbers?: PairedComparison & { test?: PairedComparison & { reads: number } }
  reason?: string
}

/** The line of promotions.jsonl for what happened. */
export function promotionRecord({ to, from, why, numbers, reason }: PromotionEvent): PromotionRecord {
  return {
    to,
    from: from ?? null,
    ...(numbers && pairedCounts(numbers)),
    ...(numbers?.test && { test: { ...pairedCounts(numbers.test), reads: numbers.test.reads } }),
    why,
    ...(reason !== undefined && { reason })
  }
}

/** Whether a record moved the active version. */
export function wasPromoted({ why }: Pick<PromotionRecord, 'why'>): boolean {
  return promotedBecause.some(code => code === why)
}

/**
 * Those that came to pass. A record is written before the active version moves, so the last one tells of a move that
 * was not made where whoever wrote it was ended in between.
 */
export function cameToPass(
  records: readonly PromotionRecord[],
  active: string | undefined
): readonly PromotionRecord[] {
  const last = records.at(-1)
  const isUndone = last && wasPromoted(last) && last.to !== active && last.from === (active ?? null)
  return isUndone ? records.slice(0, -1) : records
}

/** The versions that somebody went back from, and that were not promoted again since. */
export function rolledBack(records: readonly PromotionRecord[]): Set<string> {
  const left = new Set<string>()
  for (const { to, from, why } of records) {
    if (why === 'rollback' && from !== null) left.add(from)
    if (wasPromoted({ why })) left.delete(to)
  }
  return left
}

/** The versions that were ever active by promotion, oldest first: those against which drift is checked. */
export function promotedVersions(records: readonly PromotionRecord[]): string[] {
  return [...new Set(records.filter(wasPromoted).map(({ to }) => to))]
}

/** How many comparisons on paired rows were made so far. */
export function comparisonsMade(records: readonly PromotionRecord[]): number {
  return records.filter(({ p }) => p !== undefined).length
}

/**
 * The most validation rows on which a pair was compared and refused, or undefined if it never was. Refusals
 * before the rows were looked at (`require`, too few rows) do not count: nothing was tried on them.
 */
export function refusedOn(records: readonly PromotionRecord[], to: string, from: string): number | undefined {
  const looked: Why[] = ['contradicted', 'worse', 'drift', 'not-shown']
  const tried = records.filter(
    record => record.to === to && record.from === from && looked.includes(record.why)
  )
  if (tried.length === 0) return undefined
  return tried.reduce((most, { rows = 0 }) => Math.max(most, rows), 0)
}
