import { LoopaiError } from '../../errors.js'
import type { Evaluation } from '../measure/evaluation.js'
import type { Requirements } from '../task/task.js'
import { closest } from '../text/closest.js'
import { labelText } from '../text/label-text.js'
import { parseMax, parseMin } from './threshold-flags.js'

/** A figure that an evaluation must reach (`min`) or must not exceed (`max`). */
export interface Threshold {
  /** `recall.<label>` for one label. */
  metric:
    | 'accuracy'
    | 'macro-f1'
    | `recall.${string}`
    | 'r2'
    | 'mae'
    | 'p50'
    | 'p95'
    | 'p99'
    | 'size'
    | 'drift'
  kind: 'min' | 'max'
  /** A fraction; µs for p50, p95 and p99; bytes for size; the output's unit for mae. */
  bound: number
}

/** A threshold compared with a measured figure. */
export interface ThresholdCheck extends Threshold {
  /** In the unit of the bound; null where there is nothing to measure, which fails. */
  value: number | null
  ok: boolean
  /** `accuracy 96.1 % ≥ 95 %` */
  text: string
}

/** The figures that thresholds are compared with. */
export interface Measured {
  evaluation: Pick<Evaluation, 'metrics' | 'latencyUs' | 'rows'>
  /** Size of the program's files in bytes. */
  bytes?: number
}

/**
 * Compares each threshold with the point figure, not with an end of its interval. Shares are compared as whole rows,
 * so that 999 of 1,000 are exactly 99.9 % in spite of floating-point rounding.
 */
export function checkThresholds(thresholds: readonly Threshold[], measured: Measured): ThresholdCheck[] {
  return thresholds.map(threshold => {
    const value = measuredValue(threshold.metric, measured) ?? null
    const rows = rowsOf(threshold.metric, measured)
    if (value === null || rows === 0) return unmeasured(threshold)
    const ok = holds(threshold, value, rows)
    return { ...threshold, value, ok, text: textOf(threshold, value, ok) }
  })
}

/**
 * A failed check of a threshold whose figure can't be measured; `why` gives the reason where there is a special one.
 */
export function unmeasured(threshold: Threshold, why?: string): ThresholdCheck {
  const { metric, kind, bound } = threshold
  const nothing = `${nameOf(metric)}: nothing to measure it on${why === undefined ? '' : `: ${why}`}`
  const text = `${nothing} (${kind === 'min' ? '≥' : '≤'} ${format(metric, bound, 1)})`
  return { ...threshold, value: null, ok: false, text }
}

/** Tolerance for floating-point rounding of figures that are no shares of rows. */
const rounding = 1e-12

function holds({ kind, bound }: Threshold, value: number, rows: number | undefined): boolean {
  if (rows !== undefined) return Math.round(value * rows) >= bound * rows * (1 - rounding) - rounding
  const slack = rounding * Math.max(1, Math.abs(bound))
  return kind === 'min' ? value >= bound - slack : value <= bound + slack
}

/** The number of rows that a figure is a share of. */
function rowsOf(metric: Threshold['metric'], { evaluation }: Measured): number | undefined {
  if (metric === 'accuracy') return evaluation.rows
  return metric.startsWith('recall.') ? evaluation.metrics.perLabel?.[labelIn(metric)]?.support : undefined
}

function labelIn(metric: string): string {
  return metric.slice('recall.'.length)
}

/** The requirements of task.json as thresholds. Throws `bad-config` for a label that is none of `labels`, if given. */
export function requiredThresholds(require: Requirements = {}, labels?: readonly string[]): Threshold[] {
  return [
    ...Object.entries(require.min ?? {}).map(([name, bound]) => {
      requireLabel(name, labels)
      return parseMin(`${name}=${bound}`)
    }),
    ...Object.entries(require.max ?? {}).map(([name, bound]) => parseMax(`${name}=${bound}`))
  ]
}

function requireLabel(name: string, labels: readonly string[] | undefined): void {
  if (labels === undefined || !name.startsWith('recall.')) return
  const label = name.slice('recall.'.length)
  if (labels.includes(label)) return
  const near = closest(label, [...labels])
  throw new LoopaiError('bad-config', `task.json: require.min: there is no label "${label}".`, {
    suggestions: [near ? `recall.${near}` : `labels: ${labels.join(', ')}`]
  })
}

/** Whether task.json limits the latency of a row. */
export function boundsLatency(require: Requirements = {}): boolean {
  return Object.keys(require.max ?? {}).some(name => /^p\d+$/i.test(name))
}

/**
 * The requirements of task.json, with the bound of a flag where one names the same figure; other flags come last.
 */
export function mergeThresholds(required: readonly Threshold[], flags: readonly Threshold[]): Threshold[] {
  const merged = new Map<string, Threshold>()
  for (const threshold of [...required, ...flags]) merged.set(threshold.metric, threshold)
  return [...merged.values()]
}

function measuredValue(
  metric: Threshold['metric'],
  { evaluation: { metrics, latencyUs }, bytes }: Measured
): number | null | undefined {
  if (metric === 'accuracy' || metric === 'mae' || metric === 'r2') return metrics[metric]
  if (metric === 'macro-f1') return metrics.macroF1
  if (metric === 'size') return bytes
  if (metric === 'p50' || metric === 'p95' || metric === 'p99') return latencyUs?.[metric]
  const label = labelIn(metric)
  const perLabel = metrics.perLabel
  return perLabel && Object.hasOwn(perLabel, label) ? perLabel[label].recall : undefined
}

/** Names of metrics as sentences use them. */
const names: Record<string, string> = { 'macro-f1': 'macro-F1', mae: 'mean error', r2: 'R²' }

const nameOf = (metric: string) =>
  names[metric] ?? (metric.startsWith('recall.') ? `recall.${labelText(labelIn(metric))}` : metric)

function textOf({ metric, kind, bound }: Threshold, value: number, ok: boolean): string {
  const sign = kind === 'min' ? (ok ? '≥' : '<') : ok ? '≤' : '>'
  // More decimals where rounding would give `95 % < 95 %`.
  let digits = 1
  while (digits < 9 && !ok && format(metric, value, digits) === format(metric, bound, digits)) digits++
  return `${nameOf(metric)} ${format(metric, value, digits)} ${sign} ${format(metric, bound, digits)}`
}

function format(metric: Threshold['metric'], value: number, digits: number): string {
  const short = (number: number) => Number(number.toFixed(digits)).toString()
  if (metric === 'mae' || metric === 'r2') return Number(value.toPrecision(digits + 3)).toString()
  if (metric === 'size') return value < 1e3 ? `${short(value)} B` : `${short(value / 1e3)} KB`
  if (metric === 'p50' || metric === 'p95' || metric === 'p99') {
    if (value < 1e3) return `${short(value)} µs`
    return value < 1e6 ? `${short(value / 1e3)} ms` : `${short(value / 1e6)} s`
  }
  return `${short(100 * value)} %`
}
