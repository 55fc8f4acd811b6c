import { readInput } from '../../domain/rows/run-input.js'
import { soleTextField, type Task } from '../../domain/task/task.js'
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
  const names = Object.keys(task.input.properties ?? {})
  if (names.length > mostFields) return `@input.json   (with ${names.length} fields)`
  return shellWord(JSON.stringify(Object.fromEntries(names.map(name => [name, '…']))))
}
