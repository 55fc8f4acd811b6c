import { isJsonObject, type Json } from '../../domain/json.js'
import { soleTextField, type Task } from '../../domain/task/task.js'
import type { JsonSchema } from '../../domain/task/task-schema.js'
import { HttpError } from '../http/http-error.js'

/** A tensor of the Open Inference Protocol: values with a name, a shape and a type. */
export interface Tensor {
  name: string
  shape: number[]
  datatype: string
  data: Json[]
}

interface Described {
  name: string
  datatype: string
  shape: number[]
}

/** The tensors of a task: one for each input field, or one of JSON texts; and one for the output. */
export function tensorsOf({ input, output }: Task): { inputs: Described[]; outputs: Described[] } {
  const fields = Object.entries(input.properties ?? {})
  const inputs =
    fields.length > 0 ? fields.map(([name, schema]) => described(name, schema)) : [described('input', {})]
  return { inputs, outputs: [described('output', output)] }
}

function described(name: string, schema: JsonSchema): Described {
  return { name, datatype: datatypeOf(schema), shape: [-1] }
}

function datatypeOf({ type }: JsonSchema): string {
  if (type === 'number') return 'FP64'
  if (type === 'integer') return 'INT64'
  return type === 'boolean' ? 'BOOL' : 'BYTES'
}

/**
 * The inputs in a request: either each tensor is a field, or the only tensor holds whole inputs as JSON or plain text.
 * Throws `VALIDATION_ERROR` where lengths, shapes or names do not match.
 */
export function inputsOf(tensors: readonly Tensor[], task: Task): Json[] {
  const columns = tensors.map(each => ({ ...each, values: valuesOf(each) }))
  const rows = columns[0].values.length
  for (const { name, values } of columns) {
    if (values.length !== rows)
      throw bad(name, `has ${values.length} elements where ${columns[0].name} has ${rows}`)
  }
  const fields = task.input.properties ?? {}
  if (columns.every(({ name }) => Object.hasOwn(fields, name))) {
    return Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(columns.map(({ name, values }) => [name, fieldValue(values[row], fields[name])]))
    )
  }
  if (columns.length > 1) {
    const unknown = columns.find(({ name }) => !Object.hasOwn(fields, name))!
    throw bad(unknown.name, 'is no field of this task')
  }
  return columns[0].values.map(value => wholeInput(value, task))
}

/** The elements of a tensor in row-major order, nested or not. */
function valuesOf({ name, shape, data }: Tensor): Json[] {
  const values = data.flat(Number.POSITIVE_INFINITY as 1) as Json[]
  const expected = shape.reduce((product, size) => product * size, 1)
  if (values.length !== expected)
    throw bad(name, `has ${values.length} elements, not the ${expected} of its shape`)
  return values
}

/** The value of a field; for a field that is not a text, a string is parsed as JSON. */
function fieldValue(value: Json, { type }: JsonSchema): Json {
  return typeof value === 'string' && type !== undefined && type !== 'string' ? parsedOr(value) : value
}

function wholeInput(value: Json, task: Task): Json {
  if (typeof value !== 'string') return value
  const field = soleTextField(task)
  const parsed = parsedOr(value)
  return field !== undefined && !isJsonObject(parsed) ? { [field]: value } : parsed
}

function parsedOr(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** All outputs as one tensor: numbers and booleans unchanged, texts without quotes, all others as JSON. */
export function outputTensor(outputs: Json[], { output }: Task): Tensor {
  const all = (type: string) => outputs.length > 0 && outputs.every(value => typeof value === type)
  const datatype = all('number')
    ? output.type === 'integer'
      ? 'INT64'
      : 'FP64'
    : all('boolean')
      ? 'BOOL'
      : 'BYTES'
  const text = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value))
  const data = datatype === 'BYTES' ? outputs.map(text) : outputs
  return { name: 'output', shape: [outputs.length], datatype, data }
}

function bad(name: string, problem: string): HttpError {
  return new HttpError(400, 'VALIDATION_ERROR', `Input ${name} ${problem}.`, {
    errors: { [name]: [problem] }
  })
}
