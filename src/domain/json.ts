/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type JsonObject = { [key: string]: Json }

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The JSON text of a value with object keys sorted at every level, without white space. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sortKeys(value))
}

/** The same value with object keys sorted by UTF-16 code unit at every level. */
export function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isJsonObject(value)) return value
  const sorted: JsonObject = Object.create(null)
  for (const key of Object.keys(value).sort()) sorted[key] = sortKeys(value[key])
  return sorted
}

/** How two outputs are compared: deep JSON equality, loosened by task.json. */
export interface Comparison {
  ignoreCase: boolean
  /** Largest absolute difference at which two numbers are still equal. */
  tolerance: number
}

export const exactComparison: Comparison = { ignoreCase: false, tolerance: 0 }

/** Deep JSON equality; key order does not matter, 1 equals 1.0, -0 equals 0. */
export function jsonEqual(a: Json, b: Json, how: Comparison = exactComparison): boolean {
  if (a === b) return true
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= how.tolerance
  if (typeof a === 'string' && typeof b === 'string') {
    return how.ignoreCase && a.toLowerCase() === b.toLowerCase()
  }
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => jsonEqual(item, b[index], how))
    )
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && jsonEqual(a[key], b[key], how))
  )
}

/** Whether a text is one JSON value. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What kind of JSON value something is, as a message names it. */
export function jsonTypeName(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
