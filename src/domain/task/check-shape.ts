import { canonicalJson as canonical, isJsonObject, type Json, jsonTypeName } from '../json.js'
import type { JsonSchema, SchemaType } from './task-schema.js'

const shownValues = 6

/**
 * What is wrong with a value under a task's schema (`body: expected a string, found a number`), or undefined. The
 * path is empty for the value itself; only the first problem is reported.
 */
export function shapeError(schema: JsonSchema, value: Json, path = ''): string | undefined {
  const found = typeError(schema, value) ?? enumError(schema, value)
  if (found) return path === '' ? found : `${path}: ${found}`
  if (isJsonObject(value)) return fieldsError(schema, value, path)
  if (!Array.isArray(value) || !schema.items) return undefined
  for (const [index, item] of value.entries()) {
    const error = shapeError(schema.items, item, `${path}[${index}]`)
    if (error) return error
  }
  return undefined
}

function fieldsError(schema: JsonSchema, value: { [key: string]: Json }, path: string): string | undefined {
  const properties = schema.properties ?? {}
  const prefix = path === '' ? '' : `${path}.`
  for (const name of schema.required ?? []) {
    if (Object.hasOwn(value, name)) continue
    const types = Object.hasOwn(properties, name) ? typesOf(properties[name]) : []
    return `${prefix}${name}: missing${types.length > 0 ? ` (expected ${expected(types)})` : ''}`
  }
  for (const name of Object.keys(properties)) {
    if (!Object.hasOwn(value, name)) continue
    const error = shapeError(properties[name], value[name], `${prefix}${name}`)
    if (error) return error
  }
  return undefined
}

function typeError(schema: JsonSchema, value: Json): string | undefined {
  // Nearly all values have the only type that they may have.
  if (typeof schema.type === 'string' && isOfType(value, schema.type)) return undefined
  const types = typesOf(schema)
  if (types.length === 0 || types.some(type => isOfType(value, type))) return undefined
  const found =
    typeof value === 'number' ? (types.includes('integer') ? value : 'a number') : jsonTypeName(value)
  return `expected ${expected(types)}, found ${found}`
}

function enumError(schema: JsonSchema, value: Json): string | undefined {
  if (!schema.enum) return undefined
  const text = canonical(value)
  if (schema.enum.some(allowed => canonical(allowed as Json) === text)) return undefined
  const shown = schema.enum.slice(0, shownValues).map(allowed => JSON.stringify(allowed))
  const rest = schema.enum.length - shown.length
  return `expected one of ${shown.join(', ')}${rest > 0 ? ` or ${rest} more` : ''}, found ${text}`
}

function typesOf(schema: JsonSchema): SchemaType[] {
  return [schema.type ?? []].flat()
}

function isOfType(value: Json, type: SchemaType): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isJsonObject(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}

function expected(types: SchemaType[]): string {
  return types
    .map(type => (type === 'null' ? 'null' : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`))
    .join(' or ')
}
