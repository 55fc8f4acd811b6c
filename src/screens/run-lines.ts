import { visibleJson } from '../domain/text/visible.js'
import type { RunReply } from '../loop/run/run.js'

/** The format of replies on stdout. */
export interface RunFormat {
  /** Prints strings without quotes. */
  raw: boolean
  withInput: boolean
  /** `{"output":…}` or `{"error":{…}}`, so that the two can't be confused. */
  envelope: boolean
}

/** The line of one reply: JSON, except for strings if `raw` is set. */
export function runLine(reply: RunReply, format: RunFormat): string {
  const isRaw = format.raw && 'output' in reply && reply.output.startsWith('"')
  return isRaw ? JSON.parse(reply.output) : visibleJson(jsonOf(reply, format))
}

function jsonOf(reply: RunReply, format: RunFormat): string {
  const input = format.withInput ? `"input":${reply.input === '' ? 'null' : reply.input},` : ''
  if ('error' in reply) return `{${input}"error":${JSON.stringify(reply.error)}}`
  if (format.withInput || format.envelope) return `{${input}"output":${reply.output}}`
  return reply.output
}
