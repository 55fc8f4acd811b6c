import { isOn, jobsFrom, type ModelAccess, networkFrom, sandboxFrom, trustFrom } from '../config.js'
import type { Event } from '../domain/event.js'
import type { SandboxChoice } from '../domain/project/manifest-schema.js'
import type { ProjectOptions } from '../project.js'
import { ownVersion } from './own-version.js'

/**
 * Options for opening a project. The default of each is what the command line would use: the environment, then
 * loopai.json.
 */
export interface ProjectSettings {
  /** A folder of the project; by default the working folder. Paths of files are relative to the working folder. */
  folder?: string
  /** Where programs run; by default LOOPAI_SANDBOX, else what loopai.json says. */
  sandbox?: SandboxChoice
  /** Worker processes per program; by default LOOPAI_JOBS, else one per core. */
  jobs?: number
  /** When aborted, everything that runs ends, and its promise rejects with the signal's reason. */
  signal?: AbortSignal
  /** Called with progress and warnings; by default nothing is printed. */
  onEvent?: (event: Event) => void
  /** Accepts, for this process, what loopai.json says that costs money, sends rows away or weakens isolation. */
  trust?: boolean
  /** The key and the address of the generator `anthropic`; by default ANTHROPIC_API_KEY and ANTHROPIC_BASE_URL. */
  anthropic?: ModelAccess
  /** The same of the generator `openai`; by default OPENAI_API_KEY and OPENAI_BASE_URL. */
  openai?: ModelAccess
  /** Any use of the network is an error; by default LOOPAI_OFFLINE. */
  offline?: boolean
}

/** What the composition root needs to open the project. */
export function projectOptions(options: ProjectSettings): ProjectOptions {
  const { env } = process
  const network = networkFrom(env)
  return {
    cwd: options.folder ?? process.cwd(),
    version: ownVersion(),
    emit: options.onEvent ?? (() => {}),
    signal: options.signal ?? new AbortController().signal,
    jobs: jobsFrom(options.jobs, env),
    sandbox: sandboxFrom(options.sandbox, env),
    network: {
      anthropic: { ...network.anthropic, ...options.anthropic },
      openai: { ...network.openai, ...options.openai },
      offline: options.offline ?? network.offline
    },
    trust: { given: options.trust ? 'once' : trustFrom(false, env) }
  }
}

/** Whether evaluations are appended to evaluations.jsonl by default: not under CI. */
export const recordsByDefault = () => !isOn(process.env.CI)
