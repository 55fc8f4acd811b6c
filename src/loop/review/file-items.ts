import { createHash } from 'node:crypto'
import type { Json } from '../../domain/json.js'
import { runnableOf } from '../../domain/program/program.js'
import { inputKey } from '../../domain/rows/example.js'
import { isBad } from '../../domain/rows/raw/raw-row.js'
import { readInput } from '../../domain/rows/run-input.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import { collectRows } from '../../store/rows/read-rows.js'
import { nameOfRows, type RowPlace } from '../../store/rows/row-source.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { requireUnedited } from '../programs.js'
import { outputsOf } from '../running.js'
import type { Item } from './review-queue.js'

/** The id of an input that was never executed. */
export function idOfInput(input: Json): string {
  return createHash('sha256').update(inputKey(input)).digest('hex').slice(0, 32)
}

/**
 * The unlabeled inputs of a file to review, with the answers of the active version where there is one. How they were
 * picked is not known, so that they stay in train. Throws `bad-rows` for a row that is no input of the task.
 */
export async function itemsOfFile(project: Project, folder: TaskFolder, file: RowPlace): Promise<Item[]> {
  const task = await folder.task()
  const rows = await collectRows(file, { signal: project.signal, emit: project.emit })
  const inputs = new Map<string, string>()
  for (const row of rows) {
    const read = isBad(row)
      ? { problem: row.problem.message }
      : readInput(JSON.stringify(inputIn(row.value)), task, false)
    if ('problem' in read) throw badInput(`${nameOfRows(file)}:${row.line}`, read.problem)
    inputs.set(inputKey(JSON.parse(read.raw)), read.raw)
  }
  const raws = [...inputs.values()]
  const version = project.activeVersion(folder.name)
  const outputs = version === undefined ? [] : await answersBy(project, folder, version, raws)
  return raws.map((raw, at) => {
    const input = JSON.parse(raw) as Json
    return { id: idOfInput(input), via: 'import', input, version, output: outputs[at], hidden: false }
  })
}

/** A row is the input itself, or holds it as `input`. */
function inputIn(value: Json): Json {
  const isRow = typeof value === 'object' && value !== null && !Array.isArray(value) && 'input' in value
  return isRow ? (value.input ?? null) : value
}

async function answersBy(
  project: Project,
  folder: TaskFolder,
  version: string,
  inputs: readonly string[]
): Promise<(Json | undefined)[]> {
  const program = await folder.program(version)
  requireUnedited(folder, program)
  return outputsOf(project, runnableOf(program), inputs)
}

function badInput(place: string, problem: string): LoopaiError {
  return new LoopaiError('bad-rows', `${place}: no input of this task: ${problem}.`, {
    suggestions: ['mend the row, or leave it out']
  })
}
