import type { Json, JsonObject } from '../../../src/domain/json.js'

/** The kind of an error, by the status of the reply. */
const kinds: Record<number, string> = {
  400: 'validation',
  401: 'denied',
  403: 'denied',
  404: 'not_found',
  409: 'conflict',
  413: 'validation',
  415: 'validation',
  422: 'execution',
  429: 'rate_limited'
}

class Refusal extends Error {
  constructor(readonly error: JsonObject) {
    super('refused')
  }
}

/** A reply that is an error, as the table describes it. */
export async function refusalOf(reply: Response): Promise<Error> {
  const body = (await reply.json()) as JsonObject
  const { status, headers } = reply
  const wait = headers.get('retry-after')
  const maybe: Record<string, Json | undefined> = {
    kind: kinds[status] ?? (status >= 500 ? 'server' : 'api'),
    status,
    code: body.code,
    message: body.message,
    errors: body.errors,
    outcome: body.outcome,
    execution_id: body.executionId,
    request_id: headers.get('x-request-id') ?? undefined,
    retry_after_ms: wait === null ? undefined : Number(wait) * 1000
  }
  const there = Object.entries(maybe).filter(([, value]) => value !== undefined)
  return new Refusal(Object.fromEntries(there) as JsonObject)
}

/** Anything thrown by a call, as the table describes errors. */
export function failureOf(thrown: unknown, cancelled: AbortSignal, late: AbortSignal): JsonObject {
  if (thrown instanceof Refusal) return thrown.error
  const message = String(thrown)
  if (cancelled.aborted) return { kind: 'cancelled', status: null, message }
  if (late.aborted) return { kind: 'timeout', status: null, message }
  if (thrown instanceof TypeError && thrown.message === 'fetch failed') {
    return { kind: 'connection', status: null, message }
  }
  throw thrown
}
