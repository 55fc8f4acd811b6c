import { availableParallelism } from 'node:os'
import type { SandboxChoice } from './domain/manifest-schema.js'
import { LoopaiError } from './errors.js'

type Environment = Record<string, string | undefined>

/** `--jobs`, else LOOPAI_JOBS, else one worker a core. */
export function jobsFrom(flag: number | undefined, environment: Environment): number {
  if (flag !== undefined) return flag
  const text = environment.LOOPAI_JOBS
  if (text === undefined || text === '') return availableParallelism()
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1) {
    throw new LoopaiError('bad-config', `LOOPAI_JOBS: expected a whole number from 1, found "${text}".`)
  }
  return jobs
}

/** `--sandbox`, else LOOPAI_SANDBOX, else undefined: loopai.json decides. */
export function sandboxFrom(
  flag: SandboxChoice | undefined,
  environment: Environment
): SandboxChoice | undefined {
  if (flag !== undefined) return flag
  const text = environment.LOOPAI_SANDBOX
  if (text === undefined || text === '') return undefined
  if (text !== 'auto' && text !== 'docker' && text !== 'deno') {
    throw new LoopaiError('bad-config', `LOOPAI_SANDBOX: expected auto, docker or deno, found "${text}".`)
  }
  return text
}

/** An environment variable that is a switch: set, and neither empty nor 0. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}
