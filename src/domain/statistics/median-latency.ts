import type { Latency } from '../measure/evaluation.js'

/** The median of each quantile over repeated runs; runs without measurements are ignored. */
export function medianLatency(runs: readonly (Latency | undefined)[]): Latency | undefined {
  const measured = runs.filter(run => run !== undefined)
  if (measured.length === 0) return undefined
  const median = (key: keyof Latency) => {
    const sorted = measured.map(run => run[key]).sort((a, b) => a - b)
    return sorted[Math.floor((sorted.length - 1) / 2)]
  }
  return { p50: median('p50'), p95: median('p95'), p99: median('p99'), rows: median('rows') }
}
