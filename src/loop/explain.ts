import type { Json } from '../domain/json.js'
import { labelIndexOf } from '../domain/measure/tally.js'
import type { Explanation } from '../domain/program/explanation.js'
import { type Program, runnableOf } from '../domain/program/program.js'
import { variantsOf } from '../domain/rows/audit/variants.js'
import { readInput } from '../domain/rows/run-input.js'
import type { Task } from '../domain/task/task.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import { dataHash } from '../store/examples-file.js'
import type { TaskFolder } from '../store/task-folder.js'
import { openRunner, pickVersion, requireUnedited } from './programs.js'
import { splitRows } from './rows/split-rows.js'
import { badInput } from './run.js'
import { briefFor } from './synth/candidates.js'

export interface Explained extends Explanation {
  task: string
  version: string
  family: string
  input: Json
  output: Json
  /** Why the program itself can't be looked into, so that only its answers were compared. */
  outside?: string
}

/**
 * Why the active (or named) version answers an input as it does. A program that was learned is learned again
 * from the same rows, and its model tells; of any other, and where the rows have changed, what is told is
 * which parts of the input the answer hangs on.
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
  const read = readInput(text, task, true)
  if ('problem' in read) throw badInput(folder, task, read.problem)
  const input: Json = JSON.parse(read.raw)
  const variants = variantsOf(input)
  const [output, ...others] = await answersOf(project, program, [
    read.raw,
    ...variants.map(each => JSON.stringify(each.input))
  ])
  if (output === undefined) {
    throw new LoopaiError('rows-failed', `${version} does not answer this input.`, {
      suggestions: [`loopai run ${folder.name} ${version} -i '…'   (says how it fails)`]
    })
  }
  const told = {
    task: folder.name,
    version,
    family: program.manifest.family,
    input,
    output: JSON.parse(output) as Json
  }
  const inside = await fromInside(project, folder, task, program, input)
  if ('how' in inside) return { ...told, ...inside }
  return {
    ...told,
    ...fromOutside(
      variants.map(each => each.without),
      output,
      others
    ),
    outside: inside.why
  }
}

/** The model's own word, or why there is none. */
async function fromInside(
  project: Project,
  folder: TaskFolder,
  task: Task,
  program: Program,
  input: Json
): Promise<Explanation | { why: string }> {
  const { generator, seen } = program.manifest
  const maker = generator.name === 'local' ? await project.localGenerator() : undefined
  if (maker?.explain === undefined) return { why: `it was not learned here but made by ${generator.name}` }
  const rows = await splitRows(folder, task, project)
  const made = seen.splits.flatMap(split => rows[split])
  if (dataHash(made) !== seen.data) return { why: 'the rows that it was learned from have changed since' }
  const options = {
    ...{ taskName: folder.name, task, rows, languages: [program.manifest.language], translate: [] },
    ...{ seed: generator.seed ?? 1, labels: labelIndexOf(task) }
  }
  const explanation = await maker.explain(program, briefFor(project, options, maker, made), input)
  return explanation ?? { why: 'this version of Loopai learns another program from its rows' }
}

/** What of the input the answer hangs on. */
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

/** The outputs for inputs, all as raw JSON; undefined where it fails. */
async function answersOf(
  project: Project,
  program: Program,
  inputs: string[]
): Promise<(string | undefined)[]> {
  const { runner } = await openRunner(project, runnableOf(program), 1)
  const outputs: (string | undefined)[] = []
  try {
    for await (const replies of runner.run(once(inputs))) {
      for (const reply of replies) outputs.push(reply.outcome === 'answered' ? reply.output : undefined)
    }
  } finally {
    await runner.close()
  }
  return outputs
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}
