import { isJsonObject, type Json, type JsonObject } from '../../json.js'

/** One field of all inputs, in row order. */
export interface Column {
  /** Its keys joined by dots: `text`, `meta.id`. */
  name: string
  /** Undefined where a row has no value: no such field, null, or a blank text. */
  values: (Json | undefined)[]
}

/** At most this many fields are read, those that most rows have. */
export const maxFields = 5000

/** Objects inside an input are read down to this depth. */
const maxDepth = 3

/** The fields of inputs that are objects, and of objects inside them, in the order in which they first occur. */
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
 * An input without the fields of some columns, and without objects that this leaves empty; the same input where it
 * has none of the fields.
 */
export function withoutFields(input: Json, names: readonly string[]): Json {
  if (names.length === 0 || !isJsonObject(input)) return input
  const left = new Set<string>()
  const inside = new Map<string, string[]>()
  for (const name of names) {
    if (Object.hasOwn(input, name)) left.add(name)
    else {
      const outer = outerOf(input, name)
      if (outer === undefined) continue
      if (!inside.has(outer)) inside.set(outer, [])
      inside.get(outer)!.push(name.slice(outer.length + 1))
    }
  }
  const fields = Object.entries(input)
  const rest: [string, Json][] = []
  for (const [key, field] of fields) {
    if (left.has(key)) continue
    const inner = withoutFields(field, inside.get(key) ?? [])
    const isEmptied = inner !== field && isJsonObject(inner) && Object.keys(inner).length === 0
    if (!isEmptied) rest.push([key, inner])
  }
  const isSame = rest.length === fields.length && rest.every(([, field], at) => field === fields[at][1])
  return isSame ? input : Object.fromEntries(rest)
}

/** The value of a field by its name, which may be that of one inside another: `meta.id`. A name with dots itself wins. */
export function fieldAt(value: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(value, name)) return value[name]
  const outer = outerOf(value, name)
  const inner = outer === undefined ? undefined : value[outer]
  return isJsonObject(inner) && outer !== undefined ? fieldAt(inner, name.slice(outer.length + 1)) : undefined
}

/** The name of the field that contains a nested one such as `meta.id`. */
export function outerOf(value: JsonObject, name: string): string | undefined {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const outer = name.slice(0, dot)
    if (Object.hasOwn(value, outer)) return outer
  }
  return undefined
}
