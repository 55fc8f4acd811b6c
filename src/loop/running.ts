import type { Json } from '../domain/json.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Reply } from '../domain/program/outcome.js'
import type { Runnable } from '../domain/program/program.js'
import { limitNames, type SettingName } from '../domain/project/risky-settings.js'
import { batchesOf } from '../domain/rows/batches.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import type { Batch, Runner } from '../sandboxes/runner.js'

/** The sandbox that ran a program and its version, as recorded with evaluations. */
export interface Runtime {
  sandbox: string
  version?: string
}

/** The settings of loopai.json that affect how a sandbox runs programs, and that the user must have accepted. */
function runSettings(sandbox: string): SettingName[] {
  return sandbox === 'docker' ? [...limitNames, 'runtime'] : [...limitNames]
}

/** Whether any sandbox on this machine runs a language. */
export async function canRun(project: Project, language: LanguageName): Promise<boolean> {
  try {
    await project.sandbox(language)
    return true
  } catch (error) {
    if (error instanceof LoopaiError && error.code === 'no-sandbox') return false
    throw error
  }
}

/**
 * Opens a runner for a program; the caller must close it. Throws `no-sandbox` if nothing here runs its language, and
 * `not-trusted` if the user has not accepted the settings that are used.
 */
export async function openRunner(
  project: Project,
  program: Runnable,
  workers = project.jobs
): Promise<{ runner: Runner; runtime: Runtime }> {
  const { sandbox, status } = await project.sandbox(program.language)
  await project.trust.require(...runSettings(sandbox.name))
  const { limits } = project.manifest
  const runner = sandbox.open(program, { workers, limits, signal: project.signal })
  return {
    runner,
    runtime: { sandbox: sandbox.name, version: status.versions?.[program.language] ?? status.version }
  }
}

/** The replies of a program to inputs, which are raw JSON text: one for each, in the same order. */
export async function repliesTo(
  project: Project,
  program: Runnable,
  inputs: readonly string[],
  workers?: number
): Promise<Reply[]> {
  const replies: Reply[] = []
  const { runner } = await openRunner(project, program, workers)
  try {
    for await (const answers of runner.stream(inputBatches(inputs))) replies.push(...answers.replies)
  } finally {
    await runner.close()
  }
  return replies
}

/** The answers of a program to inputs, which are raw JSON text, in their order; undefined where it failed. */
export async function outputsOf(
  project: Project,
  program: Runnable,
  inputs: readonly string[]
): Promise<(Json | undefined)[]> {
  const replies = await repliesTo(project, program, inputs)
  return replies.map(reply => (reply.outcome === 'answered' ? (JSON.parse(reply.output) as Json) : undefined))
}

async function* inputBatches(all: readonly string[]): AsyncGenerator<Batch> {
  for (const inputs of batchesOf(all)) yield { inputs }
}
