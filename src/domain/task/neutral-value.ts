import type { Json } from '../json.js'
import type { JsonSchema } from './task-schema.js'

/** A value that a schema allows and that says nothing: the first of an enum, an empty text, zero. */
export function neutralValue(schema: JsonSchema): Json {
  if (schema.enum !== undefined) return schema.enum[0]
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case 'string':
      return ''
    case 'number':
    case 'integer':
      return 0
    case 'boolean':
      return false
    case 'array':
      return []
    case 'object':
      return neutralObject(schema)
    case 'null':
      return null
    case undefined:
      return schema.properties === undefined ? null : neutralObject(schema)
  }
}

function neutralObject({ properties = {}, required = [] }: JsonSchema): Json {
  return Object.fromEntries(required.map(name => [name, neutralValue(properties[name] ?? {})]))
}
