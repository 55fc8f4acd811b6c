import { canonicalJson, type Json } from '../json.js'
import type { SplitName } from './split/split.js'
import type { Via } from './split/via.js'

/** One labeled row of examples.jsonl. */
export interface Example {
  input: Json
  output: Json
  id?: string
  /** Where the row came from, `file:line`. */
  source?: string
  /** An explicit split wins over the hash. */
  split?: SplitName
  note?: string
  /** How it came, if it was met in use; decides whether it may leave train. */
  via?: Via
  /** How often the row occurred; absent means 1. */
  count?: number
}

/** The identity of a row: the canonical JSON of its input. The last row for an input wins. */
export function inputKey(input: Json): string {
  return canonicalJson(input)
}

/** The label of a row as text: a string itself, anything else as canonical JSON. */
export function labelOf(output: Json): string {
  return typeof output === 'string' ? output : canonicalJson(output)
}
