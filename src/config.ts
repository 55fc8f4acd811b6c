import { availableParallelism } from 'node:os'
import { defaultBudgetUsd } from './domain/program/price.js'
import type { SandboxChoice } from './domain/project/manifest-schema.js'
import { type ModelApiName, modelApiNames, modelApis } from './domain/project/model-apis.js'
import { LoopaiError } from './errors.js'

type Environment = Record<string, string | undefined>

/** `--jobs`, else LOOPAI_JOBS, else one worker per core. */
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

/** `--budget`, else LOOPAI_BUDGET, else loopai.json, else $2; undefined for `none`. */
export function budgetFrom(
  flag: string | undefined,
  environment: Environment,
  manifest: number | undefined
): number | undefined {
  const fromEnvironment = environment.LOOPAI_BUDGET || undefined
  const text = flag ?? fromEnvironment
  if (text === undefined) return manifest ?? defaultBudgetUsd
  if (text === 'none') return undefined
  const usd = Number(text.replace(/^\$/, ''))
  if (text.trim() === '' || !Number.isFinite(usd) || usd < 0) {
    const name = flag === undefined ? 'LOOPAI_BUDGET' : '--budget'
    throw new LoopaiError('bad-config', `${name}: expected USD or none, found "${text}".`)
  }
  return usd
}

/** What a search may cost, and whether the caller or the environment said so, rather than loopai.json or the default. */
export interface Budget {
  budgetUsd: number | undefined
  budgetSaid: boolean
}

/** The same for each way to start a search. */
export function budgetOf(
  flag: string | undefined,
  environment: Environment,
  manifest: number | undefined
): Budget {
  return {
    budgetUsd: budgetFrom(flag, environment, manifest),
    budgetSaid: flag !== undefined || Boolean(environment.LOOPAI_BUDGET)
  }
}

/** `--trust` accepts the settings of a project permanently, LOOPAI_TRUST for this process only. */
export function trustFrom(flag: boolean, environment: Environment): 'always' | 'once' | undefined {
  if (flag) return 'always'
  return isOn(environment.LOOPAI_TRUST) ? 'once' : undefined
}

const unitMs: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000 }

/** `90s`, `10m`, `1h` in ms. */
export function durationFrom(text: string, flag: string): number {
  const match = /^(\d+(?:\.\d+)?)([smh])$/.exec(text)
  if (!match || Number(match[1]) === 0) {
    throw new LoopaiError('usage', `${flag}: expected a time such as 90s, 10m or 1h, found "${text}".`)
  }
  return Number(match[1]) * unitMs[match[2]]
}

/** The value of `--max-time` in ms; undefined where it was not given. */
export function maxTimeFrom(text: string | undefined): number | undefined {
  return text === undefined ? undefined : durationFrom(text, '--max-time')
}

/** The server and the key for calls of a model. */
export interface ModelAccess {
  apiKey?: string
  baseUrl?: string
}

/** The settings of the environment about the network. */
export interface Network extends Partial<Record<ModelApiName, ModelAccess>> {
  /** Any use of the network is an error. */
  offline: boolean
}

export function networkFrom(environment: Environment): Network {
  const access = modelApiNames.map(name => {
    const { keyVariable, urlVariable } = modelApis[name]
    return [
      name,
      { apiKey: environment[keyVariable] || undefined, baseUrl: environment[urlVariable] || undefined }
    ]
  })
  return { ...Object.fromEntries(access), offline: isOn(environment.LOOPAI_OFFLINE) }
}

/** Why no model can be called, as an error code; undefined where one can. A server on this machine needs no key. */
export function networkProblem(network: Network, api: ModelApiName): 'offline' | 'no-key' | undefined {
  if (network.offline) return 'offline'
  const { apiKey, baseUrl } = network[api] ?? {}
  return apiKey === undefined && baseUrl === undefined ? 'no-key' : undefined
}

/** Whether an environment variable that is a switch is on: set, and neither empty nor 0. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}
