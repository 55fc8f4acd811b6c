import { isJsonObject, type Json } from '../json.js'
import { shapeError } from '../task/check-shape.js'
import { soleTextField, type Task } from '../task/task.js'

/** An input as raw JSON text for the sandbox, or why a text is none. */
export type RunInput = { raw: string } | { problem: string }

/**
 * Reads one input as people write it. A JSON object is the input itself, and is passed to the program unchanged.
 * Where a task has one text field, a JSON string is the value of that field; with `bareText` so is any other text
 * that is no JSON object or string.
 */
export function readInput(text: string, task: Pick<Task, 'input'>, bareText: boolean): RunInput {
  const field = soleTextField(task)
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    if (bareText && field !== undefined) return textInput(text, field)
    const hint = field === undefined ? '' : `; use --lines for plain text`
    return { problem: `not JSON${hint}` }
  }
  if (field !== undefined && typeof value === 'string') return textInput(value, field)
  if (field !== undefined && bareText && !isJsonObject(value)) return textInput(text, field)
  const problem = shapeError(task.input, value)
  return problem === undefined ? { raw: text } : { problem }
}

/** An input with a text as its only field. */
export function textInput(text: string, field: string): RunInput {
  return { raw: `{${JSON.stringify(field)}:${JSON.stringify(text)}}` }
}
