import type { Program } from '../../domain/program/program.js'
import type { Task } from '../../domain/task/task.js'
import type { Brief, LearningGenerator } from '../../generators/generator.js'
import type { Project } from '../../project.js'
import { dataHash } from '../../store/examples-file.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { briefFor } from '../brief.js'
import { lastLineSeen } from '../rows/seen-rows.js'
import { splitRows } from '../rows/split-rows.js'
import { usualSeed } from './searched.js'

/** Why a program of unchanged rows can't be learned again: another release of Loopai learned it. */
export const learnedOtherwise = 'Loopai does not learn this same program from the rows any more'

/**
 * The generator that learned a program, and what from, to learn it again; or why that can't be done: it was not
 * learned here, or its rows have changed.
 */
export async function madeFrom(
  project: Project,
  folder: TaskFolder,
  task: Task,
  { manifest }: Pick<Program, 'manifest'>
): Promise<{ maker: LearningGenerator; brief: Brief } | { why: string }> {
  const { generator, seen, language } = manifest
  if (generator.name !== 'local') return { why: `it was not learned here but made by ${generator.name}` }
  const rows = await splitRows(folder, task, project)
  const last = lastLineSeen(manifest, rows)
  const made = seen.splits.flatMap(split => rows[split].filter(({ line }) => line <= last))
  if (dataHash(made) !== seen.data) return { why: 'the rows that it was learned from have changed since' }
  const asked = { taskName: folder.name, task, languages: [language], seed: generator.seed ?? usualSeed }
  return { maker: await project.localGenerator(), brief: briefFor(project, asked, made) }
}
