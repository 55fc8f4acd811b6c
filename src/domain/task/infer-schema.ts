import { isJsonObject, type Json } from '../json.js'
import type { JsonSchema, SchemaType } from './task-schema.js'

/** An object with more keys than this is a map rather than a record, unless most objects have most of them. */
const mostRareFields = 256
/** The most fields that are listed. */
const mostFields = 10_000

interface Shape {
  types: Set<SchemaType>
  values: number
  objects: number
  fields: Map<string, Shape>
  items?: Shape
}

/**
 * A schema that all values satisfy: types and fields sorted; `required` are the fields of every object. Numbers are
 * never narrowed to integers, since the next row may have a fraction.
 */
export function inferSchema(values: Iterable<Json>): JsonSchema {
  const shape = newShape()
  for (const value of values) lookAt(shape, value)
  return schemaOf(shape)
}

function newShape(): Shape {
  return { types: new Set(), values: 0, objects: 0, fields: new Map() }
}

function lookAt(shape: Shape, value: Json): void {
  shape.values++
  shape.types.add(typeNameOf(value))
  if (Array.isArray(value)) {
    shape.items ??= newShape()
    for (const item of value) lookAt(shape.items, item)
  } else if (isJsonObject(value)) {
    shape.objects++
    for (const [name, field] of Object.entries(value)) {
      let inner = shape.fields.get(name)
      if (!inner) {
        if (shape.fields.size > mostFields) continue
        inner = newShape()
        shape.fields.set(name, inner)
      }
      lookAt(inner, field)
    }
  }
}

function typeNameOf(value: Json): SchemaType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object'
}

function isRecord({ fields, objects }: Shape): boolean {
  if (fields.size <= mostRareFields) return fields.size > 0
  let present = 0
  for (const { values } of fields.values()) present += values
  return fields.size <= mostFields && present >= (objects * fields.size) / 2
}

function schemaOf(shape: Shape): JsonSchema {
  const types = [...shape.types].sort()
  const schema: JsonSchema = {}
  if (types.length > 0) schema.type = types.length === 1 ? types[0] : types
  if (isRecord(shape)) {
    const names = [...shape.fields.keys()].sort()
    schema.properties = Object.fromEntries(names.map(name => [name, schemaOf(shape.fields.get(name)!)]))
    const required = names.filter(name => shape.fields.get(name)?.values === shape.objects)
    if (required.length > 0) schema.required = required
  }
  if (shape.items && shape.items.values > 0) schema.items = schemaOf(shape.items)
  return schema
}
