import { isLearnable } from '../domain/kind-evidence.js'
import { learnStep, nextStep } from '../domain/next-step.js'
import { editedFiles } from '../domain/program.js'
import { labelIndexOf } from '../domain/tally.js'
import type { Task } from '../domain/task.js'
import type { Project } from '../project.js'
import type { TaskFolder } from '../store/task-folder.js'
import { gateAhead } from './gate-ahead.js'
import { latestRecommended } from './recommended.js'
import { countRows, splitRows } from './split-rows.js'

/** The command to type next for a task. Asks the gate about a version that waits, which runs it; records nothing. */
export async function nextFor(project: Project, folder: TaskFolder): Promise<string> {
  const task = await folder.task()
  const { train, validation } = await countRows(folder, task, project.emit)
  const versions = await folder.versions()
  const active = project.activeVersion(folder.name)
  const state = await stateOf(folder, versions, active)
  const recommended = await latestRecommended(folder)
  const waits = (version: string | undefined) =>
    versions.indexOf(version ?? '') > versions.indexOf(active ?? '')
  const candidate = state.active === undefined ? (recommended ?? versions.at(-1)) : recommended
  const asked = candidate !== undefined && candidate !== active && waits(candidate)
  return nextStep({
    task: folder.name,
    rows: train + validation,
    // It decides only where there is no version yet.
    learnable: versions.length === 0 && (await isServed(project, folder, task)),
    versions: versions.length,
    candidate,
    promotable: asked && (await isPromotable(project, folder, task, candidate)),
    ...state
  })
}

/** What makes programs for a task as its rows are. */
export async function learnFor(project: Project, folder: TaskFolder): Promise<string> {
  return learnStep(folder.name, await isServed(project, folder, await folder.task()))
}

/** Whether a generator of this machine serves a task as its rows are. */
async function isServed(project: Project, folder: TaskFolder, task: Task): Promise<boolean> {
  const { train } = await splitRows(folder, task, project.emit)
  return isLearnable(task.kind, train)
}

async function stateOf(folder: TaskFolder, versions: string[], active: string | undefined) {
  if (active === undefined || !versions.includes(active)) return {}
  const program = await folder.program(active)
  const edited = editedFiles(program)
  if (edited.length === 0) return { active }
  const { entry } = program.manifest
  const isThere = program.files[entry] !== undefined
  return isThere ? { edited: `${folder.path}/programs/${active}/${entry}` } : {}
}

/** Whether nothing that is known without a look at the sealed test speaks against a version. */
async function isPromotable(
  project: Project,
  folder: TaskFolder,
  task: Task,
  version: string
): Promise<boolean> {
  if (await folder.isStale(version)) return false
  const rows = await splitRows(folder, task, project.emit)
  // Where it cannot be run, promote would say so, too.
  return (
    (await gateAhead({ project, folder, task, rows, labels: labelIndexOf(task) }, version))?.passes ?? false
  )
}
