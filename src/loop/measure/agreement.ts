import { jsonEqual } from '../../domain/json.js'
import { fuzzInputs } from '../../domain/program/fuzz.js'
import type { LanguageName } from '../../domain/program/language.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { Runnable } from '../../domain/program/program.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { StoredExample } from '../../store/examples-file.js'
import { openRunner } from '../programs.js'
import { type MeasuredRow, measure } from './measure.js'

/** Made-up inputs that programs are compared on, beside all rows. */
const fuzzed = 500
const batchRows = 256

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

/** What a program answers to inputs, in its sandbox; a failure starts with `!`. Each time is kept in `micros`. */
export async function repliesTo(
  project: Project,
  program: Runnable,
  inputs: readonly string[],
  micros: number[] = []
): Promise<string[]> {
  const replies: string[] = []
  const { runner } = await openRunner(project, program)
  try {
    await measure(runner, batches(inputs), (_, reply) => {
      replies.push(told(reply))
      micros.push(reply.micros)
    })
  } finally {
    await runner.close()
  }
  return replies
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

/** Whether a sandbox here runs a language. */
export async function canRun(project: Project, language: LanguageName): Promise<boolean> {
  try {
    await project.sandbox(language)
    return true
  } catch (error) {
    if (error instanceof LoopaiError && error.code === 'no-sandbox') return false
    throw error
  }
}

function* batches(inputs: readonly string[]): Generator<MeasuredRow[]> {
  for (let start = 0; start < inputs.length; start += batchRows) {
    yield inputs.slice(start, start + batchRows).map(input => ({ input, expected: '' }))
  }
}

export const failed = '!'

/** A failure starts with a character that no JSON text starts with. */
function told(reply: Reply): string {
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
