import { jsonEqual } from '../../domain/json.js'
import { fuzzInputs } from '../../domain/program/fuzz.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { StoredExample } from '../../store/examples-file.js'

/** Made-up inputs that programs are compared on, beside all rows. */
const fuzzed = 500

/** Two programs that did not answer alike. */
export interface Disagreement {
  /** Raw JSON text. */
  input: string
  /** What each answered, as raw JSON, or what went wrong. */
  first: string
  second: string
}

/** What programs of one model are compared on: the inputs of rows, then made-up ones. */
export function comparedInputs(rows: readonly StoredExample[], seed: number): string[] {
  const inputs = rows.map(({ input }) => input)
  return [...inputs.map(input => JSON.stringify(input)), ...fuzzInputs(inputs, fuzzed, seed)]
}

/** The first input that two programs answer differently, by their replies. */
export function disagreement(
  inputs: readonly string[],
  first: readonly string[],
  second: readonly string[]
): Disagreement | undefined {
  const at = inputs.findIndex((_, i) => !sameReply(first[i], second[i]))
  return at < 0 ? undefined : { input: inputs[at], first: first[at], second: second[at] }
}

export const failed = '!'

/** What a reply says; a failure starts with a character that no JSON text starts with. */
export function replyText(reply: Reply): string {
  if (reply.outcome === 'answered') return reply.output
  const { type, message, line } = reply.error
  const place = line === undefined ? '' : ` (line ${line})`
  return `${failed}${reply.outcome}: ${type}: ${message}${place}`
}

/** Equal outputs; 1 is 1.0. Two failures may differ in kind: a stack ends elsewhere in each language. */
export function sameReply(first: string, second: string): boolean {
  if (first === second) return true
  if (first.startsWith(failed) || second.startsWith(failed)) {
    return first.startsWith(failed) && second.startsWith(failed)
  }
  return jsonEqual(JSON.parse(first), JSON.parse(second))
}
