import type { preValidationHookHandler } from 'fastify'

type Document = Record<string, unknown>

/** The parts of the JSON Schema of a body that are used here. */
interface BodySchema {
  properties?: Record<string, object>
  required?: readonly string[]
  items?: BodySchema
}

/** The two spellings of names of our own documents, of which there are few. */
const spellings = new Map<string, { camel: string; snake: string }>()

function spellingsOf(name: string): { camel: string; snake: string } {
  let known = spellings.get(name)
  if (known === undefined) {
    known = { camel: camelOf(name), snake: snakeOf(name) }
    spellings.set(name, known)
  }
  return known
}

/** `latency_ms` → `latencyMs` */
function camelOf(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** `latencyMs` → `latency_ms` */
function snakeOf(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

/**
 * The document with each name in snake_case and in camelCase, as clients read either. Undefined members are left out,
 * and nested objects are unchanged.
 */
export function bothSpellings(document: Document): Document {
  const both: Document = {}
  for (const [name, value] of Object.entries(document)) {
    if (value === undefined) continue
    const { camel, snake } = spellingsOf(name)
    both[camel] = value
    both[snake] = value
  }
  return both
}

/**
 * A hook that runs before a body is validated: it accepts camelCase for names that the schema has in snake_case, and
 * removes optional members that are null.
 */
export function eitherSpelling(schema: BodySchema): preValidationHookHandler {
  return (request, _, done) => {
    request.body = inSnakeCase(request.body, schema)
    done()
  }
}

function inSnakeCase(value: unknown, schema: BodySchema): unknown {
  if (Array.isArray(value)) return schema.items ? value.map(item => inSnakeCase(item, schema.items!)) : value
  if (typeof value !== 'object' || value === null || schema.properties === undefined) return value
  if (isInSnakeCase(value as Document, schema)) return value
  const spelled: Document = {}
  for (const [given, member] of Object.entries(value)) {
    const snake = snakeOf(given)
    const name =
      Object.hasOwn(schema.properties, given) || !Object.hasOwn(schema.properties, snake) ? given : snake
    const known: BodySchema | undefined = Object.hasOwn(schema.properties, name)
      ? schema.properties[name]
      : undefined
    if (member === null && known && !schema.required?.includes(name)) continue
    Object.defineProperty(spelled, name, {
      value: known ? inSnakeCase(member, known) : member,
      enumerable: true
    })
  }
  return spelled
}

/** Whether all names are those of a schema without objects in it, and nothing is null. */
function isInSnakeCase(value: Document, { properties = {} }: BodySchema): boolean {
  for (const name in value) {
    if (value[name] === null || !Object.hasOwn(properties, name)) return false
    const known: BodySchema = properties[name]
    if (known.properties !== undefined || known.items !== undefined) return false
  }
  return true
}
