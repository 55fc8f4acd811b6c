import { HttpError } from '../http/http-error.js'

/** A signal that is aborted after `ms`, which may be a fraction. */
export function timeLimit(ms: number): AbortSignal {
  return AbortSignal.timeout(Math.ceil(ms))
}

/** The result of `work`, which has `ms` to finish; without limit if undefined. Throws `TIMEOUT` after that. */
export async function answerWithin<T>(
  ms: number | undefined,
  work: (signal: AbortSignal | undefined) => Promise<T>
): Promise<T> {
  if (ms === undefined) return work(undefined)
  const signal = timeLimit(ms)
  try {
    return await work(signal)
  } catch (error) {
    if (!signal.aborted || error instanceof HttpError) throw error
    throw new HttpError(422, 'TIMEOUT', `There was no answer within ${ms} ms.`, {
      also: { outcome: 'timeout' }
    })
  }
}
