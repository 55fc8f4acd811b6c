import { isJsonObject, type Json, type JsonObject } from '../../json.js'
import { labelsOf, soleTextField } from '../../task/task.js'
import { ExchangeError, type ExchangeTask, idField } from './exchange.js'

/** The fields that a tool shows: those of the input, or one `text` for an input that is no object. */
export function fieldsOfInput(input: Json): JsonObject {
  return isJsonObject(input) ? input : { text: input }
}

/** The input that fields of a tool stand for; undefined where there are none. */
export function inputOfFields(fields: JsonObject, task: ExchangeTask): Json | undefined {
  const own = Object.entries(fields).filter(([name]) => name !== idField)
  const known = task.input.properties
  if (known === undefined) return own.length === 0 ? undefined : (fields.text ?? Object.fromEntries(own))
  const named = own.filter(([name]) => Object.hasOwn(known, name))
  if (named.length > 0) return Object.fromEntries(named)
  const field = soleTextField(task)
  return field !== undefined && typeof fields.text === 'string' ? { [field]: fields.text } : undefined
}

/** An output as the text that a tool shows: a string itself, anything else as JSON. */
export function textOfOutput(output: Json): string {
  return typeof output === 'string' ? output : JSON.stringify(output)
}

/** The output that a text of a tool means: a label by its name, a text itself, anything else as JSON. */
export function outputOfText(text: string, { output, kind }: ExchangeTask): Json {
  const label = output.enum?.find(label => textOfOutput(label) === text)
  if (label !== undefined) return label
  const isText =
    [output.type ?? []].flat().includes('string') || output.enum?.some(each => typeof each === 'string')
  if (isText || kind === 'classification') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The names of a task's labels, for tools that offer them; undefined where outputs are no labels. */
export function labelNames(task: ExchangeTask): string[] | undefined {
  if (task.kind === 'boolean') return ['true', 'false']
  return labelsOf(task)
}

/** The items of a JSON list. */
export function listItems(text: string): JsonObject[] {
  const value = JSON.parse(text) as Json
  if (!Array.isArray(value)) throw new ExchangeError('expected a list of items')
  return value.map((item, at) => objectAt(item, at))
}

/** The items of JSON Lines, blank lines left out. */
export function lineItems(text: string): JsonObject[] {
  const lines = text.split(/\r?\n/)
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [objectAt(JSON.parse(line) as Json, at)]
    } catch (error) {
      if (error instanceof ExchangeError) throw error
      throw new ExchangeError(`line ${at + 1}: not JSON`)
    }
  })
}

function objectAt(item: Json, at: number): JsonObject {
  if (!isJsonObject(item)) throw new ExchangeError(`item ${at + 1}: expected an object`)
  return item
}

/** A member that is an object, or an empty one. */
export function objectIn(item: JsonObject, name: string): JsonObject {
  const value = item[name]
  return value !== undefined && isJsonObject(value) ? value : {}
}

/** The objects of a member that is a list. */
export function objectsIn(item: JsonObject, name: string): JsonObject[] {
  const value = item[name]
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

/** A member as a text; undefined for what is neither a text nor a number. */
export function textIn(item: JsonObject, name: string): string | undefined {
  const value = item[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}
