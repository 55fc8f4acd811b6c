import type { Task } from '../domain/task/task.js'
import { openRecording, type Recording } from '../loop/executions/recording.js'
import type { Execution, Recorder } from './recorder.js'
import type { ServedTask } from './tasks/served-task.js'

/** Keeps executions as the task.json of each task says at any time. */
export class ExecutionRecorder implements Recorder {
  /** By task: the recording, and the task.json that it follows. */
  private readonly recordings = new Map<string, { spec: Task; recording?: Recording }>()
  private ended: Promise<unknown> = Promise.resolve()

  constructor(private readonly taskNamed: (name: string) => ServedTask | undefined) {}

  record({ task, id, input, reply, version, forced }: Execution): boolean {
    if (version === undefined) return false
    return this.recordingOf(task)?.record({ id, input, reply, version }, forced) ?? false
  }

  async close(): Promise<void> {
    await Promise.all([
      this.ended,
      ...[...this.recordings.values()].map(({ recording }) => recording?.close())
    ])
  }

  private recordingOf(name: string): Recording | undefined {
    const open = this.recordings.get(name)
    const task = this.taskNamed(name)
    if (task === undefined || task.spec === open?.spec) return open?.recording
    const { spec, project } = task
    const recording = openRecording(project, project.task(name), spec)
    this.recordings.set(name, { spec, recording })
    this.ended = Promise.all([this.ended, open?.recording?.close()])
    return recording
  }
}
