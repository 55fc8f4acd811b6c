import { isDeepStrictEqual } from 'node:util'
import { Ajv, type ValidateFunction } from 'ajv'
import type { InputCheck } from '../../domain/rows/run-input.js'
import { plainSchema } from '../../domain/task/from-schemas.js'
import type { TaskApi } from '../../store/task-api.js'
import { HttpError } from '../http/http-error.js'

type Schema = TaskApi['inputSchema']

function compile(schema: Schema): ValidateFunction {
  // Schemas of two callers may have the same $id.
  const { $id: _, $schema: __, ...rest } = schema
  return new Ajv({ strict: false, allErrors: false, validateFormats: false, logger: false }).compile(rest)
}

/** Throws `VALIDATION_ERROR` where `schema` is not a JSON Schema. */
export function requireSchema(field: string, schema: Schema): void {
  try {
    compile(schema)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new HttpError(400, 'VALIDATION_ERROR', `${field} is no JSON Schema: ${why}.`, {
      errors: { [field]: [why] }
    })
  }
}

/**
 * A function that returns what is wrong with an input under the schema given to the API, undefined if nothing is.
 * Undefined itself where that schema says no more than task.json can.
 */
export function inputCheck({ inputSchema }: TaskApi): InputCheck | undefined {
  if (isDeepStrictEqual(plainSchema(inputSchema), inputSchema)) return undefined
  let validate: ValidateFunction
  try {
    validate = compile(inputSchema)
  } catch {
    // The schema was edited by hand and is invalid: inputs are only checked by task.json.
    return undefined
  }
  return input => {
    if (validate(input)) return undefined
    const [{ instancePath, message = 'is wrong' }] = validate.errors ?? [{ instancePath: '' }]
    return `${instancePath.slice(1).replaceAll('/', '.') || 'input'} ${message}`
  }
}
