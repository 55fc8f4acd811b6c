import {
  ConflictException,
  ConnectionException,
  DeniedException,
  ExecutionException,
  type FailureDetails,
  LoopaiException,
  NotFoundException,
  RateLimitException,
  ServerException,
  ValidationException
} from './exceptions.js'
import { retryAfterIn } from './retries.js'

/** The members of an error reply. */
interface ErrorReply {
  message?: string
  code?: string
  errors?: Record<string, string[]>
  executionId?: string
  outcome?: string
}

/** The exception for a reply that is no success. */
export async function exceptionOf(reply: Response, sentId: string): Promise<LoopaiException> {
  const { status, headers } = reply
  const response = jsonOr(await reply.text())
  const { message, code, errors, executionId, outcome } = asErrorReply(response)
  const details: FailureDetails = {
    response,
    code,
    requestId: headers.get('x-request-id') ?? sentId,
    retryAfterMs: retryAfterIn(headers.get('retry-after'))
  }
  const text = message ?? `${status} ${reply.statusText}`.trim()
  if (status === 400 || status === 413 || status === 415) {
    return new ValidationException(text, errors, status, details)
  }
  if (status === 422) return new ExecutionException(text, executionId, status, details, outcome)
  return new (classOf(status))(text, status, response, details)
}

function classOf(status: number): typeof LoopaiException {
  switch (status) {
    case 401:
    case 403:
      return DeniedException
    case 404:
      return NotFoundException
    case 409:
      return ConflictException
    case 429:
      return RateLimitException
    default:
      return status >= 500 ? ServerException : LoopaiException
  }
}

/** The exception for a request without a reply, or whose reply broke off. */
export function connectionFailure(url: string, thrown: unknown, requestId: string): ConnectionException {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const { code, message } = (error.cause ?? error) as { code?: string; message?: string }
  return new ConnectionException(`No reply of ${url}: ${code ?? message ?? 'no connection'}.`, error, {
    code,
    requestId
  })
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function asErrorReply(response: unknown): ErrorReply {
  return typeof response === 'object' && response !== null ? response : {}
}
