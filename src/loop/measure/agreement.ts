import { jsonEqual } from '../../domain/json.js'
import { fuzzInputs } from '../../domain/program/fuzz.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { StoredExample } from '../../store/examples-file.js'

/** The number of generated inputs on which programs are compared, in addition to all rows. */
const fuzzed = 500

/** An input for which two programs gave different replies. */
export interface Disagreement {
  /** Raw JSON text. */
  input: string
  /** The reply of each program, as `replyText` gives it. */
  first: string
  second: string
}

/** The inputs on which programs of one model are compared, as raw JSON: those of the rows, then generated ones. */
export function comparedInputs(rows: readonly StoredExample[], seed: number): string[] {
  const inputs = rows.map(({ input }) => input)
  return [...inputs.map(input => JSON.stringify(input)), ...fuzzInputs(inputs, fuzzed, seed)]
}

/** The first input to which two programs gave different replies (as `replyText` gives them), if any. */
export function disagreement(
  inputs: readonly string[],
  first: readonly string[],
  second: readonly string[]
): Disagreement | undefined {
  const at = inputs.findIndex((_, i) => !sameReply(first[i], second[i]))
  return at < 0 ? undefined : { input: inputs[at], first: first[at], second: second[at] }
}

/** The first character of the text of a failed reply: no JSON text starts with it. */
export const failed = '!'

/** A reply as text: the output as raw JSON, or for a failure `!` with outcome, type and message. */
export function replyText(reply: Reply): string {
  if (reply.outcome === 'answered') return reply.output
  const { type, message, line } = reply.error
  const place = line === undefined ? '' : ` (line ${line})`
  return `${failed}${reply.outcome}: ${type}: ${message}${place}`
}

/**
 * Whether two replies (as `replyText` gives them) are the same. Outputs are compared as JSON values, so 1 equals 1.0.
 * Any two failures are the same, since languages fail differently (their stacks have different limits, for example).
 */
export function sameReply(first: string, second: string): boolean {
  if (first === second) return true
  if (first.startsWith(failed) || second.startsWith(failed)) {
    return first.startsWith(failed) && second.startsWith(failed)
  }
  return jsonEqual(JSON.parse(first), JSON.parse(second))
}
