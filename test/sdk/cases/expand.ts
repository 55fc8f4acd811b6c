import { isJsonObject, type Json, type JsonObject } from '../../../src/domain/json.js'

/** A value of the table with what it stands for: `$get`, `$repeat` and, within lists, `$times`. */
export function expand(value: Json, saved: ReadonlyMap<string, Json>): Json {
  if (Array.isArray(value)) return value.flatMap(item => copies(item).map(each => expand(each, saved)))
  if (!isJsonObject(value)) return value
  if (typeof value.$get === 'string') return savedAt(value.$get, saved)
  if (typeof value.$repeat === 'string') return value.$repeat.repeat(value.times as number)
  return mapped(value, member => expand(member, saved))
}

function savedAt(path: string, saved: ReadonlyMap<string, Json>): Json {
  const [name, ...members] = path.split('.')
  let found: Json | undefined = saved.get(name)
  for (const member of members) found = isJsonObject(found) ? found[member] : undefined
  if (found === undefined) throw new Error(`$get: nothing is saved at ${path}`)
  return found
}

/** An item of a list; or as many as `$times` says, each with its number for `%d`. */
function copies(item: Json): Json[] {
  if (!isJsonObject(item) || typeof item.$times !== 'number') return [item]
  return Array.from({ length: item.$times }, (_, at) => numbered(item.value, `${at}`))
}

function numbered(value: Json, number: string): Json {
  if (typeof value === 'string') return value.replaceAll('%d', number)
  if (Array.isArray(value)) return value.map(item => numbered(item, number))
  return isJsonObject(value) ? mapped(value, member => numbered(member, number)) : value
}

/** The same names with other values; `__proto__` is a name like others. */
function mapped(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]))
}
