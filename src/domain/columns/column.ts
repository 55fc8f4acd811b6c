import { isJsonObject, type Json, type JsonObject } from '../json.js'

/** One field of all inputs, in row order. */
export interface Column {
  /** Its keys joined by dots: `text`, `meta.id`. */
  name: string
  /** Undefined where a row has nothing there: no such field, null, or a blank text. */
  values: (Json | undefined)[]
}

/** Objects inside an input are opened this deep. */
const maxDepth = 3

/** The fields of inputs that are objects, in order of first sight; fields of objects inside them too. */
export function columnsOf(inputs: readonly Json[]): Column[] {
  const columns = new Map<string, Column>()
  inputs.forEach((input, row) => {
    const visit = (value: JsonObject, before: string, depth: number) => {
      for (const [key, field] of Object.entries(value)) {
        const name = before + key
        if (isJsonObject(field) && depth < maxDepth) {
          visit(field, `${name}.`, depth + 1)
          continue
        }
        let column = columns.get(name)
        if (!column) {
          column = { name, values: new Array(inputs.length).fill(undefined) }
          columns.set(name, column)
        }
        if (field !== null && !(typeof field === 'string' && field.trim() === '')) column.values[row] = field
      }
    }
    if (isJsonObject(input)) visit(input, '', 1)
  })
  return [...columns.values()]
}

/**
 * An input without some fields, each named as a column is, and without objects that are empty then; the input
 * itself where it has none of them.
 */
export function withoutFields(input: Json, names: readonly string[]): Json {
  let rest = input
  for (const name of names) rest = without(rest, name)
  return rest
}

function without(value: Json, name: string): Json {
  if (!isJsonObject(value)) return value
  const fields = Object.entries(value)
  if (Object.hasOwn(value, name)) return Object.fromEntries(fields.filter(([key]) => key !== name))
  const outer = fields.find(([key]) => name.startsWith(`${key}.`))
  if (!outer) return value
  const [key, field] = outer
  const inner = without(field, name.slice(key.length + 1))
  if (inner === field) return value
  if (isJsonObject(inner) && Object.keys(inner).length === 0) return without(value, key)
  return Object.fromEntries(fields.map(each => (each === outer ? [key, inner] : each)))
}
