import { isDeepStrictEqual } from 'node:util'
import { Ajv, type ValidateFunction } from 'ajv'
import type { Json } from '../../domain/json.js'
import { plainSchema } from '../../domain/task/from-schemas.js'
import type { TaskApi } from '../../store/task-api.js'
import { HttpError } from '../http/http-error.js'

type Schema = TaskApi['inputSchema']

function compile(schema: Schema): ValidateFunction {
  // Schemas of two callers may have the same $id.
  const { $id: _, $schema: __, ...rest } = schema
  return new Ajv({ strict: false, allErrors: false, validateFormats: false, logger: false }).compile(rest)
}

/** Throws where something is no JSON Schema. */
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

/** What is wrong with an input under the schema that the API was given, where that says more than task.json may. */
export function inputCheck({ inputSchema }: TaskApi): ((input: Json) => string | undefined) | undefined {
  if (isDeepStrictEqual(plainSchema(inputSchema), inputSchema)) return undefined
  let validate: ValidateFunction
  try {
    validate = compile(inputSchema)
  } catch {
    // Edited by hand since: what task.json says is checked.
    return undefined
  }
  return input => {
    if (validate(input)) return undefined
    const [{ instancePath, message = 'is wrong' }] = validate.errors ?? [{ instancePath: '' }]
    return `${instancePath.slice(1).replaceAll('/', '.') || 'input'} ${message}`
  }
}
