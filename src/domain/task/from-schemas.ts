import type { Json } from '../json.js'
import { defaultMetric } from './kind/fit-to-kind.js'
import type { JsonSchema, Kind, Task } from './task-schema.js'

type AnySchema = { [key: string]: Json }

/** A task as its schemas alone show it, before there is any row. */
export function fromSchemas(input: AnySchema, output: AnySchema, description: string): Task {
  const outputs = plainSchema(output)
  const kind = kindOf(outputs)
  return {
    description,
    kind,
    input: plainSchema(input),
    output: kind === 'classification' ? { enum: outputs.enum } : outputs,
    metric: defaultMetric(kind),
    compare: { ignoreCase: false, tolerance: 0 },
    margin: 0.01,
    split: { by: 'alike', seed: 1, shares: [0.6, 0.2, 0.2] },
    minSupport: 2
  }
}

function kindOf({ enum: values, type }: JsonSchema): Kind {
  if (values !== undefined) return 'classification'
  if (type === 'boolean') return 'boolean'
  if (type === 'number' || type === 'integer') return 'number'
  return type === 'string' ? 'transform' : 'structured'
}

const typeNames: readonly unknown[] = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object']

/** The part of a JSON Schema that task.json may use. */
export function plainSchema(schema: AnySchema): JsonSchema {
  const { type, enum: values, const: only, properties, required, items, description } = schema
  const plain: JsonSchema = {}
  const types = [type ?? []].flat().filter(each => typeNames.includes(each)) as string[]
  if (types.length > 0) plain.type = (types.length === 1 ? types[0] : types) as JsonSchema['type']
  if (Array.isArray(values) && values.length > 0) plain.enum = values
  else if (only !== undefined) plain.enum = [only]
  if (isSchema(properties)) {
    plain.properties = Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [name, isSchema(inner) ? plainSchema(inner) : {}])
    )
  }
  if (Array.isArray(required)) plain.required = required.filter(name => typeof name === 'string')
  if (isSchema(items)) plain.items = plainSchema(items)
  if (typeof description === 'string') plain.description = description
  return plain
}

function isSchema(value: Json | undefined): value is AnySchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
