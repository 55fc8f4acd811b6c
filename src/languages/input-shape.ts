import type { Json } from '../domain/json.js'

/** The names of JSON types in task.json. */
export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object'

/** What a program takes and gives, as its task says. */
export interface ProgramShape {
  task: string
  input: InputShape
  output: ValueShape
}

export interface InputShape extends ValueShape {
  /** The only field of the record, if that is a text: then a bare text is accepted in place of the record. */
  soleText?: string
}

/** The required type of a value; without types, anything. */
export interface ValueShape {
  types: TypeName[]
  /** The only values that it may have, such as the labels of a task; not checked in inputs. */
  values?: Json[]
  /** The fields of an object. */
  fields?: FieldShape[]
  /** The items of an array. */
  items?: ValueShape
}

export interface FieldShape extends ValueShape {
  name: string
  required: boolean
}

/** The part of a shape that can be wrong: the inside of a value is kept only if there is something to check in it. */
export function toCheck<Shape extends ValueShape>({ fields, items, ...shape }: Shape): Shape {
  const needed = (fields ?? []).map(toCheck).filter(field => field.required || isChecked(field))
  const inner = items && toCheck(items)
  return {
    ...shape,
    ...(needed.length > 0 && { fields: needed }),
    ...(inner && isChecked(inner) && { items: inner })
  } as Shape
}

/** Whether a value that has one of these types is of that one. */
export function isOnly(type: TypeName, types: readonly TypeName[]): boolean {
  return types.length === 1 && types[0] === type
}

/** Whether some value does not have this shape. */
export function isChecked({ types, fields, items }: ValueShape): boolean {
  return types.length > 0 || fields !== undefined || items !== undefined
}

/** All types that are required inside a value, at any depth. */
export function typesIn(shape: Pick<ValueShape, 'fields' | 'items'>): TypeName[] {
  const inner = [...(shape.fields ?? []), ...(shape.items ? [shape.items] : [])]
  return [...new Set(inner.flatMap(value => [...value.types, ...typesIn(value)]))]
}

/**
 * Gives a source whose program checks its input first and throws an error if the shape is wrong, and says in the
 * notation of its language what it takes and gives; undefined where the source declares the program in another way, or
 * calls it itself.
 */
export type InputGuard = (source: string, shape: ProgramShape) => string | undefined

/** `a string or null` */
export function oneOf(types: readonly TypeName[]): string {
  return types
    .map(type => (type === 'null' ? 'null' : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`))
    .join(' or ')
}

const mostFields = 8
const mostValues = 8

/** A shape for people: `{"body": a string, "tags": [a string, …] or missing}`; the fields of records inside are left out. */
export function shapeText(shape: ValueShape, isInside = false): string {
  const { types, values } = shape
  if (values !== undefined) {
    const shown = values.slice(0, mostValues).map(value => JSON.stringify(value))
    const more = values.length > mostValues ? [`${values.length - mostValues} values more`] : []
    return [...shown, ...more, ...(types.includes('null') ? ['null'] : [])].join(' or ')
  }
  if (types.length === 0) return 'any value'
  return types.map(type => typeText(type, shape, isInside)).join(' or ')
}

function typeText(type: TypeName, { fields, items }: ValueShape, isInside: boolean): string {
  if (type === 'array' && items) return `[${shapeText(items, isInside)}, …]`
  if (type !== 'object' || fields === undefined || isInside) return oneOf([type])
  const shown = fields.slice(0, mostFields).map(field => {
    return `${JSON.stringify(field.name)}: ${shapeText(field, true)}${field.required ? '' : ' or missing'}`
  })
  if (fields.length > mostFields) shown.push(`… ${fields.length - mostFields} more`)
  return `{${shown.join(', ')}}`
}

/** The message about an input that is none. */
export function expected({ soleText, ...shape }: InputShape): string {
  return `expected ${soleText === undefined ? '' : 'a string or '}${shapeText(shape)}`
}

/** The message about a missing field. */
export function missing(name: string, types: readonly TypeName[]): string {
  return `${name}: missing${types.length > 0 ? ` (expected ${oneOf(types)})` : ''}`
}

/** Whether a word occurs exactly once in a source, so that it is declared and used nowhere else. */
export function isOnce(source: string, word: RegExp): boolean {
  return [...source.matchAll(word)].length === 1
}

/**
 * Whether none of these names occurs in a source. They are the functions that a guarded source gets; a source that
 * already uses one of them is left unchanged.
 */
export function areFree(source: string, names: readonly string[]): boolean {
  return names.every(name => !new RegExp(`\\b${name}\\b`).test(source))
}
