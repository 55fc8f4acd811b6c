import { isJsonObject, type Json, type JsonObject, jsonTypeName } from '../json.js'
import { fieldAt, withoutFields } from './columns/column.js'
import type { Example } from './example.js'
import type { ReadRow, RowProblem } from './raw/raw-row.js'
import { type SplitName, splitNames } from './split/split.js'
import { staysInTrain, viaNamed, vias } from './split/via.js'
import { type CellType, type CellTypes, cellValue } from './table/cells.js'

/** Which fields of a row are its input and its output, and which fields of the input are left out of it. */
export type Layout =
  /** `{"input", "output"}` and the optional members of an example. */
  | { form: 'labeled'; without?: string[] }
  /** A flat record: some fields are the input, one is the output. */
  | { form: 'flat'; inputs: string[]; output: string; id?: string; split?: string; without?: string[] }

/** An example and its place in a file. */
export interface LabeledRow {
  file: string
  line: number
  example: Example
}

/** The optional members of an example. */
export const exampleExtras = ['id', 'source', 'split', 'note', 'count', 'via'] as const

const splitWords: Record<string, SplitName> = {
  training: 'train',
  valid: 'validation',
  val: 'validation',
  dev: 'validation'
}

/** The split that a word stands for: `dev`, `val` and `valid` are validation; undefined for other words. */
export function splitNamed(word: Json | undefined): SplitName | undefined {
  if (typeof word !== 'string') return undefined
  const name = word.trim().toLowerCase()
  return (
    splitNames.find(split => split === name) ??
    (Object.hasOwn(splitWords, name) ? splitWords[name] : undefined)
  )
}

/**
 * The example in a row, or what is wrong with it. An input that is a plain text becomes `{"text": …}`, or has the
 * name of the task's one text field (null: its inputs are texts themselves); other JSON values stay as they are.
 */
export function labelRow(
  row: ReadRow,
  layout: Layout,
  types: CellTypes,
  textField: string | null = 'text'
): Example | { problem: RowProblem } {
  const { value } = row
  if (!isJsonObject(value)) return problem(`expected an object, found ${jsonTypeName(value)}`)
  const field = (name: string) => fieldOf(value, name, row.cells && (types.get(name) ?? 'string'))
  const output = field(layout.form === 'flat' ? layout.output : 'output')
  if (output === undefined || output === null || (typeof output === 'string' && output.trim() === '')) {
    const name = layout.form === 'flat' ? layout.output : 'output'
    return problem(
      `no output: "${name}" is ${output === undefined && !Object.hasOwn(value, name) ? 'missing' : output === null ? 'null' : 'empty'}`,
      'Where nothing is the right answer, say so in a word such as "none".'
    )
  }
  if (layout.form === 'flat') {
    const input = withoutFields(pick(layout.inputs, field), layout.without ?? [])
    if (isJsonObject(input) && Object.keys(input).length === 0)
      return problem(`no input: expected ${quoted(layout.inputs)}`)
    return withExtras({ input, output }, { id: value[layout.id ?? ''], split: value[layout.split ?? ''] })
  }
  const input = field('input')
  if (input === undefined || input === null) {
    return problem(`no input: "input" is ${input === null ? 'null' : 'missing'}`)
  }
  const whole = typeof input === 'string' && textField !== null ? { [textField]: input } : input
  return withExtras({ input: withoutFields(whole, layout.without ?? []), output }, value)
}

function fieldOf(value: JsonObject, name: string, type: CellType | undefined) {
  const found = fieldAt(value, name)
  return type && typeof found === 'string' ? cellValue(found, type) : found
}

function pick(names: string[], field: (name: string) => Json | undefined): JsonObject {
  const entries: [string, Json][] = []
  for (const name of names) {
    const value = field(name)
    if (value !== undefined) entries.push([name, value])
  }
  // fromEntries keeps a field named __proto__.
  return Object.fromEntries(entries)
}

function withExtras(
  example: Example,
  { id, source, split, note, count, via }: { [key: string]: Json | undefined }
): Example | { problem: RowProblem } {
  if (isGiven(id)) {
    if (typeof id !== 'string' && typeof id !== 'number')
      return problem(`id: expected a string, found ${jsonTypeName(id)}`)
    example.id = String(id)
  }
  if (isGiven(split)) {
    const name = splitNamed(split)
    if (!name) return problem(`split: expected train, validation or test, found ${JSON.stringify(split)}`)
    example.split = name
  }
  if (isGiven(source)) example.source = typeof source === 'string' ? source : JSON.stringify(source)
  if (isGiven(note)) example.note = typeof note === 'string' ? note : JSON.stringify(note)
  if (isGiven(count)) {
    const times = Number(count)
    if (!Number.isInteger(times) || times < 1)
      return problem(`count: expected a number from 1, found ${JSON.stringify(count)}`)
    if (times > 1) example.count = times
  }
  if (isGiven(via)) {
    const named = viaNamed(via)
    if (!named) return problem(`via: expected ${vias.join(', ')}, found ${JSON.stringify(via)}`)
    example.via = named
    if (staysInTrain(named)) example.split = 'train'
  }
  return example
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null && value !== ''
}

function problem(message: string, hint?: string): { problem: RowProblem } {
  return { problem: hint === undefined ? { message } : { message, hint } }
}

function quoted(names: string[]): string {
  return names.map(name => `"${name}"`).join(', ')
}
