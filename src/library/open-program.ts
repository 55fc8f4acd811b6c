import type { Json } from '../domain/json.js'
import type { Reply } from '../domain/program/outcome.js'
import { batchRows } from '../domain/rows/batches.js'
import { readInput } from '../domain/rows/run-input.js'
import type { Task } from '../domain/task/task.js'
import { LoopaiError } from '../errors.js'
import { pickVersion, requireUnedited } from '../loop/programs.js'
import { openAnswering } from '../loop/run/open-readings.js'
import type { Project } from '../project.js'
import type { CallOptions } from '../sandboxes/runner.js'

/** Why an input has no output. */
export interface ProgramError {
  /** The class of the program's exception, else the outcome. */
  type: string
  message: string
  /** Line of the program, where known. */
  line?: number
  outcome: string
}

/** The answer to one input: its output or an error. */
export type ProgramAnswer = { output: Json } | { error: ProgramError }

export interface OpenProgramOptions {
  /** By default the active version. */
  version?: string
  /** Answer null where other programs that fit the rows as well answer otherwise; rejects where none are known. */
  open?: 'null'
  /** Worker processes; by default those of the project. */
  jobs?: number
}

/** A version that runs in its sandbox and takes inputs from several callers at any time. */
export interface OpenProgram {
  readonly task: string
  readonly version: string
  /**
   * The output for one input. Rejects with `bad-input` where the task's schema refuses it, and with `rows-failed` where
   * the program fails.
   */
  run(input: Json, options?: CallOptions): Promise<Json>
  /** One answer to each input, in order, as soon as it is ready; a failure is an answer with its error. */
  stream(inputs: Iterable<Json> | AsyncIterable<Json>, options?: CallOptions): AsyncGenerator<ProgramAnswer>
  /** Ends its workers; safe to call twice. */
  close(): Promise<void>
}

/** Starts the active (or named) version of a task. */
export async function openProgram(
  project: Project,
  taskName: string,
  { version: typed, jobs = project.jobs, open }: OpenProgramOptions
): Promise<OpenProgram> {
  const folder = project.task(taskName)
  const task = await folder.task()
  const version = await pickVersion(project, folder, typed)
  const program = await folder.program(version)
  requireUnedited(folder, program)
  const runner = await openAnswering(project, { folder, task, program, open }, jobs)
  return {
    task: folder.name,
    version,
    run: async (input, options) => {
      const read = readInput(textOf(input), task, false)
      if ('problem' in read) throw new LoopaiError('bad-input', `input: ${read.problem}.`)
      const answer = answerOf(await runner.answer(read.raw, options))
      if ('output' in answer) return answer.output
      throw new LoopaiError('rows-failed', `${answer.error.type}: ${answer.error.message}`)
    },
    async *stream(inputs, options) {
      for await (const { replies } of runner.stream(batchesOf(inputs, task), options))
        yield* replies.map(answerOf)
    },
    close: () => runner.close()
  }
}

/**
 * Groups inputs into batches for a runner. Inputs of an asynchronous source are sent one by one, so that none waits for
 * the next.
 */
async function* batchesOf(
  inputs: Iterable<Json> | AsyncIterable<Json>,
  task: Task
): AsyncGenerator<{ inputs: (string | Reply)[] }> {
  if (Symbol.asyncIterator in inputs) {
    for await (const input of inputs) yield { inputs: [inputFor(input, task)] }
    return
  }
  let batch: (string | Reply)[] = []
  for (const input of inputs) {
    if (batch.push(inputFor(input, task)) < batchRows) continue
    yield { inputs: batch }
    batch = []
  }
  if (batch.length > 0) yield { inputs: batch }
}

/** The JSON text for a worker, or the reply to an input that cannot be sent. */
function inputFor(input: Json, task: Task): string | Reply {
  const read = readInput(textOf(input), task, false)
  if ('raw' in read) return read.raw
  return { outcome: 'error', error: { type: 'bad-input', message: read.problem }, micros: 0 }
}

/** The input as JSON; an empty text, which the reader refuses, for JavaScript values that have no JSON form. */
const textOf = (input: Json): string => JSON.stringify(input) ?? ''

function answerOf(reply: Reply): ProgramAnswer {
  if (reply.outcome === 'answered') return { output: JSON.parse(reply.output) as Json }
  const { type, message, line } = reply.error
  return { error: { type, message, line, outcome: reply.outcome } }
}
