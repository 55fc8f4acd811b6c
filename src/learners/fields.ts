import { isJsonObject, type Json } from '../domain/json.js'
import { wellFormed } from './text/characters.js'

/** The place of a value in an input: keys of nested objects and indexes of arrays; empty for the input itself. */
export type Path = readonly (string | number)[]

/** A yes-or-no question about one field of an input. */
export type Fact =
  | { kind: 'present'; path: Path }
  | { kind: 'equals'; path: Path; value: string | boolean }
  | { kind: 'at-most'; path: Path; limit: number }

/** The fields of a task's inputs, as learners use them. */
export interface Fields {
  /** Fields read as text. */
  texts: Path[]
  facts: Fact[]
}

/** The value at a path, or undefined. Only own properties count. */
export function valueAt(input: Json, path: Path): Json | undefined {
  let value: Json | undefined = input
  for (const key of path) {
    if (typeof key === 'number') value = Array.isArray(value) ? value[key] : undefined
    else value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}

/** The text at a path, well-formed; '' for anything but a string. */
export function textAt(input: Json, path: Path): string {
  const value = valueAt(input, path)
  return typeof value === 'string' ? wellFormed(value) : ''
}

/** Whether a fact holds for an input. Comparisons are false where types differ. */
export function holds(fact: Fact, input: Json): boolean {
  const value = valueAt(input, fact.path)
  if (fact.kind === 'present') return value !== undefined && value !== null
  if (fact.kind === 'equals') return (typeof value === 'string' ? wellFormed(value) : value) === fact.value
  return typeof value === 'number' && value <= fact.limit
}

/** Nested objects and arrays are read down to this depth. */
const maxDepth = 3
/** Longer arrays are lists, whose indexes have no meaning. */
const maxPlaces = 8

/**
 * All paths of the inputs at which anything but an object or a short array occurs, in the order in which they first
 * occur. Excludes keys with unpaired surrogates, which not every language can write.
 */
export function pathsOf(inputs: readonly Json[]): Path[] {
  const paths: Path[] = []
  const visit = (value: Json, spot: Spot) => {
    const { path } = spot
    if (isJsonObject(value) && path.length < maxDepth) {
      for (const key of Object.keys(value)) if (key === wellFormed(key)) visit(value[key], spotIn(spot, key))
    } else if (Array.isArray(value) && value.length <= maxPlaces && path.length < maxDepth) {
      for (const [place, item] of value.entries()) visit(item, spotIn(spot, place))
    } else if (!spot.seen) {
      spot.seen = true
      paths.push(path)
    }
  }
  const root: Spot = { path: [], seen: false, inside: new Map() }
  for (const input of inputs) visit(input, root)
  return paths
}

/** A path that some input has, and the paths inside it. */
interface Spot {
  path: Path
  seen: boolean
  inside: Map<string | number, Spot>
}

function spotIn({ path, inside }: Spot, key: string | number): Spot {
  let spot = inside.get(key)
  if (!spot) {
    spot = { path: [...path, key], seen: false, inside: new Map() }
    inside.set(key, spot)
  }
  return spot
}
