import type { Json } from '../domain/json.js'
import type { Explanation } from '../domain/program/explanation.js'
import { type Program, runnableOf } from '../domain/program/program.js'
import { variantsOf } from '../domain/rows/audit/variants.js'
import type { Task } from '../domain/task/task.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import type { TaskFolder } from '../store/task-folder.js'
import { pickVersion, requireUnedited } from './programs.js'
import { learnedOtherwise, madeFrom } from './records/made-from.js'
import { typedInput } from './rows/typed-input.js'
import { repliesTo } from './running.js'

export interface Explained extends Explanation {
  task: string
  version: string
  family: string
  input: Json
  output: Json
  /** Why the program itself cannot be inspected, so that only its answers were compared. */
  outside?: string
}

/**
 * Explains why the active (or named) version answers an input as it does. A learned program is learned again from the
 * same rows, and its model explains the answer. For any other program, or where the rows have changed, the explanation
 * is how the answer changes when parts of the input are left out.
 */
export async function explain(
  project: Project,
  target: { task?: string; version?: string },
  text: string
): Promise<Explained> {
  const folder = project.task(target.task)
  const task = await folder.task()
  const version = await pickVersion(project, folder, target.version)
  const program = await folder.program(version)
  requireUnedited(folder, program)
  const raw = typedInput(folder.name, task, text)
  const input: Json = JSON.parse(raw)
  const variants = variantsOf(input)
  const inputs = [raw, ...variants.map(each => JSON.stringify(each.input))]
  const replies = await repliesTo(project, runnableOf(program), inputs, 1)
  const [output, ...others] = replies.map(reply => (reply.outcome === 'answered' ? reply.output : undefined))
  if (output === undefined) {
    throw new LoopaiError('rows-failed', `${version} does not answer this input.`, {
      suggestions: [`loopai run ${folder.name} ${version} -i '…'   (says how it fails)`]
    })
  }
  const common = {
    task: folder.name,
    version,
    family: program.manifest.family,
    input,
    output: JSON.parse(output) as Json
  }
  const inside = await fromInside(project, folder, task, program, input)
  if ('how' in inside) return { ...common, ...inside }
  return {
    ...common,
    ...fromOutside(
      variants.map(each => each.without),
      output,
      others
    ),
    outside: inside.why
  }
}

/** The explanation of the model, or why there is none. */
async function fromInside(
  project: Project,
  folder: TaskFolder,
  task: Task,
  program: Program,
  input: Json
): Promise<Explanation | { why: string }> {
  const made = await madeFrom(project, folder, task, program)
  if ('why' in made) return made
  const explanation = await made.maker.explain(program, made.brief, input)
  return explanation ?? { why: learnedOtherwise }
}

/** The parts of the input that the answer depends on. */
function fromOutside(parts: string[], output: string, others: (string | undefined)[]): Explanation {
  const telling = others.flatMap((other, at) => (other === output ? [] : [{ part: parts[at], other }]))
  const reasons = telling.map(({ part, other }) => ({
    text: other === undefined ? `without ${part} it fails` : `without ${part} it answers ${other}`
  }))
  const how =
    reasons.length > 0
      ? `The answer hangs on ${reasons.length} of ${parts.length} parts of the input.`
      : `No single part of the input changes the answer when it is left out (${parts.length} tried).`
  return { how, reasons }
}
