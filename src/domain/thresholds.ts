import type { Evaluation } from './evaluation.js'
import type { Requirements } from './task.js'

/** A figure that an evaluation must reach (`min`) or must not exceed (`max`). */
export interface Threshold {
  /** `recall.<label>` for one label. */
  metric: 'accuracy' | 'macroF1' | `recall.${string}` | 'mae' | 'p50' | 'p95' | 'p99' | 'size'
  kind: 'min' | 'max'
  /** A fraction; µs for p50, p95 and p99; bytes for size; the output's unit for mae. */
  bound: number
}

/** A threshold held against a measured figure. */
export interface Check extends Threshold {
  /** In the unit of the bound; null where there is nothing to measure, which is not ok. */
  value: number | null
  ok: boolean
  /** `accuracy 96.1 % ≥ 95 %` */
  text: string
}

/** What thresholds are held against. */
export interface Measured {
  evaluation: Pick<Evaluation, 'metrics' | 'latencyUs'>
  /** Size of the program's files. */
  bytes?: number
}

/** Holds each threshold against its point figure, not against an end of its interval. */
export function checkThresholds(thresholds: readonly Threshold[], measured: Measured): Check[] {
  return thresholds.map(threshold => {
    const value = measuredValue(threshold.metric, measured) ?? null
    const { kind, bound } = threshold
    const ok = value !== null && (kind === 'min' ? value >= bound : value <= bound)
    return { ...threshold, value, ok, text: textOf(threshold, value, ok) }
  })
}

/** What task.json requires, as thresholds. */
export function requiredThresholds(require: Requirements = {}): Threshold[] {
  const { accuracy, macroF1, recall = {}, p99Us, sizeKb } = require
  const list: Threshold[] = []
  if (accuracy !== undefined) list.push({ metric: 'accuracy', kind: 'min', bound: accuracy })
  if (macroF1 !== undefined) list.push({ metric: 'macroF1', kind: 'min', bound: macroF1 })
  for (const [label, bound] of Object.entries(recall)) {
    list.push({ metric: `recall.${label}`, kind: 'min', bound })
  }
  if (p99Us !== undefined) list.push({ metric: 'p99', kind: 'max', bound: p99Us })
  if (sizeKb !== undefined) list.push({ metric: 'size', kind: 'max', bound: sizeKb * 1e3 })
  return list
}

/** What task.json requires, where a flag names the same figure the flag's bound instead; flags' own ones last. */
export function mergeThresholds(required: readonly Threshold[], flags: readonly Threshold[]): Threshold[] {
  const merged = new Map<string, Threshold>()
  for (const threshold of [...required, ...flags]) merged.set(threshold.metric, threshold)
  return [...merged.values()]
}

function measuredValue(
  metric: Threshold['metric'],
  { evaluation: { metrics, latencyUs }, bytes }: Measured
): number | null | undefined {
  if (metric === 'accuracy' || metric === 'macroF1' || metric === 'mae') return metrics[metric]
  if (metric === 'size') return bytes
  if (metric === 'p50' || metric === 'p95' || metric === 'p99') return latencyUs?.[metric]
  const label = metric.slice('recall.'.length)
  const perLabel = metrics.perLabel
  return perLabel && Object.hasOwn(perLabel, label) ? perLabel[label].recall : undefined
}

/** Names as people write them in flags. */
const names: Record<string, string> = { macroF1: 'macro-F1' }

function textOf({ metric, kind, bound }: Threshold, value: number | null, ok: boolean): string {
  const name = names[metric] ?? metric
  if (value === null)
    return `${name}: nothing to measure it on (${kind === 'min' ? '≥' : '≤'} ${format(metric, bound, 1)})`
  const sign = kind === 'min' ? (ok ? '≥' : '<') : ok ? '≤' : '>'
  // More decimals where rounding would make `95 % < 95 %` of it.
  let digits = 1
  while (digits < 9 && value !== bound && format(metric, value, digits) === format(metric, bound, digits))
    digits++
  return `${name} ${format(metric, value, digits)} ${sign} ${format(metric, bound, digits)}`
}

function format(metric: Threshold['metric'], value: number, digits: number): string {
  const short = (number: number) => Number(number.toFixed(digits)).toString()
  if (metric === 'mae') return Number(value.toPrecision(digits + 3)).toString()
  if (metric === 'size') return value < 1e3 ? `${short(value)} B` : `${short(value / 1e3)} KB`
  if (metric === 'p50' || metric === 'p95' || metric === 'p99') {
    if (value < 1e3) return `${short(value)} µs`
    return value < 1e6 ? `${short(value / 1e3)} ms` : `${short(value / 1e6)} s`
  }
  return `${short(100 * value)} %`
}
