import type { Reply } from '../../domain/program/outcome.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { openRecording, type Recording } from '../executions/recording.js'
import { pickVersion, requireUnedited } from '../programs.js'
import { type Answering, openAnswering } from './open-readings.js'

export interface RunTarget {
  task?: string
  version?: string
  /** Answer null where other programs that fit the rows as well answer otherwise. */
  open?: 'null'
}

/** A version that runs, and what keeps its executions, if the task says so. */
export interface OpenVersion {
  version: string
  runner: Answering
  recording?: Recording
}

export async function taskOf(
  project: Project,
  name: string | undefined
): Promise<{ folder: TaskFolder; task: Task }> {
  const folder = project.task(name)
  return { folder, task: await folder.task() }
}

/** Starts the active (or named) version; the caller closes its runner and its recording. */
export async function openVersion(
  project: Project,
  { folder, task }: { folder: TaskFolder; task: Task },
  { version: named, open }: Pick<RunTarget, 'version' | 'open'>,
  workers = project.jobs
): Promise<OpenVersion> {
  const version = await pickVersion(project, folder, named)
  const program = await folder.program(version)
  requireUnedited(folder, program)
  const runner = await openAnswering(project, { folder, task, program, open }, workers)
  return { version, runner, recording: openRecording(project, folder, task) }
}

/** Lines that are not valid inputs never reached the program. */
export function recordAll(
  recording: Recording,
  version: string,
  { inputs, from }: { inputs: readonly (string | Reply)[]; from: number },
  replies: readonly Reply[]
): void {
  for (const [at, reply] of replies.entries()) {
    const input = inputs[from + at]
    if (typeof input === 'string') recording.record({ input, reply, version })
  }
}

/** The reply to a line that is not a valid input. */
export function refusal(message: string): Reply {
  return { outcome: 'error', error: { type: 'bad-input', message }, micros: 0 }
}
