import type { Json } from '../../domain/json.js'
import type { Program } from '../../domain/program/program.js'
import type { Task } from '../../domain/task/task.js'
import type { Project } from '../../project.js'
import { keyOf, LeadsFile } from '../../store/leads-file.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { cacheFiles } from '../../store/user-folders.js'
import { madeFrom } from '../records/made-from.js'
import type { Compared } from './compared.js'
import { redactorFor } from './redactor.js'

export function leadsFileOf(project: Project, folder: TaskFolder): LeadsFile {
  return new LeadsFile(cacheFiles(project.root), folder.name)
}

/** How far a version's answer to an input leads, where that was found before; learns nothing. */
export async function knownLeads(
  project: Project,
  folder: TaskFolder,
  version: string
): Promise<(input: Json) => number | undefined> {
  const known = await leadsFileOf(project, folder).read(version)
  return known.size === 0 ? () => undefined : input => known.get(keyOf(input))
}

/**
 * The same of each of the inputs: where one is not known the version is learned again, which takes as long as it took one time,
 * and what its drift is looked for in is answered, too. Undefined for programs without leads, and those that can't be
 * learned again.
 */
export async function learnedLeads(
  project: Project,
  folder: TaskFolder,
  task: Task,
  program: Program,
  { inputs, compared }: { inputs: readonly Json[]; compared: () => Promise<Compared> }
): Promise<number[] | undefined> {
  const file = leadsFileOf(project, folder)
  const known = await file.read(program.version)
  const keys = inputs.map(keyOf)
  if (keys.every(key => known.has(key))) return keys.map(key => known.get(key)!)
  const made = await madeFrom(project, folder, task, program)
  if ('why' in made) return undefined
  const redact = await redactorFor(folder, task)
  const { stream, heldOut } = await compared()
  const others = [...stream.map(({ input }) => input), ...heldOut.map(({ input }) => redact(input))]
  const wanted = new Map([...inputs, ...others].map(input => [keyOf(input), input]))
  const leads = await made.maker.leads(program, made.brief, [...wanted.values()])
  if (leads === undefined) return undefined
  const found = new Map([...wanted.keys()].map((key, at) => [key, leads[at]]))
  await file.add(program.version, found)
  return keys.map(key => found.get(key)!)
}
