import { type Json, jsonEqual } from '../../domain/json.js'
import type { Reply } from '../../domain/program/outcome.js'
import { type Program, runnableOf } from '../../domain/program/program.js'
import { type RawTexts, rawTextAt } from '../../domain/rows/raw/raw-texts.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { CallOptions, Inputs, Runner } from '../../sandboxes/runner.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { type RivalAnswer, rivalsOf } from '../records/rivals-of.js'
import { openRunner } from '../running.js'

/** What answers inputs. */
export type Answering = Pick<Runner, 'answer' | 'stream' | 'close'>

/**
 * Starts a version, for the caller to close. With `open` it answers null where another program that fits the rows as
 * well answers otherwise: the rows leave open what such an input gives. The version is learned again to know these
 * programs; throws `cannot-abstain` where none are known of it.
 */
export async function openAnswering(
  project: Project,
  { folder, task, program, open }: { folder: TaskFolder; task: Task; program: Program; open?: 'null' },
  workers: number
): Promise<Answering> {
  const rivals = open && (await knownRivals(project, folder, task, program))
  const { runner } = await openRunner(project, runnableOf(program), workers)
  return rivals ? openAsNull(runner, rivals) : runner
}

function openAsNull(runner: Runner, rivals: readonly RivalAnswer[]): Answering {
  const heldBack = (raw: string, reply: Reply): Reply => {
    if (reply.outcome !== 'answered') return reply
    const input = JSON.parse(raw) as Json
    const output = JSON.parse(reply.output) as Json
    const isOpen = rivals.some(rival => {
      const other = rival(input)
      return other !== undefined && !jsonEqual(other, output)
    })
    return isOpen ? { ...reply, output: 'null' } : reply
  }
  return {
    answer: async (input, options) => heldBack(input, await runner.answer(input, options)),
    async *stream(batches, options?: CallOptions) {
      for await (const { batch, from, replies } of runner.stream(batches, options)) {
        const held = replies.map((reply, i) => heldBack(inputAt(batch.inputs, from + i), reply))
        yield { batch, from, replies: held }
      }
    },
    close: () => runner.close()
  }
}

/** The input as raw JSON; of what is none, which nothing answered, an empty text. */
function inputAt(inputs: Inputs, at: number): string {
  if (isRaw(inputs)) return rawTextAt(inputs, at)
  const input = inputs[at]
  return typeof input === 'string' ? input : ''
}

function isRaw(inputs: Inputs): inputs is RawTexts {
  return !Array.isArray(inputs)
}

async function knownRivals(
  project: Project,
  folder: TaskFolder,
  task: Task,
  program: Program
): Promise<RivalAnswer[]> {
  const found = await rivalsOf(project, folder, task, program)
  if ('rivals' in found) return found.rivals
  const { version } = program
  const { why } = found
  throw new LoopaiError('cannot-abstain', `What the rows leave open of ${version} is not known: ${why}.`, {
    suggestions: ['run it without --open', 'make a new version: loopai synth']
  })
}
