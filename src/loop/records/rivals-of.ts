import type { Json } from '../../domain/json.js'
import type { Program } from '../../domain/program/program.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { madeFrom } from './made-from.js'

/** What another program that fits the rows as well answers; undefined where it has nothing to say of an input. */
export type RivalAnswer = (input: Json) => Json | undefined

/**
 * What other programs that fit the rows of a version as well answer, the likeliest first; or why none are known. The
 * version is learned again for that.
 */
export async function rivalsOf(
  project: Project,
  folder: TaskFolder,
  task: Task,
  program: Program
): Promise<{ rivals: RivalAnswer[] } | { why: string }> {
  const made = await madeFrom(project, folder, task, program)
  if ('why' in made) return made
  // No candidate is made, so none is told to be in progress.
  const rivals = await made.maker.rivals(program, { ...made.brief, progress: () => {} })
  if (rivals === undefined)
    return { why: `of such a program (${program.manifest.family}) no others are known` }
  return {
    rivals: rivals.map(rival => input => {
      const output = rival(input)
      return output === '' ? undefined : output
    })
  }
}
