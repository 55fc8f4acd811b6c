import type { LanguageName } from '../../domain/program/language.js'
import type { Reply } from '../../domain/program/outcome.js'
import { runnableOf, versionNumber } from '../../domain/program/program.js'
import { neutralValue } from '../../domain/task/neutral-value.js'
import type { Task } from '../../domain/task/task.js'
import { LoopaiError } from '../../errors.js'
import { requireUnedited } from '../../loop/programs.js'
import { openRunner } from '../../loop/running.js'
import type { Project } from '../../project.js'
import type { CallOptions, Runner } from '../../sandboxes/runner.js'
import type { TaskFolder } from '../../store/task-folder.js'

/** A version of a task with its own running workers. */
export class LoadedVersion {
  /** The number of callers that wait for answers or hold it. */
  pending = 0
  /** When nobody held it any more, by `performance.now`. */
  usedAt = performance.now()
  /** The total time of the program for its answers, in µs. */
  micros = 0
  /** Whether its workers ended although callers wait or hold it. */
  abandoned = false
  private ended: (() => void) | undefined
  private retired: Promise<void> | undefined

  constructor(
    readonly version: string,
    readonly language: LanguageName,
    /** The task, which describes inputs and outputs. */
    public spec: Task,
    readonly runner: Runner,
    readonly workers: number,
    /** How long its first worker took to answer, in ms. */
    readonly startMs = 0
  ) {}

  /** 3 for `v3-9f3a1c`. */
  get number(): number {
    return versionNumber(this.version) ?? 0
  }

  /** Whether it accepts new callers. */
  get open(): boolean {
    return this.retired === undefined
  }

  /** The reply to an input, by its raw JSON. It keeps its workers running meanwhile. */
  async answer(input: string, options?: CallOptions): Promise<Reply> {
    this.hold()
    try {
      const reply = await this.runner.answer(input, options)
      this.micros += reply.micros
      return reply
    } finally {
      this.release()
    }
  }

  /** The replies to inputs that are asked for together, in their order, as they come. */
  async *answerAll(inputs: readonly string[], options?: CallOptions): AsyncGenerator<Reply[]> {
    for await (const { replies } of this.runner.stream(once({ inputs }), options)) {
      for (const { micros } of replies) this.micros += micros
      yield replies
    }
  }

  /** Keeps its workers running until `release`, even if another version replaces it. */
  hold(): void {
    this.pending++
  }

  release(): void {
    if (--this.pending > 0) return
    this.usedAt = performance.now()
    this.ended?.()
  }

  /** Accepts no new callers, and ends its workers when all present ones are done. */
  retire(): Promise<void> {
    this.retired ??= this.finish()
    return this.retired
  }

  /** Accepts no callers, and ends its workers immediately, as they can't continue. */
  abandon(): void {
    this.abandoned = true
    const closed = this.runner.close()
    this.retired ??= closed
  }

  private async finish(): Promise<void> {
    if (this.pending > 0)
      await new Promise<void>(resolve => {
        this.ended = resolve
      })
    await this.runner.close()
  }
}

/**
 * Loads a version and runs it on one made-up input, so that it is ready. Throws where it can't be loaded or was edited;
 * then no worker is left running.
 */
export async function loadVersion(
  project: Project,
  folder: TaskFolder,
  version: string,
  workers: number
): Promise<LoadedVersion> {
  const [spec, program] = await Promise.all([folder.task(), folder.program(version)])
  requireUnedited(folder, program)
  const runnable = runnableOf(program)
  const since = performance.now()
  const { runner } = await openRunner(project, runnable, workers)
  try {
    const reply = await runner.answer(JSON.stringify(neutralValue(spec.input)))
    if (reply.outcome !== 'answered' && reply.error.notRun) {
      throw new LoopaiError('bad-program', `${folder.name} ${version} does not load: ${reply.error.message}.`)
    }
    const startMs = Math.round(performance.now() - since)
    return new LoadedVersion(version, runnable.language, spec, runner, workers, startMs)
  } catch (error) {
    await runner.close()
    throw error
  }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}
