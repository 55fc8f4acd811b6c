import type { Reply } from '../domain/program/outcome.js'
import { runnableOf } from '../domain/program/program.js'
import { type RunInput, readInput, textInput } from '../domain/rows/run-input.js'
import { soleTextField, type Task } from '../domain/task/task.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import type { StreamLine } from '../store/line-batches.js'
import type { TaskFolder } from '../store/task-folder.js'
import { pickVersion, requireUnedited } from './programs.js'
import { typedInput } from './rows/typed-input.js'
import { openRunner } from './running.js'

/** What became of one input of a run. */
export type RunReply =
  | { input: string; output: string }
  | { input: string; error: { type: string; message: string; line?: number; outcome: string } }

export interface RunTarget {
  task?: string
  version?: string
}

/** Runs the active (or named) version on one input, given as JSON or, for a one-text-field task, as text. */
export async function runOne(project: Project, target: RunTarget, text: string): Promise<RunReply> {
  const { folder, task } = await load(project, target)
  const input = typedInput(folder.name, task, text)
  const runner = await start(project, folder, target, 1)
  try {
    for await (const [reply] of runner.run(once([input]))) return toRunReply(input, reply)
    throw new LoopaiError('sandbox-failed', 'The sandbox ended without a reply.')
  } finally {
    await runner.close()
  }
}

/**
 * Runs a stream of lines and hands over one reply a line, in order, in batches, as soon as they are ready.
 * A line that is no input is an error reply in its place. Blank lines are passed over unless `asText`.
 */
export async function runStream(
  project: Project,
  target: RunTarget,
  lines: AsyncIterable<StreamLine[]>,
  options: { asText: boolean },
  handOver: (replies: RunReply[]) => Promise<void>
): Promise<void> {
  const { folder, task } = await load(project, target)
  const field = soleTextField(task)
  if (options.asText && field === undefined) {
    throw new LoopaiError('usage', `--lines: the input of ${folder.name} is not one text field.`, {
      suggestions: ['give one JSON object a line, without --lines']
    })
  }
  const read = (line: StreamLine): RunInput => {
    if ('problem' in line) return line
    return options.asText ? textInput(line.text, field!) : readInput(line.text, task, false)
  }
  const waiting = new WaitingInputs()

  async function* feed(): AsyncGenerator<string[]> {
    for await (const batch of lines) {
      const raws: string[] = []
      for (const line of batch) {
        if (!options.asText && 'text' in line && line.text.trim() === '') continue
        const input = read(line)
        waiting.add(input)
        if ('raw' in input) raws.push(input.raw)
      }
      // Problems with nothing before them would wait for a reply that may not come for long.
      const problems = waiting.takeProblems()
      if (problems.length > 0) await handOver(problems)
      yield raws
    }
  }

  const runner = await start(project, folder, target, project.jobs)
  try {
    for await (const replies of runner.run(feed())) {
      const batch = replies.flatMap(reply => waiting.take(reply))
      if (batch.length > 0) await handOver(batch)
    }
  } finally {
    await runner.close()
  }
}

/** Inputs on their way, oldest first: replies come back in this order. */
class WaitingInputs {
  #inputs: RunInput[] = []
  #taken = 0

  add(input: RunInput): void {
    this.#inputs.push(input)
  }

  /** The replies to the lines at the front that are no inputs. */
  takeProblems(): RunReply[] {
    const problems: RunReply[] = []
    for (let next = this.#inputs[this.#taken]; next && 'problem' in next; next = this.#inputs[this.#taken]) {
      problems.push({ input: '', error: { type: 'bad-input', message: next.problem, outcome: 'error' } })
      this.#advance()
    }
    return problems
  }

  /** The reply to the first input, and to what follows it and is none. */
  take(reply: Reply): RunReply[] {
    const input = this.#inputs[this.#taken]
    if (!input || !('raw' in input)) throw new Error('a reply without an input')
    this.#advance()
    return [toRunReply(input.raw, reply), ...this.takeProblems()]
  }

  #advance(): void {
    this.#taken += 1
    // Freed now and then, not one by one: that would copy the rest each time.
    if (this.#taken === 1024) {
      this.#inputs = this.#inputs.slice(this.#taken)
      this.#taken = 0
    }
  }
}

async function load(project: Project, target: RunTarget): Promise<{ folder: TaskFolder; task: Task }> {
  const folder = project.task(target.task)
  return { folder, task: await folder.task() }
}

async function start(project: Project, folder: TaskFolder, target: RunTarget, workers: number) {
  const program = await folder.program(await pickVersion(project, folder, target.version))
  requireUnedited(folder, program)
  return (await openRunner(project, runnableOf(program), workers)).runner
}

function toRunReply(input: string, reply: Reply): RunReply {
  if (reply.outcome === 'answered') return { input, output: reply.output }
  const { type, message, line } = reply.error
  return { input, error: { type, message, line, outcome: reply.outcome } }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}
