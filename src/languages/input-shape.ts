/** What JSON values are called in task.json. */
export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object'

/** What an input has to look like: a record with these fields. */
export interface InputShape {
  /** The only field of the record, a text: a bare text then stands for the record. */
  soleText?: string
  fields: FieldShape[]
}

/** What a value has to be; no types: anything. */
export interface ValueShape {
  types: TypeName[]
  /** Where it is an object. */
  fields?: FieldShape[]
  /** Each, where it is an array. */
  items?: ValueShape
}

export interface FieldShape extends ValueShape {
  name: string
  required: boolean
}

/** All types that are asked for, at any depth. */
export function typesIn(shape: Pick<ValueShape, 'fields' | 'items'>): TypeName[] {
  const inner = [...(shape.fields ?? []), ...(shape.items ? [shape.items] : [])]
  return [...new Set(inner.flatMap(value => [...value.types, ...typesIn(value)]))]
}

/**
 * A source whose program looks at its input first and throws where it has another shape, with what is wrong;
 * undefined where the source declares the program in another way, or calls it itself.
 */
export type InputGuard = (source: string, shape: InputShape) => string | undefined

/** `a string or null` */
export function oneOf(types: readonly TypeName[]): string {
  return types
    .map(type => (type === 'null' ? 'null' : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`))
    .join(' or ')
}

/** What is said of a field that is not there. */
export function missing(name: string, types: readonly TypeName[]): string {
  return `${name}: missing${types.length > 0 ? ` (expected ${oneOf(types)})` : ''}`
}

/** Whether a source has a word once: then it declares it and uses it nowhere else. */
export function isOnce(source: string, word: RegExp): boolean {
  return [...source.matchAll(word)].length === 1
}

/** Names of functions that a guarded source gets; a source that has one of them stays as it is. */
export function areFree(source: string, names: readonly string[]): boolean {
  return names.every(name => !new RegExp(`\\b${name}\\b`).test(source))
}
