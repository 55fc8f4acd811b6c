import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { programTimes } from './program-times.js'
import type { Tallies } from './tallies.js'
import type { ServedTask } from './tasks/served-task.js'

/** The metrics for Prometheus. Their names are those that dashboards for the earlier API use. */
export class ServeMetrics {
  private readonly registry = new Registry()
  private readonly validations = this.counter(
    'validations_total',
    'Outputs that were compared with what was expected',
    ['task_id', 'program_id', 'result']
  )
  private readonly restarts = this.counter(
    'worker_restarts_total',
    'Versions that were stopped and loaded anew',
    ['task']
  )
  private readonly swaps = this.counter('version_swaps_total', 'Versions that took the place of another', [
    'task'
  ])

  constructor(
    private readonly tasks: () => ServedTask[],
    tallies: Tallies
  ) {
    collectDefaultMetrics({ register: this.registry })
    this.registry.registerMetric(programTimes(() => tallies.all))
    this.total(
      'program_executions_total',
      'Inputs that were answered, by outcome',
      ['task_id', 'task', 'version', 'status'],
      counter => {
        for (const { taskId: task_id, task, version, outcomes } of tallies.all) {
          for (const [status, rows] of Object.entries(outcomes))
            counter.inc({ task_id, task, version, status }, rows)
        }
      }
    )
    this.total(
      'sampling_decisions_total',
      'Executions by whether they are kept',
      ['task_id', 'strategy', 'sampled'],
      counter => {
        for (const { taskId: task_id, sampled } of tallies.all)
          if (sampled > 0) counter.inc({ task_id, strategy: 'recorder', sampled: 'true' }, sampled)
      }
    )
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

  private counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name: `loopai_${name}`, help, labelNames, registers: [this.registry] })
  }

  /** A counter that is set anew whenever metrics are read. */
  private total<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    count: (counter: Counter<Label>) => void
  ): void {
    new Counter<Label>({
      name: `loopai_${name}`,
      help,
      labelNames,
      registers: [this.registry],
      collect() {
        this.reset()
        count(this)
      }
    })
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
