import type { Json } from '../../../domain/json.js'
import { runnableOf } from '../../../domain/program/program.js'
import type { Project } from '../../../project.js'
import type { RowPlace } from '../../../store/rows/row-source.js'
import type { TaskFolder } from '../../../store/task-folder.js'
import { requireUnedited } from '../../programs.js'
import { idOfInput, inputsOfFile } from '../../records/file-inputs.js'
import { labelsToReview } from '../../records/labels-to-review.js'
import { outputsOf } from '../../running.js'
import type { Item } from '../review-queue.js'

/**
 * The unlabeled inputs of a file to review, with the answers of the active version where there is one. How they were
 * picked is not known, so that they stay in train. Throws `bad-rows` for a row that is no input of the task.
 */
export async function itemsOfFile(project: Project, folder: TaskFolder, file: RowPlace): Promise<Item[]> {
  const task = await folder.task()
  const raws = await inputsOfFile(project, task, file)
  const version = project.activeVersion(folder.name)
  const outputs = version === undefined ? [] : await answersBy(project, folder, version, raws)
  return raws.map((raw, at) => {
    const input = JSON.parse(raw) as Json
    return { id: idOfInput(input), via: 'import', input, version, output: outputs[at], hidden: false }
  })
}

/** The labels of models that a person should look at, as items: the label is what is proposed. */
export async function itemsOfLabels(project: Project, folder: TaskFolder): Promise<Item[]> {
  const rows = labelsToReview(await folder.examples(project.emit))
  return rows.map(({ input, output }) => {
    return { id: idOfInput(input), via: 'correction', input, output, hidden: false }
  })
}

/** What a version says of inputs, which are raw JSON; undefined where it fails. Throws where it was edited. */
export async function answersBy(
  project: Project,
  folder: TaskFolder,
  version: string,
  inputs: readonly string[]
): Promise<(Json | undefined)[]> {
  const program = await folder.program(version)
  requireUnedited(folder, program)
  return inputs.length === 0 ? [] : outputsOf(project, runnableOf(program), inputs)
}
