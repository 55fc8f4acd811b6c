import type { Reply } from '../../domain/program/outcome.js'
import { readInput, textInput } from '../../domain/rows/run-input.js'
import { soleTextField } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { StreamLine } from '../../store/line-batches.js'
import { typedInput } from '../rows/typed-input.js'
import { openVersion, type RunTarget, recordAll, refusal, taskOf } from './open-version.js'

/** The reply to one input of a run: `input` and `output` are raw JSON. */
export type RunReply =
  | { input: string; output: string }
  | { input: string; error: { type: string; message: string; line?: number; outcome: string } }

/**
 * Runs the active (or named) version on one input, given as JSON or, for a task with one text field, as text. If the
 * program fails, that is a reply with `error`. Throws `bad-input` if the text is not a valid input.
 */
export async function runOne(project: Project, target: RunTarget, text: string): Promise<RunReply> {
  const { folder, task } = await taskOf(project, target.task)
  const input = typedInput(folder.name, task, text)
  const { runner, version, recording } = await openVersion(project, { folder, task }, target, 1)
  try {
    const reply = await runner.answer(input)
    recording?.record({ input, reply, version })
    return toRunReply(input, reply)
  } finally {
    await Promise.all([runner.close(), recording?.close()])
  }
}

/**
 * Runs the active (or named) version on a stream of lines. Calls `handOver` with batches of replies as soon as they are
 * ready: one reply for each line, in order. For a line that is not a valid input the reply is an error with
 * `input: ''`. Blank lines are skipped unless `asText`, where each line is the value of the only text field; throws
 * `usage` if the task's input is not one text field.
 */
export async function runStream(
  project: Project,
  target: RunTarget,
  lines: AsyncIterable<StreamLine[]>,
  options: { asText: boolean },
  handOver: (replies: RunReply[]) => Promise<void>
): Promise<void> {
  const { folder, task } = await taskOf(project, target.task)
  const field = soleTextField(task)
  if (options.asText && field === undefined) {
    throw new LoopaiError('usage', `--lines: the input of ${folder.name} is not one text field.`, {
      suggestions: ['give one JSON object a line, without --lines']
    })
  }
  const read = (line: StreamLine): string | Reply => {
    if ('problem' in line) return refusal(line.problem)
    const input = options.asText ? textInput(line.text, field!) : readInput(line.text, task, false)
    return 'raw' in input ? input.raw : refusal(input.problem)
  }
  const isBlank = (line: StreamLine) => !options.asText && 'text' in line && line.text.trim() === ''

  async function* batches() {
    for await (const batch of lines) yield { inputs: batch.filter(line => !isBlank(line)).map(read) }
  }

  const { runner, version, recording } = await openVersion(project, { folder, task }, target)
  try {
    for await (const { batch, from, replies } of runner.stream(batches())) {
      if (recording) recordAll(recording, version, { inputs: batch.inputs, from }, replies)
      await handOver(replies.map((reply, i) => toRunReply(batch.inputs[from + i], reply)))
    }
  } finally {
    await Promise.all([runner.close(), recording?.close()])
  }
}

/** `asked`: the input as raw JSON, or the refusal of a line that is not a valid input. */
function toRunReply(asked: string | Reply, reply: Reply): RunReply {
  const input = typeof asked === 'string' ? asked : ''
  if (reply.outcome === 'answered') return { input, output: reply.output }
  const { type, message, line } = reply.error
  return { input, error: { type, message, line, outcome: reply.outcome } }
}
