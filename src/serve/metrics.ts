import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Execution } from './recorder.js'
import type { ServedTask } from './tasks/served-task.js'

/** In seconds, from 10 µs to 10 s, as programs answer within µs. */
const buckets = [
  1e-5, 2.5e-5, 5e-5, 1e-4, 2.5e-4, 5e-4, 1e-3, 2.5e-3, 5e-3, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 10
]

interface Series {
  executions: { inc(): void }
  duration: { observe(seconds: number): void }
}

/** The metrics for Prometheus. Their names are those that dashboards for the earlier API use. */
export class ServeMetrics {
  private readonly registry = new Registry()
  /** Series by their labels, since looking labels up for each execution is slow. */
  private readonly series = new Map<string, Series>()
  private readonly executions = this.counter(
    'program_executions_total',
    'Inputs that were answered, by outcome',
    ['task_id', 'task', 'version', 'status']
  )
  private readonly duration = new Histogram({
    name: 'loopai_program_execution_duration_seconds',
    help: 'What the program took, without waiting',
    labelNames: ['task_id', 'task', 'version'],
    buckets,
    registers: [this.registry]
  })
  private readonly validations = this.counter(
    'validations_total',
    'Outputs that were compared with what was expected',
    ['task_id', 'program_id', 'result']
  )
  private readonly sampling = this.counter(
    'sampling_decisions_total',
    'Executions by whether they are kept',
    ['task_id', 'strategy', 'sampled']
  )
  private readonly restarts = this.counter(
    'worker_restarts_total',
    'Versions that were stopped and loaded anew',
    ['task']
  )
  private readonly swaps = this.counter('version_swaps_total', 'Versions that took the place of another', [
    'task'
  ])

  constructor(private readonly tasks: () => ServedTask[]) {
    collectDefaultMetrics({ register: this.registry })
    this.counter('canary_rollbacks_total', 'Canaries that were taken back; there are none yet', ['task_id'])
    this.gauge('queue_inputs', 'Inputs under way or waiting', ['task'], (gauge, { name, pending }) =>
      gauge.set({ task: name }, pending)
    )
    this.gauge('workers', 'Workers of each version', ['task', 'version'], (gauge, { name, versions }) => {
      for (const { version, workers } of versions.loaded) gauge.set({ task: name, version }, workers)
    })
    this.gauge(
      'active_version',
      'The version that answers',
      ['task', 'version'],
      (gauge, { name, versions }) => {
        if (versions.current)
          gauge.set({ task: name, version: versions.current.version }, versions.current.number)
      }
    )
  }

  executed({ taskId: id, task, version = 'provisional', reply }: Execution, sampled: boolean): void {
    const { executions, duration } = this.seriesOf(task, id, version, reply.outcome)
    executions.inc()
    if (reply.outcome === 'answered') duration.observe(reply.micros / 1e6)
    if (sampled) this.sampling.inc({ task_id: id, strategy: 'recorder', sampled: 'true' })
  }

  validated(id: string, programId: string, right: number, wrong: number): void {
    this.validations.inc({ task_id: id, program_id: programId, result: 'valid' }, right)
    this.validations.inc({ task_id: id, program_id: programId, result: 'invalid' }, wrong)
  }

  restarted(task: string): void {
    this.restarts.inc({ task })
  }

  swapped(task: string): void {
    this.swaps.inc({ task })
  }

  get contentType(): string {
    return this.registry.contentType
  }

  text(): Promise<string> {
    return this.registry.metrics()
  }

  private seriesOf(task: string, id: string, version: string, status: string): Series {
    const key = `${task} ${version} ${status}`
    let series = this.series.get(key)
    if (series === undefined) {
      series = {
        executions: this.executions.labels({ task_id: id, task, version, status }),
        duration: this.duration.labels({ task_id: id, task, version })
      }
      this.series.set(key, series)
    }
    return series
  }

  private counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name: `loopai_${name}`, help, labelNames, registers: [this.registry] })
  }

  /** A gauge that is measured for each task whenever metrics are read. */
  private gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    measure: (gauge: Gauge<Label>, task: ServedTask) => void
  ): void {
    const { tasks } = this
    new Gauge({
      name: `loopai_${name}`,
      help,
      labelNames,
      registers: [this.registry],
      collect() {
        this.reset()
        for (const task of tasks()) measure(this as unknown as Gauge<Label>, task)
      }
    })
  }
}
