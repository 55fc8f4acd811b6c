import type { Json } from '../../json.js'
import { columnsOf } from './column.js'

/** A field that programs read. */
export interface InputField {
  field: string
  /** `text`, `number`, `yes or no`, `3 values`, `list`. */
  what: string
}

/** Texts with at most this many distinct values, each frequent, are listed as values. */
const mostValues = 20

/** The fields of some inputs and what they contain, in the order in which they first occur. */
export function describeInputs(inputs: readonly Json[]): InputField[] {
  return columnsOf(inputs).map(({ name, values }) => {
    const present = values.filter(value => value !== undefined)
    return { field: name, what: whatOf(present) }
  })
}

function whatOf(values: Json[]): string {
  if (values.length === 0) return 'empty'
  const types = new Set(values.map(value => (Array.isArray(value) ? 'list' : typeof value)))
  if (types.size > 1) return 'mixed'
  const [type] = types
  if (type === 'number') return 'number'
  if (type === 'boolean') return 'yes or no'
  if (type !== 'string') return type
  const distinct = new Set(values).size
  if (distinct > mostValues || distinct > values.length / 5) return 'text'
  return `${distinct} value${distinct === 1 ? '' : 's'}`
}
