import { closest } from '../domain/closest.js'
import { isJsonObject } from '../domain/json.js'
import { exampleExtras, type Layout, splitNamed } from '../domain/labeling.js'
import type { ReadRow } from '../domain/raw-row.js'
import { LoopaiError } from '../errors.js'

export interface LayoutFlags {
  outputField?: string
  inputFields?: string[]
}

/** Column names that often hold the output, the likeliest first. */
const likelyOutputs = ['output', 'label', 'labels', 'class', 'target', 'category', 'intent', 'answer', 'y']

/**
 * Where the input and output of a file's rows are, by its flags and the fields that its rows have.
 * `known` are the fields that the task's input lists: flat records then need no --input-field.
 * Throws `missing-output-field` for flat records whose output nobody named, and for a field that no row has.
 */
export function layoutOf(
  file: string,
  rows: ReadRow[],
  flags: LayoutFlags,
  known?: string[]
): { layout: Layout; ignored: string[] } {
  const fields = fieldsOf(rows)
  const labeled = fields.includes('input') && fields.includes('output')
  const flat = flags.outputField !== undefined && !(labeled && flags.outputField === 'output')
  if (!flat && !flags.inputFields && (labeled || onlyExtras(fields))) {
    const taken: string[] = ['input', 'output', ...exampleExtras]
    return { layout: { form: 'labeled' }, ignored: fields.filter(field => !taken.includes(field)) }
  }
  const output = flags.outputField
  if (output === undefined) throw missingOutput(file, fields)
  for (const field of [output, ...(flags.inputFields ?? [])]) checkField(file, field, fields)
  const split = fields.find(field => field === 'split' && isSplitColumn(rows))
  const id = fields.find(field => field === 'id' && isIdColumn(rows))
  const others = fields.filter(field => field !== output && field !== split && field !== id)
  const inputs =
    flags.inputFields ?? known?.filter(field => field !== output && fields.includes(field)) ?? others
  if (inputs.length === 0) {
    throw new LoopaiError(
      'missing-output-field',
      `${file}: beside "${output}" there is no field to learn from.`,
      {
        suggestions: ['--input-field F names one of several']
      }
    )
  }
  const used = [output, ...inputs]
  return {
    layout: {
      form: 'flat',
      inputs,
      output,
      ...(id && !used.includes(id) && { id }),
      ...(split && !used.includes(split) && { split })
    },
    // Fields that the person left out by name are no surprise.
    ignored: flags.inputFields ? [] : others.filter(field => !inputs.includes(field))
  }
}

function fieldsOf(rows: ReadRow[]): string[] {
  const fields = new Set<string>()
  for (const { value } of rows) {
    if (isJsonObject(value)) for (const field of Object.keys(value)) fields.add(field)
  }
  return [...fields]
}

/** Rows that want to be labeled rows and have no output: told row by row. */
function onlyExtras(fields: string[]): boolean {
  const extras: string[] = [...exampleExtras, 'input', 'output']
  return (fields.includes('input') && fields.every(field => extras.includes(field))) || fields.length === 0
}

function isSplitColumn(rows: ReadRow[]): boolean {
  return rows.every(({ value }) => !isJsonObject(value) || splitNamed(value.split ?? 'train') !== undefined)
}

function isIdColumn(rows: ReadRow[]): boolean {
  const ids = new Set<unknown>()
  for (const { value } of rows) {
    if (!isJsonObject(value)) continue
    if (typeof value.id !== 'string' && typeof value.id !== 'number') return false
    ids.add(value.id)
  }
  return ids.size === rows.length
}

function checkField(file: string, field: string, fields: string[]): void {
  if (fields.includes(field)) return
  const near = closest(field, fields)
  throw new LoopaiError(
    'missing-output-field',
    `${file}: no row has a field "${field}". Fields: ${fields.join(', ')}.`,
    {
      suggestions: near ? [`did you mean "${near}"?`] : []
    }
  )
}

function missingOutput(file: string, fields: string[]): LoopaiError {
  const likely = likelyOutputs
    .map(name => fields.find(field => field.toLowerCase() === name))
    .find(field => field !== undefined)
  return new LoopaiError(
    'missing-output-field',
    `${file} has the fields ${fields.join(', ')}: which one is the output?`,
    { suggestions: likely ? [`did you mean --output-field ${likely}?`] : ['--output-field F'] }
  )
}
