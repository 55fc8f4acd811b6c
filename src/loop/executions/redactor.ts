import { type Redact, redactorOf } from '../../domain/feedback/redact.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import type { TaskFolder } from '../../store/task-folder.js'

/** The redaction that a task asks for. Throws `bad-config` for a pattern that is none. */
export async function redactorFor({ path }: TaskFolder, { redact }: Pick<Task, 'redact'>): Promise<Redact> {
  try {
    return await redactorOf(redact)
  } catch (error) {
    const { message } = error as Error
    throw new LoopaiError('bad-config', `${path}/task.json: redact.patterns: ${message}.`)
  }
}
