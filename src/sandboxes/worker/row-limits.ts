import type { Limits } from '../../domain/program/limits.js'
import type { Reply, RowError } from '../../domain/program/outcome.js'
import type { AwakeMoment } from './time/awake-time.js'

export type Failure = Extract<Reply, { error: RowError }>

/** The worker's claims about limits are checked: a row that came back too late or too large has failed. */
export function heldToLimits(reply: Reply, limits: Limits, sent: AwakeMoment, heard: AwakeMoment): Reply {
  const { timeoutMs, outputKb } = limits
  reply.micros = Math.min(reply.micros, (heard.real - sent.real) * 1000)
  const { micros } = reply
  // A worker that was stopped together with this process counts time that the row did not use.
  if (micros > timeoutMs * 1000 && heard.awake - sent.awake > timeoutMs) return timeout(timeoutMs, micros)
  if (reply.outcome === 'answered' && reply.output.length > outputKb * 1024) {
    const message = `the output is larger than ${outputKb} KB`
    return { outcome: 'output-limit', error: { type: 'output-limit', message }, micros }
  }
  return reply
}

export function timeout(timeoutMs: number, micros: number): Failure {
  const message = `longer than ${timeoutMs} ms`
  return { outcome: 'timeout', error: { type: 'timeout', message }, micros }
}
