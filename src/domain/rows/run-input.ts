import { isJsonObject, type Json } from '../json.js'
import { shapeError } from '../task/check-shape.js'
import { soleTextField, type Task } from '../task/task.js'

/** An input as raw JSON text for the sandbox, or why a text is none. */
export type RunInput = { raw: string } | { problem: string }

/** What is wrong with an input beyond the schema of the task; undefined if nothing is. */
export type InputCheck = (input: Json) => string | undefined

/**
 * Reads one input as people write it. A JSON object is the input itself, and is passed to the program unchanged.
 * Where a task has one text field, a JSON string is the value of that field; with `bareText` so is any other text
 * that is no JSON object or string.
 */
export function readInput(
  text: string,
  task: Pick<Task, 'input'>,
  bareText: boolean,
  check?: InputCheck
): RunInput {
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    const field = soleTextField(task)
    if (bareText && field !== undefined) return textInput(text, field)
    const hint = field === undefined ? '' : `; use --lines for plain text`
    return { problem: `not JSON${hint}` }
  }
  if (bareText && typeof value !== 'string' && !isJsonObject(value)) {
    const field = soleTextField(task)
    if (field !== undefined) return textInput(text, field)
  }
  return readValue(value, text, task, check)
}

/** The same for a value that is parsed already; `text` is its JSON. */
export function readValue(
  value: Json,
  text: string,
  task: Pick<Task, 'input'>,
  check?: InputCheck
): RunInput {
  const field = typeof value === 'string' ? soleTextField(task) : undefined
  if (field !== undefined) {
    const problem = check?.({ [field]: value })
    return problem === undefined ? textInput(value as string, field) : { problem }
  }
  const problem = shapeError(task.input, value) ?? check?.(value)
  return problem === undefined ? { raw: text } : { problem }
}

/** An input with a text as its only field. */
export function textInput(text: string, field: string): RunInput {
  return { raw: `{${JSON.stringify(field)}:${JSON.stringify(text)}}` }
}
