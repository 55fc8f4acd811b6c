import { type Logger, pino, stdTimeFunctions } from 'pino'

export type { Logger } from 'pino'

/** Which requests are logged: those where the server failed, all, or all with their inputs. */
export type RequestLog = 'failures' | 'requests' | 'inputs'

/** A log that writes lines of JSON to stderr. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true })
  )
}
