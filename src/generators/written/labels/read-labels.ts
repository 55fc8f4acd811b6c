import { isJsonObject, type Json } from '../../../domain/json.js'
import { shapeError } from '../../../domain/task/check-shape.js'
import type { Task } from '../../../domain/task/task.js'
import { fencedBlocks } from '../replies/reply-blocks.js'

/** What a reply says of the inputs of its request. */
export interface ReadLabels {
  /** By the number of the input in the request, from 0. */
  outputs: Map<number, Json>
  /** What is wrong with the rest of it; undefined where nothing is missing. */
  problem?: string
}

/**
 * The outputs in a reply to a request about so many inputs. What is no output of the task, and an id that comes twice
 * with different outputs, does not count.
 */
export function readLabels(text: string, count: number, task: Pick<Task, 'output'>): ReadLabels {
  const outputs = new Map<number, Json>()
  const answers = answersIn(text)
  if (answers === undefined) return { outputs, problem: 'it was no JSON object with "answers"' }
  let problem: string | undefined
  const refused = new Set<number>()
  for (const answer of answers) {
    if (!isJsonObject(answer) || answer.output === undefined) continue
    const at = Number(answer.id) - 1
    if (!Number.isInteger(at) || at < 0 || at >= count) continue
    const wrong = outputProblemOf(task, answer.output)
    if (wrong === undefined && !outputs.has(at)) outputs.set(at, answer.output)
    else if (wrong !== undefined) problem ??= `the output of "${at + 1}": ${wrong}`
    else if (JSON.stringify(outputs.get(at)) !== JSON.stringify(answer.output)) refused.add(at)
  }
  for (const at of refused) outputs.delete(at)
  if (outputs.size < count) problem ??= `it had outputs for ${outputs.size} of ${count} ids`
  return problem === undefined || outputs.size === count ? { outputs } : { outputs, problem }
}

/** Rows without an output say so in a word: null and an empty text are no answers. */
function outputProblemOf({ output: schema }: Pick<Task, 'output'>, output: Json): string | undefined {
  if (output === null || (typeof output === 'string' && output.trim() === '')) return 'it is empty'
  return shapeError(schema, output)
}

/** The answers of the whole reply, of a fenced part of it, or of what stands between its first and last brace. */
function answersIn(text: string): Json[] | undefined {
  const { blocks } = fencedBlocks(text)
  const inside = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  for (const part of [text, ...blocks, inside]) {
    const value = parsedOr(part)
    const answers = isJsonObject(value) ? value.answers : value
    if (Array.isArray(answers)) return answers
  }
  return undefined
}

function parsedOr(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
