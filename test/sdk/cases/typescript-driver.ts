import {
  ConflictException,
  ConnectionException,
  DeniedException,
  ExecutionException,
  LoopaiClient,
  LoopaiException,
  NotFoundException,
  RateLimitException,
  ServerException,
  TimeoutException,
  ValidationException
} from '../../../sdk/typescript/src/index.js'
import type { Json, JsonObject } from '../../../src/domain/json.js'
import type { Call, Driver, Outcome } from './driver.js'
import { calls } from './typescript-calls.js'

/** Makes the calls of the table with the TypeScript client. */
export const typescriptDriver: Driver = {
  name: 'typescript',
  can: ['retries', 'cancel'],
  async make({ base_url, call, args, client, cancel_after_ms }: Call): Promise<Outcome> {
    const { timeout_ms: timeout, max_retries: maxRetries } = client
    const made = new LoopaiClient({ baseUrl: base_url, timeout, maxRetries })
    const signal = cancel_after_ms === undefined ? undefined : AbortSignal.timeout(cancel_after_ms)
    try {
      return { result: (await calls[call](made, args, { signal })) as Json }
    } catch (error) {
      if (signal !== undefined && error === signal.reason) return { error: { kind: 'cancelled' } }
      if (error instanceof LoopaiException) return { error: described(error) }
      throw error
    }
  },
  async close() {}
}

/** Classes before those that they extend. */
const kinds = [
  ['validation', ValidationException],
  ['execution', ExecutionException],
  ['denied', DeniedException],
  ['not_found', NotFoundException],
  ['conflict', ConflictException],
  ['rate_limited', RateLimitException],
  ['server', ServerException],
  ['timeout', TimeoutException],
  ['connection', ConnectionException]
] as const

function described(error: LoopaiException): JsonObject {
  const { executionId, outcome, errors } = error as ExecutionException & ValidationException
  const maybe: Record<string, Json | undefined> = {
    kind: kinds.find(([, kind]) => error instanceof kind)?.[0] ?? 'api',
    status: error.statusCode ?? null,
    code: error.code,
    message: error.message,
    errors,
    outcome,
    execution_id: executionId,
    request_id: error.requestId,
    retry_after_ms: error.retryAfterMs
  }
  return Object.fromEntries(Object.entries(maybe).filter(([, value]) => value !== undefined)) as JsonObject
}
