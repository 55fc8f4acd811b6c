import type { Metric } from 'prom-client'
import { microBounds, type VersionTally } from './tallies.js'

const name = 'loopai_program_execution_duration_seconds'

/** The histogram of program times as prom-client reads it, made from the tallies whenever metrics are read. */
export function programTimes(tallies: () => VersionTally[]): Metric {
  const get = async () => ({
    name,
    help: 'What the program took, without waiting',
    type: 'histogram',
    aggregator: 'sum',
    values: tallies().flatMap(valuesOf)
  })
  // Its registry reads nothing of a metric but this.
  return { name, get } as unknown as Metric
}

/** The buckets, each with those below it, and the sum and the count. */
function valuesOf({ taskId, task, version, times, answeredMicros }: VersionTally): object[] {
  const labels = { task_id: taskId, task, version }
  let count = 0
  const buckets = times.map((rows, place) => {
    count += rows
    const le = place < microBounds.length ? microBounds[place] / 1e6 : '+Inf'
    return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: count }
  })
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: answeredMicros / 1e6 },
    { metricName: `${name}_count`, labels, value: count }
  ]
}
