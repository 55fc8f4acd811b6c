import { isJsonObject } from '../../domain/json.js'
import { columnsOf, fieldAt, outerOf } from '../../domain/rows/columns/column.js'
import { isUnnamed } from '../../domain/rows/columns/identifiers/names.js'
import { exampleExtras, type Layout, splitNamed } from '../../domain/rows/labeling.js'
import type { ReadRow } from '../../domain/rows/raw/raw-row.js'
import { closest } from '../../domain/text/closest.js'
import { shellWord } from '../../domain/text/shell-word.js'
import { listed } from '../../domain/text/wording.js'
import { LoopaiError } from '../../errors.js'

export interface LayoutFlags {
  outputField?: string
  inputFields?: string[]
  excludeFields?: string[]
}

/** Column names that often hold the output, the likeliest first. */
const likelyOutputs = ['output', 'label', 'labels', 'class', 'target', 'category', 'intent', 'answer', 'y']

/**
 * Determines where the input and output of a file's rows are, from the flags and the fields of its rows; `ignored` are
 * unused fields that should be reported. `task`: the fields that its input lists (flat records then need no
 * --input-field), those that it leaves out, and the field that is its output where rows have it. Fields of flags may be
 * inside others (`message.text`). Throws `missing-output-field` for flat records whose output field is not given, for a
 * field that no row has, and if there is no input field; `usage` if the output field is also an input field.
 */
export function layoutOf(
  file: string,
  rows: ReadRow[],
  flags: LayoutFlags,
  task: { known?: string[]; exclude?: string[]; outputField?: string } = {}
): { layout: Layout; ignored: string[] } {
  const fields = fieldsOf(rows)
  const { inputFields, excludeFields = [] } = flags
  const excluded = [...(task.exclude ?? []), ...excludeFields]
  const labeled = fields.includes('input') && fields.includes('output')
  const has = (field: string) => fields.includes(field) || isNested(rows, field)
  const usual =
    !labeled && task.outputField !== undefined && has(task.outputField) ? task.outputField : undefined
  const output = flags.outputField ?? usual
  const flat = output !== undefined && !(labeled && output === 'output')
  const inside = !flat && (labeled || onlyExtras(fields))
  if (inside && !inputFields?.every(field => fields.includes(field))) {
    const taken: string[] = ['input', 'output', ...exampleExtras]
    const ignored = fields.filter(field => !taken.includes(field))
    return { layout: { form: 'labeled', ...without(insideFields(file, rows, flags, excluded)) }, ignored }
  }
  if (output === undefined) {
    refuseData(file, rows, fields)
    throw missingOutput(file, fields)
  }
  for (const field of [output, ...(inputFields ?? [])]) {
    if (has(field)) continue
    refuseData(file, rows, fields)
    checkField(
      file,
      field,
      fields,
      columnsOf(rows.map(({ value }) => value)).map(({ name }) => name)
    )
  }
  if (inputFields?.includes(output)) {
    throw new LoopaiError('usage', `${file}: "${output}" is the output: no program has it as its input.`, {
      suggestions: [`leave out --input-field ${shellWord(output)}`]
    })
  }
  if (excludeFields.some(field => !fields.includes(field))) {
    const nested = columnsOf(rows.map(({ value }) => value)).map(({ name }) => name)
    for (const field of excludeFields) checkField(file, field, [...new Set([...fields, ...nested])])
  }
  const { outers, others: unchosen } = nestedInputs(rows, fields, inputFields)
  const split = fields.find(field => field === 'split' && isSplitColumn(rows))
  const id = fields.find(field => field === 'id' && isIdColumn(rows))
  const known = new Set(fields)
  const left = new Set(excluded)
  const others = fields.filter(
    field =>
      ![output, split, id].includes(field) && !left.has(field) && !(isUnnamed(field) && isEmpty(rows, field))
  )
  const chosen = outers ?? task.known?.filter(field => field !== output && known.has(field)) ?? others
  const inputs = chosen.filter(field => !left.has(field))
  if (inputs.length === 0) {
    throw new LoopaiError(
      'missing-output-field',
      `${file}: beside "${output}" there is no field to learn from.`,
      {
        suggestions: ['--input-field F names one of several']
      }
    )
  }
  const used = new Set([output, ...inputs])
  return {
    layout: {
      form: 'flat',
      inputs,
      output,
      ...(id && !used.has(id) && { id }),
      ...(split && !used.has(split) && { split }),
      ...without([
        ...new Set([
          ...excluded.filter(field => !known.has(field)),
          ...unchosen,
          ...(known.has(output) ? [] : [output])
        ])
      ])
    },
    // If a person has chosen the input fields, the other ones need no mention.
    ignored: inputFields ? [] : others.filter(field => !used.has(field))
  }
}

/**
 * The fields of rows that hold the input fields, which may be inside of them (`message.text`), and the others that these
 * have.
 */
function nestedInputs(
  rows: ReadRow[],
  fields: string[],
  inputFields: string[] | undefined
): { outers?: string[]; others: string[] } {
  if (!inputFields || inputFields.every(field => fields.includes(field)))
    return { outers: inputFields, others: [] }
  const first = Object.fromEntries(fields.map(field => [field, null]))
  const outerName = (field: string) => (fields.includes(field) ? field : (outerOf(first, field) ?? field))
  const outers = [...new Set(inputFields.map(outerName))]
  const isChosen = (name: string) => inputFields.some(field => name === field || name.startsWith(`${field}.`))
  const others = columnsOf(rows.map(({ value }) => value))
    .map(({ name }) => name)
    .filter(name => outers.some(outer => name.startsWith(`${outer}.`)) && !isChosen(name))
  return { outers, others }
}

/** Whether some row has a field of this name inside another. */
function isNested(rows: ReadRow[], field: string): boolean {
  return (
    field.includes('.') &&
    rows.some(({ value }) => isJsonObject(value) && fieldAt(value, field) !== undefined)
  )
}

function without(fields: string[]): { without?: string[] } {
  return fields.length > 0 ? { without: fields } : {}
}

/** The fields to leave out of the inputs of labeled rows: excluded ones, and all others if input fields are given. */
function insideFields(file: string, rows: ReadRow[], flags: LayoutFlags, excluded: string[]): string[] {
  const { inputFields, excludeFields = [] } = flags
  if (!inputFields && excludeFields.length === 0) return excluded
  const inputs = rows.map(({ value }) => (isJsonObject(value) ? (value.input ?? null) : null))
  const names = columnsOf(inputs.map(input => (typeof input === 'string' ? { text: input } : input))).map(
    ({ name }) => name
  )
  const outer = inputs.flatMap(input => (isJsonObject(input) ? Object.keys(input) : []))
  for (const field of [...(inputFields ?? []), ...excludeFields]) {
    checkField(file, field, [...new Set([...names, ...outer])])
  }
  if (!inputFields) return excluded
  const isChosen = (name: string) => inputFields.some(field => name === field || name.startsWith(`${field}.`))
  return [...new Set([...excluded, ...names.filter(name => !isChosen(name))])]
}

/** Whether a field is a column of a table in which every cell is empty. */
function isEmpty(rows: ReadRow[], field: string): boolean {
  return rows.every(({ value, cells }) => cells && isJsonObject(value) && value[field] === '')
}

function fieldsOf(rows: ReadRow[]): string[] {
  const fields = new Set<string>()
  for (const { value } of rows) {
    if (isJsonObject(value)) for (const field of Object.keys(value)) fields.add(field)
  }
  return [...fields]
}

/** Whether rows seem to be labeled rows without an output, which is then reported row by row. */
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

/** Throws `missing-output-field` if a table seems to have no column names: its first line looks like a row. */
function refuseData(file: string, rows: ReadRow[], fields: string[]): void {
  if (!rows.every(({ cells }) => cells)) return
  const isData = (field: string) =>
    /^[-+]?\d[\d.,:/-]*$/.test(field) ||
    rows.some(({ value }) => isJsonObject(value) && value[field] === field && !isUnnamed(field))
  if (!fields.some(isData)) return
  throw new LoopaiError(
    'missing-output-field',
    `${file}: the first line seems to be a row, not the names of the columns: ${listed(fields, mostNamed)}.`,
    { suggestions: [`put a first line before it, such as ${headerOf(fields.length)}`] }
  )
}

/** An example of a header line for a table with `size` columns. */
function headerOf(size: number): string {
  const names = Array.from({ length: Math.min(size, mostNamed) }, (_, at) =>
    at === 0 ? 'text' : `field${at}`
  )
  return [...names.slice(0, -1), ...(size > mostNamed ? ['…'] : []), 'label'].join(',')
}

/** The most fields that a message lists. */
const mostNamed = 20

function checkField(file: string, field: string, fields: string[], nested: string[] = []): void {
  if (fields.includes(field)) return
  const near = closest(field, [...fields, ...nested])
  throw new LoopaiError(
    'missing-output-field',
    `${file}: no row has a field "${field}". Fields: ${listed(fields, mostNamed)}.`,
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
    `${file} has the fields ${listed(fields, mostNamed)}: which one is the output?`,
    { suggestions: likely ? [`did you mean --output-field ${shellWord(likely)}?`] : ['--output-field F'] }
  )
}
