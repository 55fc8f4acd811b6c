import type { PairedComparison } from '../measure/comparison.js'

/** Why a version became the active one. */
export const promotedBecause = [
  /** The first version: holds `require` and beats the constant answer. */
  'first',
  /** The first version, with too few validation rows: cross-validated evidence only. */
  'first-cross-validated',
  /** The same on rows that the model of a written program had not seen. */
  'first-unseen',
  /** The first version, of two or three rows that leave one simplest reading: it fits, and is not measured. */
  'first-fits',
  /** Shown to be better on validation rows, and the sealed test does not contradict. */
  'better',
  /** No worse, and simpler, faster, or in a language that the task wants. */
  'simpler',
  'faster',
  'language',
  /** A person forced it, with a reason. */
  'forced',
  /** Back to the previous version. */
  'rollback'
] as const

/** Why a version was not promoted. */
export const refusedBecause = [
  /** It already is the active version. */
  'same',
  /** Does not meet what task.json requires. */
  'require',
  /** No better than always giving the same answer. */
  'constant',
  /**
   * No better than another program that needs no learning: one that copies a field, or gives the answer of the most
   * similar row.
   */
  'trivial',
  /** Right on at most half of the rows, where an answer is either right or useless: texts, spans, objects. */
  'mostly-wrong',
  'too-few-rows',
  /** Made before the rows were split again: it has seen all of them, so no row can measure it. */
  'seen-rows',
  /** Refused before, and the validation rows have not grown by half since. */
  'tried-before',
  /** Ahead on validation rows, behind on the sealed test. */
  'contradicted',
  /** Shown to be worse. */
  'worse',
  /** No worse than the active version, but worse than the best one ever promoted. */
  'drift',
  'not-shown'
] as const

export type PromotedBecause = (typeof promotedBecause)[number]
export type RefusedBecause = (typeof refusedBecause)[number]
export type Why = PromotedBecause | RefusedBecause

/** The figures of a comparison that are recorded. */
export interface PairedCounts {
  rows: number
  fixed: number
  broke: number
  p: number
}

/** One line of promotions.jsonl: a comparison, including refusals, forced promotions and rollbacks. */
export interface PromotionRecord extends Partial<PairedCounts> {
  to: string
  /** The active version at that time; null if there was none. */
  from: string | null
  /** On the sealed test, with the number of versions that had read it. */
  test?: PairedCounts & { reads: number }
  why: Why
  /** The reason that a person gave. */
  reason?: string
}

/** The recorded figures of a comparison; p has four digits so that lines are stable. */
export function pairedCounts({ rows, fixed, broke, p }: PairedComparison): PairedCounts {
  return { rows, fixed, broke, p: Number(p.toPrecision(4)) }
}

/** What `promotionRecord` needs to know of a promotion or refusal. */
export interface PromotionEvent {
  to: string
  from?: string
  /** The gate's reason, or `forced` or `rollback`. */
  why: Why
  /** The gate's figures, if rows were compared. */
  numbers?: PairedComparison & { test?: PairedComparison & { reads: number } }
  reason?: string
}

/** The line of promotions.jsonl for an event. */
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

/** Whether a record changed the active version. */
export function wasPromoted({ why }: Pick<PromotionRecord, 'why'>): boolean {
  return promotedBecause.some(code => code === why)
}

/**
 * The records whose promotion took effect. A record is written before the active version changes, so a process that
 * was killed in between leaves a last record of a promotion that never happened.
 */
export function effectiveRecords(
  records: readonly PromotionRecord[],
  active: string | undefined
): readonly PromotionRecord[] {
  const last = records.at(-1)
  const isUndone = last && wasPromoted(last) && last.to !== active && last.from === (active ?? null)
  return isUndone ? records.slice(0, -1) : records
}

/** The versions that were rolled back and not promoted again since. */
export function rolledBack(records: readonly PromotionRecord[]): Set<string> {
  const left = new Set<string>()
  for (const { to, from, why } of records) {
    if (why === 'rollback' && from !== null) left.add(from)
    if (wasPromoted({ why })) left.delete(to)
  }
  return left
}

/** The versions that were active by promotion, oldest first; drift is checked against these. */
export function promotedVersions(records: readonly PromotionRecord[]): string[] {
  return [...new Set(records.filter(wasPromoted).map(({ to }) => to))]
}

/** The number of comparisons on paired rows so far. */
export function comparisonsMade(records: readonly PromotionRecord[]): number {
  return records.filter(({ p }) => p !== undefined).length
}

/**
 * The largest number of validation rows on which a pair was compared and refused, or undefined if it never was.
 * Refusals without a comparison of rows (`require`, too few rows) do not count.
 */
export function refusedOn(records: readonly PromotionRecord[], to: string, from: string): number | undefined {
  const looked: Why[] = ['contradicted', 'worse', 'drift', 'not-shown']
  const tried = records.filter(
    record => record.to === to && record.from === from && looked.includes(record.why)
  )
  if (tried.length === 0) return undefined
  return tried.reduce((most, { rows = 0 }) => Math.max(most, rows), 0)
}
