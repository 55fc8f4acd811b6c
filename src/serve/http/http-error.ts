import { LoopaiError } from '../../errors.js'

/** What an error reply holds beside its message. */
export interface ErrorDetails {
  /** Messages by the name of the field. */
  errors?: Record<string, string[]>
  /** Seconds after which the same request may succeed. */
  retryAfter?: number
  /** Whether the connection stays open after the reply; the rest of the body is then read by whoever refused it. */
  open?: boolean
  /** Additional members of the reply. */
  also?: Record<string, unknown>
}

/** An expected failure of a request. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {}
  ) {
    super(message)
  }

  /** The body of the reply. */
  get document(): Record<string, unknown> {
    const { errors, also } = this.details
    return { message: this.message, code: this.code, ...(errors && { errors }), ...also }
  }
}

/** A 503 error; the request may succeed after `retryAfter` seconds. */
export function unavailable(message: string, retryAfter: number): HttpError {
  return new HttpError(503, 'UNAVAILABLE', message, { retryAfter })
}

/** The HTTP error for an expected failure; undefined for a bug. */
export function httpErrorOf(error: unknown): HttpError | undefined {
  if (error instanceof HttpError) return error
  if (!(error instanceof LoopaiError)) return fastifyError(error)
  const suggestions = error.suggestions.length > 0 ? { suggestions: error.suggestions } : undefined
  const [status, code] =
    statuses[error.code] ?? (error.exitCode === 2 ? [400, codeOf(error.code)] : [503, 'UNAVAILABLE'])
  return new HttpError(status, code, error.message, {
    also: suggestions,
    ...(status === 503 && { retryAfter: 5 })
  })
}

const statuses: Partial<Record<LoopaiError['code'], [status: number, code: string]>> = {
  'active-missing': [409, 'NO_ACTIVE_VERSION'],
  'bad-input': [400, 'VALIDATION_ERROR'],
  'bad-rows': [400, 'VALIDATION_ERROR'],
  busy: [409, 'BUSY'],
  'edited-program': [409, 'EDITED_PROGRAM'],
  'no-rows': [409, 'NO_ROWS'],
  'task-exists': [409, 'TASK_ALREADY_EXISTS'],
  'unknown-task': [404, 'TASK_NOT_FOUND'],
  'unknown-version': [404, 'ARTIFACT_NOT_FOUND']
}

const codeOf = (code: string) => code.toUpperCase().replaceAll('-', '_')

/** Requests that Fastify itself refuses: too large, of an unsupported type, or not valid under the schema. */
function fastifyError(error: unknown): HttpError | undefined {
  const { statusCode, code, message, validation } = error as {
    statusCode?: number
    code?: string
    message?: string
    validation?: { instancePath: string; message?: string; params?: { missingProperty?: string } }[]
  }
  if (validation !== undefined) {
    const errors: Record<string, string[]> = {}
    for (const { instancePath, message: what = 'is wrong', params } of validation) {
      const field = instancePath.slice(1).replaceAll('/', '.') || params?.missingProperty || 'body'
      errors[field] = [...(errors[field] ?? []), what]
    }
    return new HttpError(400, 'VALIDATION_ERROR', `Request: ${message}.`, { errors })
  }
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return undefined
  return new HttpError(statusCode, (code && known[code]) ?? 'BAD_REQUEST', message ?? 'Bad request.')
}

const known: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BAD_JSON'
}
