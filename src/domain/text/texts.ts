import { isJsonObject, type Json } from '../json.js'
import type { JsonSchema } from '../task/task-schema.js'

/** The texts of a value, at any depth, in the order in which they are written. */
export function textsOf(value: Json): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return isJsonObject(value) ? Object.values(value).flatMap(textsOf) : []
}

/** An input without content: blank texts and nulls only, or nothing at all. */
export function isBlank(value: Json): boolean {
  if (value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isBlank)
  return isJsonObject(value) && Object.values(value).every(isBlank)
}

/** The names of a task's text fields, sorted. */
export function textFieldsOf(input: JsonSchema): string[] {
  return Object.entries(input.properties ?? {})
    .filter(([, { type }]) => [type ?? []].flat().includes('string'))
    .map(([name]) => name)
}
