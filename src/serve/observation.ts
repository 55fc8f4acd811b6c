import { ExecutionRecorder } from './execution-recorder.js'
import type { Logger } from './log.js'
import { ServeMetrics } from './metrics.js'
import type { Execution, Recorder } from './recorder.js'
import { programId } from './routes/v1/documents.js'
import { Tallies } from './tallies.js'
import type { ServedTask } from './tasks/served-task.js'
import type { ServedTasks } from './tasks/served-tasks.js'
import type { Telemetry } from './telemetry.js'

/** Passes what happens on to tallies, metrics, the log, telemetry and the recorder of executions. */
export class Observation {
  executions = 0
  /** When it began to count. */
  readonly since = new Date().toISOString()
  readonly tallies = new Tallies()
  readonly metrics: ServeMetrics
  telemetry: Telemetry | undefined
  private readonly recorder: Recorder
  private tasks: ServedTasks | undefined

  constructor(
    private readonly log: Logger,
    private readonly logInputs: boolean
  ) {
    this.recorder = new ExecutionRecorder(name =>
      this.tasks?.has(name) ? this.tasks.named(name) : undefined
    )
    this.metrics = new ServeMetrics(() => this.tasks?.all ?? [], this.tallies)
  }

  /** Sets the tasks to report on, which are opened after this object is made. */
  of(tasks: ServedTasks): void {
    this.tasks = tasks
  }

  /** Reports an execution; returns whether it was recorded. */
  executed(execution: Execution): boolean {
    this.executions++
    const kept = this.recorder.record(execution)
    this.tallies.executed(execution, kept)
    this.telemetry?.executed(execution)
    if (this.logInputs) {
      const { id, task, version, input, reply } = execution
      const about = { execution: id, task, version: version ?? null, input, outcome: reply.outcome }
      this.log.info(about, 'execution')
    }
    return kept
  }

  /** Reports a comparison of outputs with expected ones: the numbers of right and wrong ones. */
  validated(task: ServedTask, right: number, wrong: number): void {
    this.metrics.validated(task.api.id, programId(task, task.versions.current?.version), right, wrong)
  }

  async close(): Promise<void> {
    await Promise.all([this.recorder.close(), this.telemetry?.close()])
  }
}
