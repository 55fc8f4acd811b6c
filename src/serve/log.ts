import { type Logger, pino, stdTimeFunctions } from 'pino'

export type { Logger } from 'pino'

/** What is logged of requests: those that failed on our side, all of them, or all with their inputs. */
export type RequestLog = 'failures' | 'requests' | 'inputs'

/** Lines of JSON on stderr. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true })
  )
}
