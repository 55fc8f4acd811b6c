import type { Json } from '../../domain/json.js'
import { readInput } from '../../domain/rows/run-input.js'
import { soleTextField, type Task } from '../../domain/task/task.js'
import type { JsonSchema } from '../../domain/task/task-schema.js'
import { shellWord } from '../../domain/text/shell-word.js'
import { LoopaiError } from '../../errors.js'

/**
 * Converts one input as typed (JSON or, for a task with one text field, the text alone) to raw JSON text. Throws
 * `bad-input` with an example of a valid input.
 */
export function typedInput(taskName: string, task: Task, text: string): string {
  const read = readInput(text, task, true)
  if ('raw' in read) return read.raw
  throw new LoopaiError('bad-input', `--input: ${read.problem}.`, {
    suggestions: [`loopai run ${taskName} -i ${exampleInput(task)}`]
  })
}

/** The most fields that an example lists; a longer one would be hard to read. */
const mostFields = 12

function exampleInput(task: Task): string {
  if (soleTextField(task)) return "'some text'"
  const fields = Object.entries(task.input.properties ?? {})
  if (fields.length > mostFields) return `@input.json   (with ${fields.length} fields)`
  return shellWord(
    JSON.stringify(Object.fromEntries(fields.map(([name, { type }]) => [name, exampleOf(type)])))
  )
}

/** A value that a field of such a type may have. */
function exampleOf(type: JsonSchema['type']): Json {
  const types = type === undefined || typeof type === 'string' ? [type] : type
  if (types.some(each => each === 'number' || each === 'integer')) return 0
  return types.includes('boolean') ? true : '…'
}
