import { type Json, jsonEqual } from '../../domain/json.js'
import type { Reply } from '../../domain/program/outcome.js'
import type { Program } from '../../domain/program/program.js'
import { type RawTexts, rawTextAt } from '../../domain/rows/raw/raw-texts.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { CallOptions, Inputs, Runner } from '../../sandboxes/runner.js'
import type { TaskFolder } from '../../store/task-folder.js'
import { madeFrom } from '../records/made-from.js'

/** What answers inputs. */
export type Answering = Pick<Runner, 'answer' | 'stream' | 'close'>

/**
 * Makes a runner of a version answer null where another program that fits the rows as well answers otherwise: the rows
 * leave open what such an input gives. The version is learned again to know these programs. Throws `cannot-abstain`
 * where none are known of it.
 */
export async function openAsNull(
  project: Project,
  { folder, task, program }: { folder: TaskFolder; task: Task; program: Program }
): Promise<(runner: Runner) => Answering> {
  const rivals = await rivalsOf(project, folder, task, program)
  const heldBack = (raw: string, reply: Reply): Reply => {
    if (reply.outcome !== 'answered') return reply
    const input = JSON.parse(raw) as Json
    const output = JSON.parse(reply.output) as Json
    const isOpen = rivals.some(rival => {
      const other = rival(input)
      return other !== '' && !jsonEqual(other, output)
    })
    return isOpen ? { ...reply, output: 'null' } : reply
  }
  return runner => ({
    answer: async (input, options) => heldBack(input, await runner.answer(input, options)),
    async *stream(batches, options?: CallOptions) {
      for await (const { batch, from, replies } of runner.stream(batches, options)) {
        const held = replies.map((reply, i) => heldBack(inputAt(batch.inputs, from + i), reply))
        yield { batch, from, replies: held }
      }
    },
    close: () => runner.close()
  })
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

async function rivalsOf(project: Project, folder: TaskFolder, task: Task, program: Program) {
  const made = await madeFrom(project, folder, task, program)
  if ('why' in made) throw unknown(program, made.why)
  const rivals = await made.maker.rivals(program, { ...made.brief, progress: () => {} })
  if (rivals === undefined)
    throw unknown(program, `of such a program (${program.manifest.family}) no others are known`)
  return rivals
}

function unknown({ version }: Program, why: string): LoopaiError {
  return new LoopaiError('cannot-abstain', `What the rows leave open of ${version} is not known: ${why}.`, {
    suggestions: ['run it without --open', 'make a new version: loopai synth']
  })
}
