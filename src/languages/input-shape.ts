/** The names of JSON types in task.json. */
export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object'

/** The required shape of an input: a record with these fields. */
export interface InputShape {
  /** The only field of the record, if that is a text: then a bare text is accepted in place of the record. */
  soleText?: string
  fields: FieldShape[]
}

/** The required type of a value; without types, anything. */
export interface ValueShape {
  types: TypeName[]
  /** The fields of an object. */
  fields?: FieldShape[]
  /** The items of an array. */
  items?: ValueShape
}

export interface FieldShape extends ValueShape {
  name: string
  required: boolean
}

/** All types that are required, at any depth. */
export function typesIn(shape: Pick<ValueShape, 'fields' | 'items'>): TypeName[] {
  const inner = [...(shape.fields ?? []), ...(shape.items ? [shape.items] : [])]
  return [...new Set(inner.flatMap(value => [...value.types, ...typesIn(value)]))]
}

/**
 * Gives a source whose program checks its input first and throws an error if the shape is wrong; undefined where the
 * source declares the program in another way, or calls it itself.
 */
export type InputGuard = (source: string, shape: InputShape) => string | undefined

/** `a string or null` */
export function oneOf(types: readonly TypeName[]): string {
  return types
    .map(type => (type === 'null' ? 'null' : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`))
    .join(' or ')
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
