import { createHash } from 'node:crypto'
import { isJsonObject, type Json } from '../../domain/json.js'
import { inputKey } from '../../domain/rows/example.js'
import { isBad } from '../../domain/rows/raw/raw-row.js'
import { readInput } from '../../domain/rows/run-input.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import { collectRows } from '../../store/rows/read-rows.js'
import { nameOfRows, type RowPlace } from '../../store/rows/row-source.js'

/** The id of an input that was never executed. */
export function idOfInput(input: Json): string {
  return createHash('sha256').update(inputKey(input)).digest('hex').slice(0, 32)
}

/**
 * The unlabeled inputs of a file as raw JSON, each one time. A row is the input itself, or holds it as `input`. Throws
 * `bad-rows` for a row that is no input of the task.
 */
export async function inputsOfFile(project: Project, task: Task, file: RowPlace): Promise<string[]> {
  const rows = await collectRows(file, { signal: project.signal, emit: project.emit })
  const inputs = new Map<string, string>()
  for (const row of rows) {
    const read = isBad(row)
      ? { problem: row.problem.message }
      : readInput(JSON.stringify(inputIn(row.value)), task, false)
    if ('problem' in read) throw badInput(`${nameOfRows(file)}:${row.line}`, read.problem)
    inputs.set(inputKey(JSON.parse(read.raw)), read.raw)
  }
  return [...inputs.values()]
}

function inputIn(value: Json): Json {
  return isJsonObject(value) && 'input' in value ? (value.input ?? null) : value
}

function badInput(place: string, problem: string): LoopaiError {
  return new LoopaiError('bad-rows', `${place}: no input of this task: ${problem}.`, {
    suggestions: ['mend the row, or leave it out']
  })
}
