import type { Project } from '../../project.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { busy } from '../busy.js'
import type { LabelOptions, NamedRows } from './label-rows.js'
import { type AddPlan, planAdd } from './plan-add.js'
import { planThenWrite } from './plan-then-write.js'

/** What adding these rows would do; writes nothing. */
export async function planRows(
  project: Project,
  folder: TaskFolder,
  named: NamedRows,
  options: LabelOptions
): Promise<AddPlan> {
  const task = await folder.task()
  const examples = await folder.examples(project.emit)
  const { name, rows } = named
  return busy(project.signal, () => planAdd({ ...options, name, rows, task, examples }))
}

/** Adds labeled rows to a task: what is new is appended, and what was labeled otherwise is corrected. */
export function addToTask(
  project: Project,
  folder: TaskFolder,
  named: NamedRows,
  options: LabelOptions
): Promise<AddPlan> {
  const write = (plan: AddPlan) => writeAdded(project, folder, plan)
  return planThenWrite(folder, () => planRows(project, folder, named, options), write)
}

/** Writes what a plan adds; the task must be locked. */
export async function writeAdded(
  project: Project,
  folder: TaskFolder,
  { task, conflicts, append }: AddPlan
): Promise<void> {
  // The rows last: what names their labels is known of no row that is there already.
  if (task) await folder.writeTask(task)
  await folder.appendNew('conflicts.jsonl', conflicts, project.emit)
  await folder.appendExamples(append)
}
